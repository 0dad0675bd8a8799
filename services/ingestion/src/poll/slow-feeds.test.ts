import { readWire } from '@quickwire/wires';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answers, entry, type FeedServer, rss, startFeedServer } from '../../test/feed-server.ts';
import { type Bench, openBench, polled } from '../../test/polling.ts';
import { createWireReader, type WireReader } from '../reading/wire-reader.ts';
import type { PolledFeed } from './polled-feed.ts';

vi.mock(import('@quickwire/wires'), async (original) => {
  const wires = await original();
  return { ...wires, readWire: vi.fn(wires.readWire) };
});

let bench: Bench;
let server: FeedServer;
let reader: WireReader;
beforeEach(async () => {
  [bench, server] = await Promise.all([openBench(), startFeedServer()]);
  reader = createWireReader({
    deadlineMs: 2500,
    module: new URL('../../test/misbehaving-reader.ts', import.meta.url),
  });
  bench.read = reader.read;
  vi.mocked(readWire).mockClear();
});
afterEach(async () => {
  await bench.close();
  await server.close();
  await reader.close();
});

const poll = async (body: string, rest: Partial<PolledFeed>): Promise<void> => {
  server.script(answers(body));
  bench.start([polled(server.url, rest)]);
  await bench.clock.next();
};

const LONG = 'The ferry adds two crossings. '.repeat(1_500);

const ninjs = (id: number, value: string) => ({
  uri: `urn:test:${id}`,
  standard: { name: 'ninjs', version: '3.1' },
  type: 'text',
  headlines: [{ role: 'main', value: `Ferry ${id} adds crossings` }],
  bodies: [{ role: 'main', contentType: 'text/plain', value }],
});

it('a first answer that is large is read apart from the process, and its back-fill is bounded', async () => {
  const long = (id: number) => entry(id, `<category>${LONG}</category>`);
  await poll(rss([3, 2, 1].map(long)), { backfill: 2 });
  expect([...(await bench.received())].sort()).toEqual(['urn:test:2', 'urn:test:3']);
  expect(readWire).not.toHaveBeenCalled();
});

it('a first answer that takes too long is stopped and refused', async () => {
  await poll(rss([entry('act=loop', `<category>${LONG}</category>`)]), {});
  const reason = expect.stringMatching(/^the answer cannot be read: .* took more than 2\.5 s/);
  expect(bench.logged()).toContainEqual(expect.objectContaining({ reason }));
  expect(readWire).not.toHaveBeenCalled();
});

it('the large entries of a first list are read apart as well', async () => {
  const entries = [ninjs(3, LONG), ninjs(2, LONG), ninjs(1, LONG)];
  await poll(JSON.stringify(entries), { items: '', backfill: 2 });
  expect([...(await bench.received())].sort()).toEqual(['urn:test:2', 'urn:test:3']);
  expect(readWire).not.toHaveBeenCalled();
});
