import { describe, expect, test } from 'vitest';
import { isSilent } from './silence.ts';

const at = Date.parse;
const quarter = { everyMs: 15 * 60_000, timezone: 'UTC' };

test('a feed is silent once it has sent nothing for longer than its gap', () => {
  const heard = at('2026-02-17T10:00:00Z');
  expect(isSilent(quarter, heard, at('2026-02-17T10:15:00Z'))).toBe(false);
  expect(isSilent(quarter, heard, at('2026-02-17T10:15:01Z'))).toBe(true);
});

describe('within hours of the day', () => {
  const byDay = { ...quarter, between: { from: 7 * 60, to: 22 * 60 }, timezone: 'Europe/Oslo' };
  test.each([
    ['outside of them nothing is expected', '2026-02-17T20:30:00Z', '2026-02-17T21:30:00Z', false],
    ['at their start the gap begins anew', '2026-02-17T20:30:00Z', '2026-02-18T06:10:00Z', false],
    ['after that it counts', '2026-02-17T20:30:00Z', '2026-02-18T06:15:01Z', true],
    [
      'in the middle it counts from the last receipt',
      '2026-02-18T09:00:00Z',
      '2026-02-18T09:16:00Z',
      true,
    ],
    [
      'on the morning after the clocks went forward',
      '2026-03-28T20:00:00Z',
      '2026-03-29T05:16:00Z',
      true,
    ],
    ['not an hour too early then', '2026-03-28T20:00:00Z', '2026-03-29T05:14:00Z', false],
    [
      'on the morning after the clocks went back',
      '2026-10-24T19:00:00Z',
      '2026-10-25T06:16:00Z',
      true,
    ],
    ['not an hour too early then either', '2026-10-24T19:00:00Z', '2026-10-25T05:50:00Z', false],
  ])('%s', (_, heard, now, silent) => {
    expect(isSilent(byDay, at(heard), at(now))).toBe(silent);
  });

  test('that go over midnight', () => {
    const byNight = { ...quarter, between: { from: 22 * 60, to: 4 * 60 } };
    const heard = at('2026-02-17T12:00:00Z');
    expect(isSilent(byNight, heard, at('2026-02-17T21:59:00Z'))).toBe(false);
    expect(isSilent(byNight, heard, at('2026-02-17T22:16:00Z'))).toBe(true);
    expect(isSilent(byNight, heard, at('2026-02-18T03:00:00Z'))).toBe(true);
    expect(isSilent(byNight, heard, at('2026-02-18T04:00:00Z'))).toBe(false);
  });

  test('that were across the change of the clocks', () => {
    const night = {
      everyMs: 30 * 60_000,
      between: { from: 60, to: 6 * 60 },
      timezone: 'Europe/Oslo',
    };
    const heard = at('2026-03-28T12:00:00Z');
    // 01:00 there is midnight UTC; at 03:10 there only 70 minutes have passed.
    expect(isSilent({ ...night, everyMs: 75 * 60_000 }, heard, at('2026-03-29T01:10:00Z'))).toBe(
      false,
    );
    expect(isSilent({ ...night, everyMs: 65 * 60_000 }, heard, at('2026-03-29T01:10:00Z'))).toBe(
      true,
    );
  });
});
