import { ProblemError } from '@quickwire/http-guard';
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

const MINUTE = 60_000;
const harbour = { feed: 'harbour' };

let bench: Bench;
let server: FeedServer;
beforeEach(async () => {
  [bench, server] = await Promise.all([openBench(), startFeedServer()]);
});
afterEach(async () => {
  await bench.close();
  await server.close();
});

/** Waits of so many polls in a row, in minutes. */
const waits = async (count: number): Promise<number[]> => {
  const found: number[] = [];
  while (found.length < count) found.push((await bench.clock.next()) / MINUTE);
  return found;
};

describe('asking for a feed', () => {
  it('names what it has, so that an unchanged feed costs a 304 and no record', async () => {
    const validators = { etag: 'W/"1"', 'last-modified': 'Sun, 01 Mar 2026 05:00:00 GMT' };
    server.script(answers(rss([entry(1)]), validators), says(304));
    bench.start([polled(server.url)]);
    await waits(2);
    const [first, second] = server.requests;
    expect(first).not.toHaveProperty('if-none-match');
    expect(second).toMatchObject({
      'if-none-match': 'W/"1"',
      'if-modified-since': 'Sun, 01 Mar 2026 05:00:00 GMT',
    });
    expect(await bench.kept('wires.raw')).toHaveLength(1);
    expect(await bench.metrics()).toContain('result="unchanged",service="poll-test"} 1');
  });

  it('forgets the mark of an answer that the next one lacks', async () => {
    server.script(answers(rss([entry(1)]), { etag: '"1"' }), answers(rss([entry(2)])));
    bench.start([polled(server.url)]);
    await waits(3);
    expect(server.requests[2]).not.toHaveProperty('if-none-match');
  });

  it('does not read an answer again that is the last one to the byte', async () => {
    server.script(answers(rss([entry(1)])));
    bench.start([polled(server.url)]);
    await waits(3);
    expect([server.requests.length, bench.wires]).toEqual([3, 1]);
  });

  it('sends the headers of the feed', async () => {
    server.script(answers(rss([entry(1)])));
    bench.start([polled(server.url, { headerFiles: { 'x-api-key': secretFile('k') } })]);
    await waits(1);
    expect(server.requests[0]).toMatchObject({ 'x-api-key': 'k', 'user-agent': 'Quickwire' });
  });
});

describe('the pace', () => {
  it('slows down while nothing is new, to four times the interval, and is back with news', async () => {
    const quiet = answers(rss([entry(1)]));
    server.script(quiet, quiet, quiet, quiet, quiet, quiet, answers(rss([entry(2)])));
    bench.start([polled(server.url)]);
    expect(await waits(8)).toEqual([1, 1.5, 2.25, 3.375, 4, 4, 1, 1.5]);
  });

  it('is slowed to the bound of the feed', async () => {
    server.script(says(304));
    bench.start([polled(server.url, { slowest: 1 })]);
    expect(await waits(3)).toEqual([1, 1, 1]);
  });

  it('keeps to Retry-After of an answer that is fine', async () => {
    server.script(answers(rss([entry(1)]), { 'retry-after': '600' }));
    bench.start([polled(server.url)]);
    expect(await waits(1)).toEqual([10]);
  });

  it.each([
    [429, '300', 5],
    [503, 'Sun, 01 Mar 2026 08:00:00 GMT', 120],
  ])('keeps to Retry-After of a %i: %s', async (status, after, minutes) => {
    server.script(says(status, { 'retry-after': after }));
    bench.start([polled(server.url)]);
    // What has passed since the head of the hour is the spread of the start.
    expect((await waits(1))[0]).toBeCloseTo(minutes, 0);
  });

  it('doubles after each failure up to an hour, half of it by chance, and is back with success', async () => {
    server.script(...Array(8).fill(says(500)), answers(rss([entry(1)])));
    bench.start([polled(server.url)]);
    const whole = [1, 2, 4, 8, 16, 32, 60, 60];
    expect(await waits(9)).toEqual([...whole.map((minutes) => minutes * 0.75), 1]);
  });
});

