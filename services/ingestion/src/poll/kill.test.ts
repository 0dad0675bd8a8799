import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openLmdbLog } from '@quickwire/streaming';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answers, entry, type FeedServer, rss, startFeedServer } from '../../test/feed-server.ts';
import { newDirectory } from '../../test/running-door.ts';

const worker = fileURLToPath(new URL('../../test/poll-worker.ts', import.meta.url));

let server: FeedServer;
let child: ChildProcess | undefined;
beforeEach(async () => {
  server = await startFeedServer();
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await server.close();
});

const kill = async (): Promise<void> => {
  const ended = new Promise((done) => child?.once('exit', done));
  child?.kill('SIGKILL');
  await ended;
};

/** Item ids and event ids of what the log has received. */
const receivedIn = async (directory: string): Promise<readonly (readonly [string, string])[]> => {
  const log = await openLmdbLog({ directory });
  const found: [string, string][] = [];
  const { signal } = new AbortController();
  for await (const batch of log.read({
    topic: 'stories.received',
    from: 'earliest',
    toEnd: true,
    signal,
  }))
    for (const { value, headers } of batch)
      found.push([JSON.parse(Buffer.from(value).toString()).story.itemId, headers['ce_id'] ?? '']);
  await log.close();
  return found;
};

it('a poller that is killed at any instant loses nothing, and what comes again is known by its event id', async () => {
  const directory = newDirectory();
  const LIVES = 6;
  let news = 0;
  // Each answer has an item more than the last, as on a busy day; only the newest thirty are in it.
  server.script((response, headers) => {
    news++;
    const items = Array.from({ length: Math.min(news, 30) }, (_, index) => entry(news - index));
    answers(rss(items))(response, headers);
  });
  for (let life = 0; life < LIVES; life++) {
    const from = server.requests.length;
    child = spawn(process.execPath, [worker, directory, server.url], { stdio: 'inherit' });
    await expect
      .poll(() => server.requests.length, { interval: 3 })
      .toBeGreaterThan(from + 3 + life);
    await kill();
  }
  const received = await receivedIn(directory);
  // What was answered last may have been on its way.
  const whole = Array.from({ length: news - 1 }, (_, index) => `urn:test:${index + 1}`);
  expect([...new Set(received.map(([item]) => item))]).toEqual(expect.arrayContaining(whole));
  expect(new Set(received.map(([, event]) => event)).size).toBe(
    new Set(received.map(([item]) => item)).size,
  );
  // Not each poll again: at most the items of the answer in hand at each kill.
  expect(received.length - new Set(received.map(([item]) => item)).size).toBeLessThan(LIVES * 30);
});
