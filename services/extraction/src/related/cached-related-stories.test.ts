import { type Cache, memoryCache } from '@quickwire/cache';
import { type FeedName, type Story, storyIdOf } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { MOST_IN_BUCKET } from './bucket.ts';
import { cachedRelatedStories } from './cached-related-stories.ts';
import type { RelatedStories } from './related-stories.ts';

const NOON = Date.parse('2026-02-17T12:00:00Z');

const TEXT = [
  'The dam above Lorne gave way on Tuesday and flooded 240 houses, the water board of Norland said.',
  'Mayor Ada Moe told residents to leave the lower town at once. About 1,900 people spent the night in schools in Skarn.',
  'The board said it had inspected the dam in March and found two cracks, which were closed in May. Engineer Piet Ras said the rain of the past week was the heaviest in 60 years.',
  'The railway between Lorne and Port Calder stays closed until Friday.',
].join('\n\n');

const ANOTHER =
  'The parliament of Norland passed a budget of 61 billion crowns on Monday after a debate of 14 hours. Finance Minister Olav Brandt said spending on schools would rise by 4 percent. The opposition under Greta Lind voted against it.';

const story = (feed: string, itemId: string, rest: Partial<Story> = {}): Story =>
  ({
    id: storyIdOf(feed, itemId),
    feed: feed as FeedName,
    pubStatus: 'usable',
    text: TEXT,
    ...rest,
  }) as Story;

const relate = async (related: RelatedStories, each: Story, now: number) =>
  (await related.read(each))(now);
const open = () => cachedRelatedStories(memoryCache({ maxEntries: 10_000 }));
const first = story('alpha', '1');
const copy = (rest: Partial<Story> = {}): Story =>
  story('beta', 'x', { text: `LORNE, Norland (QW) -- ${TEXT.slice(0, 420)}`, ...rest });

describe('the same story of another feed', () => {
  test('is linked to the first', async () => {
    const related = open();
    expect(await relate(related, first, NOON)).toEqual([]);
    expect(await relate(related, copy(), NOON)).toMatchObject([
      { id: first.id, feed: 'alpha', relation: 'same-story' },
    ]);
  });

  test('is linked when both come at the same time, to one of them at least', async () => {
    const related = open();
    const links = await Promise.all([first, copy()].map((each) => relate(related, each, NOON)));
    expect(links.flat()).toHaveLength(1);
  });

  test('is linked within a feed too, under another id', async () => {
    const related = open();
    await relate(related, first, NOON);
    expect(await relate(related, story('alpha', '2'), NOON)).toMatchObject([{ id: first.id }]);
  });
});

test('another story is not linked', async () => {
  const related = open();
  await relate(related, first, NOON);
  expect(await relate(related, story('beta', 'x', { text: ANOTHER }), NOON)).toEqual([]);
});

test('a story is never linked to its own revisions', async () => {
  const related = open();
  await relate(related, first, NOON);
  expect(await relate(related, first, NOON)).toEqual([]);
});

describe('no link leads to a story', () => {
  const links = async (before: readonly Story[]): Promise<readonly unknown[]> => {
    const related = open();
    for (const each of before) await relate(related, each, NOON);
    return relate(related, copy(), NOON);
  };

  test('under an embargo', async () => {
    const embargoed = { embargoedUntil: '2026-02-17T12:00:01Z' };
    expect(await links([{ ...first, ...embargoed }])).toEqual([]);
  });

  test('whose embargo will have ended, before it is sent again', async () => {
    const related = open();
    await relate(related, { ...first, embargoedUntil: '2026-02-17T12:00:01Z' }, NOON);
    expect(await relate(related, copy(), NOON + 2000)).toEqual([]);
  });

  test('that is withheld', async () => {
    expect(await links([{ ...first, pubStatus: 'withheld' }])).toEqual([]);
    expect(await links([first, { ...first, pubStatus: 'withheld' }])).toEqual([]);
  });

  test('that was killed', async () => {
    expect(await links([first, { ...first, pubStatus: 'canceled', text: '' }])).toEqual([]);
  });

  test('by what an older version of it said', async () => {
    expect(await links([first, { ...first, text: ANOTHER }])).toEqual([]);
  });
});

test('an embargo on a new version leaves the version that is out to be found', async () => {
  const related = open();
  await relate(related, first, NOON);
  await relate(related, { ...first, text: ANOTHER, embargoedUntil: '2026-02-17T13:00:00Z' }, NOON);
  expect(await relate(related, copy(), NOON)).toHaveLength(1);
});

describe('the cache', () => {
  test('that is away takes the links and nothing else', async () => {
    const away: Cache = {
      ...memoryCache({ maxEntries: 1 }),
      get: async () => undefined,
      set: async () => undefined,
    };
    const related = cachedRelatedStories(away);
    await relate(related, first, NOON);
    expect(await relate(related, copy(), NOON)).toEqual([]);
  });

  test('that holds what another program wrote is as good as empty', async () => {
    const related = cachedRelatedStories({
      ...memoryCache({ maxEntries: 1 }),
      get: async (key) => (key.includes('story') ? 'alpha ////' : `${first.id},zzz,{}`),
    });
    expect(await relate(related, copy(), NOON)).toEqual([]);
  });

  test('keeps a bounded number of stories in a bucket, the newest', async () => {
    const kept = new Map<string, string>();
    const related = cachedRelatedStories({
      ...memoryCache({ maxEntries: 1 }),
      get: async (key) => kept.get(key),
      set: async (key, value) => void kept.set(key, value),
    });
    for (let n = 0; n < MOST_IN_BUCKET * 2; n++)
      await relate(related, story('alpha', String(n)), NOON);
    const buckets = [...kept].filter(([key]) => key.includes(':band:'));
    expect(buckets.length).toBeGreaterThan(0);
    for (const [, ids] of buckets) {
      expect(ids.split(',')).toHaveLength(MOST_IN_BUCKET);
      expect(ids.endsWith(storyIdOf('alpha', String(MOST_IN_BUCKET * 2 - 1)))).toBe(true);
    }
  });
});