describe('a feed that fails', () => {
  it('is told once, in words that say what to do, and once when it is back', async () => {
    server.script(says(401), says(401), says(401), answers(rss([entry(1)])));
    bench.start([polled(server.url)]);
    await waits(5);
    const told = bench.logged().filter(({ msg }) => /^the feed/.test(msg));
    expect(told).toMatchObject([
      {
        ...harbour,
        msg: 'the feed cannot be polled; it is tried again after pauses that grow up to an hour',
        reason: 'the server answered 401; give the key it asks for in the headers of the feed',
      },
      { ...harbour, msg: 'the feed can be polled again', failures: 3 },
    ]);
    const metrics = await bench.metrics();
    expect(metrics).toContain('feed="harbour",result="failed",service="poll-test"} 3');
    expect(metrics).toContain('feed="harbour",result="news",service="poll-test"} 1');
  });

  it('for what it brings cannot be read right now is asked for it again: nothing of it is lost', async () => {
    const { read } = bench;
    bench.read = () =>
      Promise.reject(new ProblemError('busy', 'many large wires are being read right now'));
    server.script(answers(rss([entry(1)]), { etag: '"1"' }));
    bench.start([polled(server.url)]);
    await waits(1);
    bench.read = read;
    await waits(1);
    expect(server.requests[1]).not.toHaveProperty('if-none-match');
    expect(await bench.received()).toEqual(['urn:test:1']);
  });

  it('shows how long ago it was polled with success', async () => {
    server.script(answers(rss([entry(1)])), says(500));
    bench.start([polled(server.url)]);
    await waits(3);
    const at = bench.clock.now();
    const age = Number(/success_age_seconds\{.*\} ([\d.]+)/.exec(await bench.metrics())?.[1]);
    // The metric reads the machine's clock; the bench's stands elsewhere.
    expect(age).toBeGreaterThan((Date.now() - at) / 1000 + 100);
  });

  it('and is gone for good is polled no more, by the next process neither', async () => {
    server.script(answers(rss([entry(1)])), says(410));
    bench.start([polled(server.url)]);
    await waits(1);
    bench.clock.advance(2 * MINUTE);
    const gone = { ...harbour, level: 'error', msg: /gone \(410\)/ };
    await expect.poll(() => bench.logged().filter(({ msg }) => gone.msg.test(msg))).toHaveLength(1);
    await bench.reopen();
    bench.start([polled(server.url)]);
    await expect.poll(() => bench.logged().filter(({ msg }) => gone.msg.test(msg))).toHaveLength(2);
    bench.clock.advance(24 * HOUR);
    expect(server.requests).toHaveLength(2);
  });

  it('and is gone begins anew at another URL', async () => {
    server.script(says(410), answers(rss([entry(1)])));
    const polling = bench.start([polled(server.url)]);
    bench.clock.advance(await bench.clock.wait());
    await expect.poll(() => bench.logged().some(({ msg }) => /gone/.test(msg))).toBe(true);
    polling.update([polled(`${server.url}?new`)]);
    await bench.clock.next();
    expect(await bench.received()).toEqual(['urn:test:1']);
  });
});

describe('a feed that has moved', () => {
  it('for good is followed and told, once', async () => {
    const there = answers(rss([entry(1)]));
    const away = says(301, { location: '/there?key=secret' });
    server.script(away, there, away, there);
    bench.start([polled(server.url)]);
    await waits(2);
    const told = bench.logged().filter(({ msg }) => /has moved for good/.test(msg));
    expect(told).toMatchObject([{ ...harbour, to: server.url.replace('/feed', '/there') }]);
    expect(await bench.received()).toEqual(['urn:test:1']);
  });

  it('for now is followed and not told', async () => {
    server.script(says(302, { location: '/there' }), answers(rss([entry(1)])));
    bench.start([polled(server.url)]);
    await waits(1);
    expect(bench.logged().filter(({ msg }) => /moved/.test(msg))).toEqual([]);
  });
});
