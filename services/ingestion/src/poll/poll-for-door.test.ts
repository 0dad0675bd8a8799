import { memoryCache } from '@quickwire/cache';
import type { FeedName } from '@quickwire/contracts';
import { directoryOf, type FeedDirectory } from '@quickwire/feeds';
import { afterEach, expect, it } from 'vitest';
import { answers, entry, rss, says, startFeedServer } from '../../test/feed-server.ts';
import { openDoor } from '../../test/running-door.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const harbourAt = (url: string): FeedDirectory =>
  directoryOf([
    {
      name: 'harbour' as FeedName,
      source: { kind: 'poll', url, everyMs: 100, headerFiles: {}, backfill: 20 },
      keys: [],
      maxBytes: 100_000,
      rules: [],
    },
  ]);

const serve = async () => {
  const server = await startFeedServer();
  closing.push(server.close);
  return server;
};

it('a running door polls its feeds, counts the polls and stops in order', async () => {
  const server = await serve();
  server.script(answers(rss([entry(1)]), { etag: '"1"' }), says(304));
  const door = await openDoor(memoryCache({ maxEntries: 100 }), {
    feeds: harbourAt(server.url),
    outgoingAllow: ['127.0.0.1'],
  });
  try {
    await expect.poll(() => server.requests.length).toBeGreaterThan(2);
    expect(await door.kept('stories.received')).toMatchObject([
      { story: { feed: 'harbour', itemId: 'urn:test:1' } },
    ]);
    const { body } = await door.app.inject('/metrics');
    expect(body).toMatch(/quickwire_polls_total\{feed="harbour",result="news",[^}]*\} 1\n/);
    expect(body).toMatch(/quickwire_poll_last_success_age_seconds\{feed="harbour",/);
    expect(door.logged()).toMatch(
      /"feed":"harbour","receiptId":"[^"]+","storyId":"[0-9a-f]{24}".*"msg":"wire taken"/,
    );
  } finally {
    await door.close();
  }
  const asked = server.requests.length;
  expect(door.logged()).not.toContain('cannot be polled');
  await new Promise((done) => setImmediate(done));
  expect(server.requests.length).toBe(asked);
});

it('an answer over the maxBytes of its feed is not taken', async () => {
  const server = await serve();
  server.script(answers(rss([entry(1)], `<description>${' '.repeat(100_000)}</description>`)));
  const door = await openDoor(memoryCache({ maxEntries: 100 }), {
    feeds: harbourAt(server.url),
    outgoingAllow: ['127.0.0.1'],
  });
  closing.push(door.close);
  await expect.poll(door.logged).toMatch(/longer than 100000 bytes/);
  expect(await door.kept('wires.raw')).toEqual([]);
});

it('a door that was given nothing to allow does not poll its own machine', async () => {
  const server = await serve();
  server.script(answers(rss([entry(1)])));
  const door = await openDoor(memoryCache({ maxEntries: 100 }), { feeds: harbourAt(server.url) });
  closing.push(door.close);
  await expect.poll(door.logged).toContain('QUICKWIRE_OUTGOING_ALLOW');
  expect(server.requests).toEqual([]);
});
