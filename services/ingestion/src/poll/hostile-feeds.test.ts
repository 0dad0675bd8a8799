import { createGzip } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  answers,
  entry,
  type FeedServer,
  rss,
  says,
  startFeedServer,
  type Turn,
} from '../../test/feed-server.ts';
import { type Bench, openBench, polled } from '../../test/polling.ts';

let bench: Bench;
let server: FeedServer;
beforeEach(async () => {
  [bench, server] = await Promise.all([openBench(), startFeedServer()]);
});
afterEach(async () => {
  await bench.close();
  await server.close();
});

/** 200 MB of blanks in a feed, packed; told how much was sent. */
const bomb: Turn = (response) => {
  response.writeHead(200, { 'content-encoding': 'gzip' });
  const gzip = createGzip();
  gzip.pipe(response);
  response.on('close', () => gzip.destroy());
  const blanks = Buffer.alloc(1024 * 1024, ' ');
  let left = 200;
  const more = (): void => {
    while (!gzip.destroyed && left-- > 0)
      if (!gzip.write(blanks)) return void gzip.once('drain', more);
    gzip.end();
  };
  more();
};

const neverEnds: Turn = (response) => {
  response.writeHead(200).write(rss([]).slice(0, 60));
  const blanks = Buffer.alloc(64 * 1024, ' ');
  const more = (): void => {
    while (!response.destroyed && response.write(blanks));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

const drips: Turn = (response) => {
  response.writeHead(200);
  const drip = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(drip));
};

it.each<[string, Turn, RegExp]>([
  ['a bomb of 200 MB', bomb, /longer than 1048576 bytes /],
  ['an answer that never ends', neverEnds, /longer than 1048576 bytes /],
  ['an answer that drips', drips, /did not answer in full within 300 ms/],
  ['no answer', () => {}, /did not answer in full within 300 ms/],
  ['redirects in a circle', says(302, { location: '/feed' }), /redirects more than 5 times/],
  [
    'a redirect to the machine itself',
    says(302, { location: 'http://[::1]/' }),
    /is at ::1, which/,
  ],
  [
    'a redirect to the metadata of a cloud',
    says(307, { location: 'http://169.254.169.254/latest/' }),
    /is at 169\.254\.169\.254, which/,
  ],
  ['headers without end', answers('', { 'x-long': 'a'.repeat(20_000) }), /headers of .* longer/],
  ['a hang-up', (response) => response.destroy(), /cannot be reached or broke off/],
])('%s costs that feed a failure and nothing else', async (_, turn, reason) => {
  server.script(turn);
  const other = await startFeedServer();
  other.script(answers(rss([entry(1)])));
  const feeds = [
    polled(server.url, { timeoutMs: /300 ms/.test(reason.source) ? 300 : 20_000 }),
    polled(other.url, { feed: 'lighthouse' as never }),
  ];
  bench.start(feeds);
  try {
    await bench.clock.wait(2);
    bench.clock.advance(30_000);
    await bench.clock.wait(2);
    const reasons = bench.logged().flatMap(({ ['reason']: told }) => told ?? []);
    expect(reasons).toEqual([expect.stringMatching(reason)]);
    expect(await bench.received()).toEqual(['urn:test:1']);
  } finally {
    await other.close();
  }
});
