import { describe, expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.ts';
import { delayAfterFailure, delayAfterSuccess, firstPollAt } from './schedule.ts';
import { serverPaceMs } from './server-pace.ts';

const feed = { everyMs: 60_000 };
const chances = [0, 0.25, 0.5, 0.75, 0.999];

describe('chance', () => {
  it('moves an interval by a tenth at most, and never below what the server asks', () => {
    for (const chance of chances) {
      const delay = delayAfterSuccess(feed, { quiet: 0, paceMs: 0 }, () => chance);
      expect(delay).toBeGreaterThanOrEqual(54_000);
      expect(delay).toBeLessThanOrEqual(66_000);
      const asked = { quiet: 0, paceMs: 90_000, retryAfterMs: 100_000 };
      expect(delayAfterSuccess(feed, asked, () => chance)).toBe(100_000);
    }
  });

  it('takes at most half of the pause after a failure', () => {
    for (const chance of chances) {
      const delay = delayAfterFailure(feed, { failures: 3 }, () => chance);
      expect(delay).toBeGreaterThanOrEqual(120_000);
      expect(delay).toBeLessThanOrEqual(240_000);
    }
  });

  it('spreads a start over five seconds, or a tenth of a shorter interval', () => {
    expect(firstPollAt({ everyMs: HOUR }, 0, 0, () => 1)).toBe(5000);
    expect(firstPollAt({ everyMs: 10_000 }, 0, 0, () => 1)).toBe(1000);
    expect(firstPollAt(feed, 80_000, 0, () => 1)).toBe(80_000);
  });
});

const HOUR = 3_600_000;

it('a pause after failures is an hour at most, or the interval where that is longer', () => {
  expect(delayAfterFailure(feed, { failures: 500 }, () => 1)).toBe(HOUR);
  expect(delayAfterFailure({ everyMs: 2 * HOUR }, { failures: 9 }, () => 1)).toBe(2 * HOUR);
});

describe('Retry-After', () => {
  const now = Date.parse('2026-03-01T06:00:00Z');
  it.each([
    ['120', 120_000],
    [' 7 ', 7000],
    ['Sun, 01 Mar 2026 06:02:00 GMT', 120_000],
    ['Sun, 01 Mar 2026 05:00:00 GMT', undefined],
    ['0', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['99999999999999', 24 * HOUR],
    [undefined, undefined],
  ])('%s is %s ms', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});

describe('the pace of the publisher', () => {
  const of = (head: string, headers: Record<string, string> = {}, mostMs = 24 * HOUR) =>
    serverPaceMs(headers, Buffer.from(`<rss><channel>${head}<item>`), mostMs);

  it.each([
    ['<ttl>15</ttl>', {}, 15 * 60_000],
    [
      '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
      {},
      HOUR / 4,
    ],
    ['<sy:updatePeriod> daily </sy:updatePeriod>', {}, 24 * HOUR],
    ['', { 'cache-control': 'public, max-age=300' }, 300_000],
    ['', { 'cache-control': 'max-age=300', age: '100' }, 200_000],
    ['', { 'cache-control': 'max-age=300', age: '400' }, 0],
    ['', { 'cache-control': 'no-cache, max-age=300' }, 0],
    ['<ttl>5</ttl>', { 'cache-control': 'max-age=600' }, 600_000],
    ['<ttl>soon</ttl><sy:updatePeriod>often</sy:updatePeriod>', {}, 0],
    ['<ttl>99999999999999999999</ttl>', {}, 0],
    ['', { 'cache-control': 'max-age=60', age: 'old' }, 0],
  ])('%s %j', (head, headers, ms) => {
    expect(of(head, headers)).toBe(ms);
  });

  it('is left out where it is longer than the feed would ever wait', () => {
    expect(of('<sy:updatePeriod>hourly</sy:updatePeriod>', {}, 240_000)).toBe(0);
  });

  it('is not read from the items', () => {
    expect(serverPaceMs({}, Buffer.from('<rss><item><ttl>5</ttl></item>'), HOUR)).toBe(0);
  });
});
