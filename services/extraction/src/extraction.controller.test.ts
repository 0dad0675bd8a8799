import { memoryCache } from '@quickwire/cache';
import { type FeedName, type Story, type StoryExtracted, storyIdOf } from '@quickwire/contracts';
import type { Delivery } from '@quickwire/streaming';
import { PoisonError } from '@quickwire/streaming';
import { expect, test } from 'vitest';
import { ExtractionController } from './extraction.controller.ts';
import { cachedRelatedStories } from './related/cached-related-stories.ts';

const TEXT =
  'The dam above Lorne gave way on Tuesday and flooded 240 houses, the water board of Norland said. Mayor Ada Moe told residents to leave the lower town at once. About 1,900 people spent the night in schools in Skarn.';

const story = (feed: string, rest: Partial<Story> = {}): Story =>
  ({
    id: storyIdOf(feed, '1'),
    feed: feed as FeedName,
    version: '1',
    revision: { number: 1, contentHash: feed },
    pubStatus: 'usable',
    text: TEXT,
    ...rest,
  }) as Story;

/** The stage over a state and a cache of its own. */
const stage = (extract: (story: Story) => Promise<unknown> = async () => ({ entities: [] })) => {
  const kept = new Map<string, unknown>();
  const controller = new ExtractionController(
    { extract, analyse: extract } as ConstructorParameters<typeof ExtractionController>[0],
    cachedRelatedStories(memoryCache({ maxEntries: 1000 })),
  );
  return async (each: Story): Promise<StoryExtracted | undefined> => {
    const delivery = { state: { get: (key: string) => kept.get(key) }, event: {}, now: 0 };
    const effects = await controller.received({ story: each }, delivery as unknown as Delivery);
    for (const { key, value } of effects.state ?? []) kept.set(key, value);
    return effects.emit?.find(({ topic }) => topic === 'stories.extracted')?.data as StoryExtracted;
  };
};

test('the same story of another feed goes on with a link to the first', async () => {
  const receive = stage();
  expect(await receive(story('alpha'))).not.toHaveProperty('related');
  expect(await receive(story('beta'))).toMatchObject({
    related: [{ id: storyIdOf('alpha', '1'), feed: 'alpha', similarity: 1 }],
  });
});

test('a stale or repeated version changes no link', async () => {
  const receive = stage();
  const other = { text: TEXT.replace(/[a-z]+/g, (word) => [...word].reverse().join('')) };
  await receive(story('alpha', { revision: { number: 2, contentHash: 'x' } }));
  expect(await receive(story('alpha', other))).toBeUndefined();
  expect(await receive(story('beta'))).toHaveProperty('related');
});

test('after a kill no link leads to the story', async () => {
  const receive = stage();
  await receive(story('alpha'));
  const revision = { number: 2, contentHash: 'kill' };
  expect(
    await receive(story('alpha', { pubStatus: 'canceled', text: '', revision })),
  ).toMatchObject({ succession: { kind: 'kill' } });
  expect(await receive(story('beta'))).not.toHaveProperty('related');
});

test('no link leads to a story that no engine could read', async () => {
  const receive = stage(async ({ feed }) => {
    if (feed === 'alpha') throw new PoisonError('unreadable');
    return { entities: [] };
  });
  await expect(receive(story('alpha'))).rejects.toThrow('unreadable');
  expect(await receive(story('beta'))).not.toHaveProperty('related');
});
