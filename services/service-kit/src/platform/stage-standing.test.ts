import { expect, test } from 'vitest';
import { keepStanding } from './stage-standing.ts';

const behind = { records: 2, ms: 500 };

/** A standing in a process that holds the partitions given, with a clock that goes when told. */
const standingOf = (...partitions: number[]) => {
  const held = new Set(partitions);
  let now = 1000;
  const standing = keepStanding(
    () => [...held],
    () => now,
  );
  const { observer } = standing;
  return {
    standing,
    held,
    observer,
    pass: (ms: number): void => {
      now += ms;
    },
    lease: (partition: number): void => {
      observer.leased(partition, true);
      observer.leased(partition, false);
      observer.fault(new Error(`partition ${partition} is stuck`));
    },
  };
};

test('the lag of a partition stands from lease to lease until the next one tells its own', () => {
  const { standing, observer } = standingOf(0);
  observer.leased(0, true);
  observer.lag(0, behind);
  observer.leased(0, false);
  expect(standing.lags).toEqual(new Map([[0, behind]]));
  observer.leased(0, true);
  expect(standing.lags).toEqual(new Map([[0, behind]]));
  observer.lag(0, { records: 0, ms: 0 });
  expect(standing.lags).toEqual(new Map([[0, { records: 0, ms: 0 }]]));
});

test('of a partition that others have nothing stands', () => {
  const { standing, held, observer } = standingOf(0);
  observer.leased(0, true);
  observer.lag(0, behind);
  observer.leased(0, false);
  held.delete(0);
  expect(standing.lags).toEqual(new Map());
  expect(standing.failing).toEqual(new Map());
});

test('a partition whose leases end before they tell a lag fails since the first of them, whatever others do', () => {
  const { standing, observer, pass, lease } = standingOf(0, 1);
  observer.leased(1, true);
  lease(0);
  for (let n = 0; n < 3; n++) {
    pass(1000);
    lease(0);
    observer.lag(1, behind);
  }
  expect(standing.failing).toEqual(new Map([[0, 3000]]));
  expect(standing.fault).toBe('partition 0 is stuck');
  observer.leased(0, true);
  observer.lag(0, behind);
  expect(standing.failing).toEqual(new Map());
});

test('a partition that is never opened fails since its first fault', () => {
  const { standing, observer, pass } = standingOf(0);
  observer.fault(new Error('there is no such topic'));
  pass(4000);
  observer.fault(new Error('there is no such topic'));
  expect(standing.failing).toEqual(new Map([[0, 4000]]));
});

test('one lease that ends by a fault is no failing partition once the next one lasts', () => {
  const { standing, observer, pass, lease } = standingOf(0);
  lease(0);
  observer.leased(0, true);
  pass(1000);
  observer.lag(0, behind);
  pass(60_000);
  expect(standing.failing).toEqual(new Map());
});
