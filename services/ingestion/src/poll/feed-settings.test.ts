import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  answers,
  entry,
  type FeedServer,
  rss,
  says,
  startFeedServer,
} from '../../test/feed-server.ts';
import { type Bench, HOUR, openBench, polled, secretFile } from '../../test/polling.ts';

let bench: Bench;
let server: FeedServer;
beforeEach(async () => {
  [bench, server] = await Promise.all([openBench(), startFeedServer()]);
});
afterEach(async () => {
  await bench.close();
  await server.close();
});

describe('other settings of a feed', () => {
  it('end its pauses: a key that was mended is tried at once', async () => {
    server.script(...Array(6).fill(says(401)), answers(rss([entry(1)])));
    const polling = bench.start([polled(server.url)]);
    for (let polls = 0; polls < 6; polls++) await bench.clock.next();
    expect(await bench.clock.wait()).toBeGreaterThan(20 * 60_000);
    polling.update([polled(server.url, { headerFiles: { 'x-api-key': secretFile('k') } })]);
    await expect.poll(() => bench.clock.wait()).toBeLessThan(5000);
    await bench.clock.next();
    expect(server.requests.at(-1)).toMatchObject({ 'x-api-key': 'k' });
    expect(await bench.received()).toEqual(['urn:test:1']);
  });

  it.each([200, 503])('do not end the pause that its server asked for with %i', async (status) => {
    server.script(answers(rss([entry(1)]), { 'retry-after': '3600' }, status));
    const polling = bench.start([polled(server.url)]);
    await bench.clock.next();
    bench.clock.advance(HOUR / 2);
    polling.update([polled(server.url, { everyMs: 1000 })]);
    const taken = () => bench.logged().filter(({ msg }) => msg === 'feed taken').length;
    await expect.poll(taken).toBe(2);
    expect(await bench.clock.wait()).toBe(HOUR / 2);
  });

  it('keep nothing of its address in the log in clear', async () => {
    server.script(says(301, { location: '/there?key=secret' }), answers(rss([entry(1)])));
    const url = `${server.url}?key=secret`;
    const states: string[] = [];
    bench.onAdvance = async ({ state }) => {
      states.push(...state.map(({ value = [] }) => Buffer.from(value).toString()));
    };
    const polling = bench.start([polled(url)]);
    await bench.clock.next();
    await polling.stop();
    expect(states).toHaveLength(2);
    expect(states.join()).not.toMatch(/secret|127\.0\.0\.1/);
    expect(JSON.stringify(bench.logged())).not.toContain('secret');
  });
});

const pathsAsked = () => server.requests.map(({ path }) => path.replace('/feed/', '')).sort();

describe('other feeds', () => {
  it('are followed at once, those that are as they were are not disturbed', async () => {
    server.script(says(304));
    const kept = polled(`${server.url}/harbour`);
    const polling = bench.start([
      kept,
      polled(`${server.url}/market`, { feed: 'market' as never }),
    ]);
    await bench.clock.wait(2);
    bench.clock.advance(10_000);
    const before = await bench.clock.wait(2);
    polling.update([kept, polled(`${server.url}/council`, { feed: 'council' as never })]);
    await expect.poll(() => bench.clock.wait(2)).toBeLessThan(before);
    bench.clock.advance(10_000);
    await expect.poll(pathsAsked).toEqual(['council', 'harbour', 'market']);
    bench.clock.advance(2 * HOUR);
    await expect.poll(pathsAsked).toEqual(['council', 'council', 'harbour', 'harbour', 'market']);
  });
});
