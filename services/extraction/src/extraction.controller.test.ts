import { memoryCache } from '@quickwire/cache';
import { type FeedName, type Story, type StoryExtracted, storyIdOf } from '@quickwire/contracts';
import type { Delivery, Effects } from '@quickwire/streaming';
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
const stageWithEffects = (
  extract: (story: Story) => Promise<unknown> = async () => ({ entities: [] }),
) => {
  const kept = new Map<string, unknown>();
  const controller = new ExtractionController(
    { extract, analyse: extract } as ConstructorParameters<typeof ExtractionController>[0],
    cachedRelatedStories(memoryCache({ maxEntries: 1000 })),
    async () => ({ fault: 'no revision here changes another' }),
  );
  const effects = async (each: Story, receiptId = 'r1'): Promise<Effects> => {
    const delivery = {
      state: { get: (key: string) => kept.get(key) },
      event: { receiptId },
      now: 0,
    };
    const made = await controller.received({ story: each }, delivery as unknown as Delivery);
    for (const { key, value } of made.state ?? []) kept.set(key, value);
    return made;
  };
  const receive = async (each: Story): Promise<StoryExtracted | undefined> =>
    (await effects(each)).emit?.find(({ topic }) => topic === 'stories.extracted')
      ?.data as StoryExtracted;
  return { effects, receive };
};

const stage = (extract?: (story: Story) => Promise<unknown>) => stageWithEffects(extract).receive;

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

test('a kill of a story that never came goes nowhere, is accounted for, and keeps the story in after it', async () => {
  const { effects, receive } = stageWithEffects();
  const revision = { number: 2, contentHash: 'kill' };
  const { emit } = await effects(story('alpha', { pubStatus: 'canceled', text: '', revision }));
  expect(emit?.map(({ topic, data }) => [topic, (data as { outcome: string }).outcome])).toEqual([
    ['pipeline.outcomes', 'stale'],
  ]);
  expect(await receive(story('alpha'))).toBeUndefined();
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

test('a content that comes again when it is forgotten goes on as another event; the same receipt again as the same', async () => {
  const { effects } = stageWithEffects();
  const send = async (contentHash: string, receiptId: string): Promise<string | undefined> => {
    const { emit } = await effects(
      story('alpha', { revision: { number: 1, contentHash } }),
      receiptId,
    );
    return emit?.find(({ topic }) => topic === 'stories.extracted')?.name;
  };
  const first = await send('content', 'r1');
  for (let other = 0; other < 32; other++) await send(`other ${other}`, 'r2');
  const again = await send('content', 'r3');
  expect(again).toBeDefined();
  expect(again).not.toBe(first);
  expect(await stageWithEffects().effects(story('alpha'), 'r3')).toMatchObject({
    emit: [{ topic: 'stories.extracted', name: again }],
  });
});
