import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Cache, memoryCache } from '@quickwire/cache';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KEY, newDirectory, openDoor, type RunningDoor } from '../test/running-door.ts';
import { story } from '../test/wires.ts';

let door: RunningDoor;
const start = async (cache: Cache, watch?: string): Promise<void> => {
  door = await openDoor(cache, { watchDirectory: watch });
};

const push = (
  payload: string | Buffer | object,
  headers: Record<string, string> = {},
  feed = 'desk',
) =>
  door.app.inject({
    method: 'POST',
    url: `/v1/wires/${feed}`,
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json', ...headers },
    payload:
      typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
  });

afterEach(() => door.close());

describe('the door', () => {
  beforeEach(() => start(memoryCache({ maxEntries: 100 })));

  test('answers 202 with the ids once the bytes and the story are durable', async () => {
    const answer = await push(story());
    expect(answer.statusCode).toBe(202);
    const body = answer.json();
    expect(body).toMatchObject({ outcome: 'accepted' });
    expect(await door.kept('stories.received')).toMatchObject([{ story: { id: body.storyId } }]);
    const [raw] = await door.kept('wires.raw');
    expect(JSON.parse(Buffer.from(raw?.['body'] as string, 'base64').toString())).toEqual(story());
  });

  test('gives a resend the same ids and calls it a duplicate, an older one stale, an embargoed one held', async () => {
    const first = (await push(story({ version: '2' }))).json();
    expect((await push(story({ version: '2' }))).json()).toEqual({
      ...first,
      // A receipt of its own: the ledger counts both.
      receiptId: expect.not.stringMatching(first.receiptId),
      outcome: 'duplicate',
    });
    expect((await push(story({ version: '1' }))).json()).toMatchObject({ outcome: 'stale' });
    const later = new Date(Date.now() + 60_000).toISOString();
    expect((await push(story({ uri: 'urn:test:2', embargoedUntil: later }))).json()).toMatchObject({
      outcome: 'held',
    });
  });

  test('names the field at fault and keeps what it refuses', async () => {
    const answer = await push(story({ headlines: 7 }));
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json().errors[0].pointer).toBe('/headlines');
    expect(await door.kept('wires.raw')).toMatchObject([{ problem: { status: 400 } }]);
    expect(await door.kept('pipeline.outcomes')).toMatchObject([
      { outcome: 'rejected', feed: 'desk' },
    ]);
    expect(await door.kept('stories.received')).toEqual([]);
  });

  test('answers for each item of a wire that has several; with the bytes kept once', async () => {
    const answer = await push([story(), { uri: 'urn:test:2' }]);
    expect(answer.statusCode).toBe(202);
    expect(answer.json()).toMatchObject({
      items: [
        { place: '/0', outcome: 'accepted' },
        { place: '/1', problem: { status: 400 } },
      ],
    });
    expect(await door.kept('wires.raw')).toHaveLength(1);
    expect(await door.kept('stories.received')).toHaveLength(1);
    expect(await door.kept('pipeline.outcomes')).toMatchObject([{ outcome: 'rejected' }]);
  });

  test.each([
    ['a wrong key', { authorization: 'Bearer wrong-key' }, 'desk'],
    ['no key', { authorization: '' }, 'desk'],
    ['an unknown feed', {}, 'nobody'],
  ])('refuses %s alike and keeps nothing', async (_, headers, feed) => {
    const answer = await push(story(), headers, feed);
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ type: 'urn:quickwire:problem:unauthorized' });
    expect(await door.kept('wires.raw')).toEqual([]);
  });

  test('takes gzip, and any content type', async () => {
    const packed = gzipSync(JSON.stringify(story()));
    expect((await push(packed, { 'content-encoding': 'gzip' })).statusCode).toBe(202);
    expect((await push(JSON.stringify(story()), { 'content-type': 'x/y' })).statusCode).toBe(202);
  });

  test('answers 503 while the log is away, and takes the resend', async () => {
    door.away = true;
    const answer = await push(story());
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    door.away = false;
    expect((await push(story())).json()).toMatchObject({ outcome: 'accepted' });
  });
});

test('a cache that is away costs the guess, not the story', async () => {
  await start({
    kind: 'redis',
    get: async () => undefined,
    set: async () => {},
    reachable: async () => false,
    stats: () => ({ hits: 0, misses: 0, failures: 1 }),
    close: async () => {},
  });
  await push(story());
  expect((await push(story())).json()).toMatchObject({ outcome: 'accepted' });
  expect(await door.kept('stories.received')).toHaveLength(2);
});

test('a watched folder: files are taken once whole, the unreadable kept aside with the reason', async () => {
  const folder = newDirectory();
  await writeFile(join(folder, 'early.json'), JSON.stringify(story()));
  await start(memoryCache({ maxEntries: 100 }), folder);
  await writeFile(join(folder, 'half.json.part'), '{"uri":');
  await writeFile(join(folder, 'broken.json'), '{"uri":');
  await expect
    .poll(() => readdir(join(folder, '.done')).catch(() => []), { timeout: 10_000 })
    .toEqual(['early.json']);
  await expect
    .poll(async () => (await readdir(join(folder, '.failed')).catch(() => [])).sort(), {
      timeout: 10_000,
    })
    .toEqual(['broken.json', 'broken.json.problem.json']);
  expect(await readdir(folder)).toContain('half.json.part');
  expect(await door.kept('stories.received')).toHaveLength(1);
});
