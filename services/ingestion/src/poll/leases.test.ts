import { pipeline } from '@quickwire/contracts';
import { LogUnavailableError, partitionOf } from '@quickwire/streaming';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  answers,
  entry,
  type FeedServer,
  rss,
  says,
  startFeedServer,
} from '../../test/feed-server.ts';
import { type Bench, HOUR, openBench, polled } from '../../test/polling.ts';

let bench: Bench;
let server: FeedServer;
beforeEach(async () => {
  [bench, server] = await Promise.all([openBench(), startFeedServer()]);
});
afterEach(async () => {
  await bench.close();
  await server.close();
});

const names = ['harbour', 'lighthouse', 'market', 'council', 'stadium', 'theatre', 'weather'];
const manyFeeds = () =>
  names.map((name) => polled(`${server.url}/${name}`, { feed: name as never }));
const pathsAsked = () => server.requests.map(({ path }) => path.replace('/feed/', '')).sort();

describe('of several members', () => {
  it('one polls a feed at a time, and all feeds are polled', async () => {
    server.script(says(304));
    const feeds = manyFeeds();
    const members = [bench.start(feeds), bench.start(feeds), bench.start(feeds)];
    await Promise.all(members.map(({ ready }) => ready));
    await bench.clock.wait(names.length);
    bench.clock.advance(30_000);
    await bench.clock.wait(names.length);
    expect(pathsAsked()).toEqual([...names].sort());
    for (const { partitions } of members.map(({ status }) => status()))
      expect(partitions).toHaveLength(2);
  });

  it('those that stay take over from one that stops, where it was', async () => {
    server.script(answers(rss([entry(1)]), { etag: '"1"' }));
    const feeds = manyFeeds();
    const [first, second] = [bench.start(feeds), bench.start(feeds)];
    await Promise.all([first.ready, second.ready]);
    await bench.clock.wait(names.length);
    bench.clock.advance(30_000);
    await bench.clock.wait(names.length);
    server.script(says(304));
    await first.stop();
    await bench.clock.wait(names.length);
    bench.clock.advance(2 * 60_000);
    await bench.clock.wait(names.length);
    const again = server.requests.slice(names.length);
    expect(again.map(({ path }) => path.replace('/feed/', '')).sort()).toEqual([...names].sort());
    expect(again.map((request) => request['if-none-match'])).toEqual(names.map(() => '"1"'));
  });
});

it('the feeds of one process are saved one after the other, as a lease wants it', async () => {
  server.script(says(304));
  const feeds = Array.from({ length: 100 }, (_, id) =>
    polled(`${server.url}/${id}`, { feed: `feed${id}` as never }),
  ).filter(({ feed }) => partitionOf(feed, pipeline.partitions) === 0);
  const polls = async () => (await bench.metrics()).match(/result="unchanged",.*\} 1$/gm)?.length;
  let underWay = 0;
  let most = 0;
  bench.onAdvance = async () => {
    most = Math.max(most, ++underWay);
    // All have been polled by then, and would be saved at once if they could.
    await expect.poll(polls).toBe(feeds.length);
    await new Promise((done) => setImmediate(done));
    underWay--;
  };
  bench.start(feeds);
  await bench.clock.wait(feeds.length);
  bench.clock.advance(30_000);
  await bench.clock.wait(feeds.length);
  expect(most).toBe(1);
});

describe('after a restart', () => {
  it('a feed goes on with what it had, when it was to be polled next', async () => {
    server.script(answers(rss([entry(2), entry(1)]), { etag: '"1"', 'retry-after': '3600' }));
    bench.start([polled(server.url)]);
    await bench.clock.next();
    await bench.reopen();
    server.script(answers(rss([entry(3), entry(2), entry(1)])));
    bench.start([polled(server.url)]);
    expect(await bench.clock.wait()).toBe(HOUR);
    await bench.clock.next();
    expect(server.requests[1]).toMatchObject({ 'if-none-match': '"1"' });
    expect([...(await bench.received())].sort()).toEqual([
      'urn:test:1',
      'urn:test:2',
      'urn:test:3',
    ]);
  });

  it('a feed that was due long ago is polled soon', async () => {
    server.script(says(304));
    bench.start([polled(server.url)]);
    await bench.clock.next();
    await bench.reopen();
    bench.clock.advance(HOUR);
    bench.start([polled(server.url)]);
    expect(await bench.clock.wait()).toBeLessThanOrEqual(5000);
  });

  it('what was received and not saved comes again, with the same event ids: a duplicate, no loss', async () => {
    server.script(answers(rss([entry(1)])));
    let advances = 0;
    bench.onAdvance = async () => {
      if (advances++ === 0) throw new LogUnavailableError('away for the test');
    };
    bench.start([polled(server.url)]);
    bench.clock.advance(await bench.clock.wait());
    await bench.clock.next();
    expect(await bench.received()).toEqual(['urn:test:1', 'urn:test:1']);
    expect(bench.logged()).toContainEqual(
      expect.objectContaining({ msg: 'the log had a fault; polling recovers by itself' }),
    );
    await bench.clock.next();
    expect(await bench.received()).toHaveLength(2);
  });
});

describe('while the log takes nothing', () => {
  it('what was fetched waits and is asked for once', async () => {
    server.script(answers(rss([entry(1)])), says(304));
    bench.fault = new LogUnavailableError('away for the test');
    bench.start([polled(server.url)]);
    const pauses = [await bench.clock.next(), await bench.clock.next(), await bench.clock.next()];
    expect(pauses).toEqual([100, 200, 400]);
    expect(await bench.received()).toEqual([]);
    bench.fault = undefined;
    await bench.clock.next();
    expect(await bench.received()).toEqual(['urn:test:1']);
    expect(server.requests).toHaveLength(1);
    const told = bench.logged().filter(({ msg }) => /waits for the log/.test(msg));
    expect(told).toHaveLength(1);
  });

  it('a stop does not wait for it, and the feed is asked again by the next process', async () => {
    server.script(answers(rss([entry(1)])));
    bench.fault = new LogUnavailableError('away for the test');
    bench.start([polled(server.url)]);
    await bench.clock.next();
    await bench.reopen();
    bench.fault = undefined;
    bench.start([polled(server.url)]);
    await bench.clock.next();
    expect(await bench.received()).toEqual(['urn:test:1']);
  });
});

describe('a stop', () => {
  it('breaks off what is being fetched', async () => {
    server.script(() => {});
    const polling = bench.start([polled(server.url)]);
    bench.clock.advance(await bench.clock.wait());
    await expect.poll(() => server.requests.length).toBe(1);
    await polling.stop();
    expect(polling.status().state).toBe('stopped');
    expect(bench.logged().filter(({ msg }) => /cannot be polled/.test(msg))).toEqual([]);
  });
});
