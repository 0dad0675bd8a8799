import { type Cache, memoryCache } from '@quickwire/cache';
import type { EventId, Story } from '@quickwire/contracts';
import { beforeEach, describe, expect, test } from 'vitest';
import { type GuessedOutcome, guessOutcome, rememberStory } from './guess-outcome.ts';

const now = Date.parse('2026-02-17T10:00:00Z');
const story = (revision: object, rest: object = {}): Story =>
  ({ id: 'a', pubStatus: 'usable', revision: { contentHash: 'x', ...revision }, ...rest }) as Story;

let cache: Cache;
beforeEach(() => {
  cache = memoryCache({ maxEntries: 100 });
});

let events = 0;
const take = async (taken: Story, id = `event-${events++}`): Promise<GuessedOutcome> => {
  const guess = await guessOutcome(cache, taken, id as EventId, now);
  await rememberStory(cache, taken, id as EventId, guess);
  return guess;
};

test('the same event again is a duplicate', async () => {
  expect(await take(story({}), 'same')).toBe('accepted');
  expect(await take(story({}), 'same')).toBe('duplicate');
});

describe('a revision is older', () => {
  test('by its number, whatever its time', async () => {
    await take(story({ number: 2, created: '2026-02-17T08:00:00Z' }));
    expect(await take(story({ number: 1, created: '2026-02-17T09:00:00Z' }))).toBe('stale');
    expect(await take(story({ number: 3, created: '2026-02-17T07:00:00Z' }))).toBe('accepted');
  });
  test('by its time, as an instant, where a number is lacking', async () => {
    await take(story({ created: '2026-02-17T10:00:00+02:00' }));
    expect(await take(story({ created: '2026-02-17T07:59:00Z' }))).toBe('stale');
    expect(await take(story({ created: '2026-02-17T08:01:00Z' }))).toBe('accepted');
  });
  test('and does not become the last one seen', async () => {
    await take(story({ number: 5 }));
    await take(story({ number: 1 }));
    expect(await take(story({ number: 3 }))).toBe('stale');
  });
});

describe('held', () => {
  const later = '2026-02-17T10:00:01Z';
  test('are a withheld story and an embargo that has not ended', async () => {
    expect(await take(story({}, { pubStatus: 'withheld' }))).toBe('held');
    expect(await take(story({}, { embargoedUntil: later }))).toBe('held');
    expect(await take(story({}, { embargoedUntil: '2026-02-17T09:59:59Z' }))).toBe('accepted');
  });
  test('is never a kill', async () => {
    expect(await take(story({}, { pubStatus: 'canceled', embargoedUntil: later }))).toBe(
      'accepted',
    );
  });
});

test.each(['nonsense', 'null', '7', '{"number":"9","created":4}'])(
  'what else lies in the cache (%s) tells nothing',
  async (text) => {
    await cache.set('door:story:a', text, 60_000);
    expect(await take(story({ number: 1 }))).toBe('accepted');
  },
);
