import { expect, test } from 'vitest';
import { tokenBucket } from './token-bucket.ts';

const bucket = () => tokenBucket({ requests: 2, perMs: 1000, burst: 3 });

test('lets a burst through, then so many as the rate allows, and says when to come again', () => {
  const { take } = bucket();
  expect([take(0), take(0), take(0), take(0)]).toEqual([0, 0, 0, 500]);
  expect(take(499)).toBe(1);
  expect(take(500)).toBe(0);
  expect([take(10_000), take(10_000), take(10_000), take(10_000)]).toEqual([0, 0, 0, 500]);
});

test('over a long time gives no more than the rate and the burst', () => {
  const { take } = bucket();
  let through = 0;
  for (let at = 0; at <= 60_000; at += 7) if (take(at) === 0) through++;
  expect(through).toBeLessThanOrEqual(3 + 120);
  expect(through).toBeGreaterThanOrEqual(120);
});

test('a clock that is set back stops nobody for longer', () => {
  const { take } = bucket();
  for (let n = 0; n < 3; n++) take(100_000);
  expect(take(0)).toBe(500);
  expect(take(500)).toBe(0);
});
