import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Cache, memoryCache } from '@quickwire/cache';
import { eventIdOf, type FeedName, storyIdOf } from '@quickwire/contracts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KEY, openDoor, type RunningDoor } from '../../test/running-door.ts';
import { item, story } from '../../test/wires.ts';
import type { Receipt } from '../answer.ts';
import { answerOnce } from './answer-once.ts';

const receipt: Receipt = {
  receiptId: 'r1' as Receipt['receiptId'],
  storyId: storyIdOf('desk', 'urn:test:1'),
  version: '1',
  eventId: eventIdOf('test'),
  outcome: 'accepted',
};

let door: RunningDoor;
afterEach(() => door?.close());

const push = async (body: Uint8Array, key: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${door.origin}/v1/wires/desk`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'idempotency-key': key, ...headers },
    body: new Uint8Array(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

const receipts = async (): Promise<number> => (await door.kept('wires.raw')).length;

describe('an Idempotency-Key', () => {
  beforeEach(async () => {
    door = await openDoor(memoryCache({ maxEntries: 100 }));
  });

  test('sent again with the same body is given the first answer, without a new receipt', async () => {
    const first = await push(item(), '"one"');
    expect(first).toMatchObject({ status: 202, body: { outcome: 'accepted' } });
    expect(await push(item(), '"one"')).toEqual(first);
    expect(await push(gzipSync(item()), 'one', { 'content-encoding': 'gzip' })).toEqual(first);
    expect(await receipts()).toBe(1);
  });

  test('of a wire of several items is given the outcome of each again', async () => {
    const several = Buffer.from(JSON.stringify([story(), { uri: 'urn:test:2' }]));
    const first = await push(several, '"several"');
    expect(first.body).toMatchObject({ items: [{ place: '/0' }, { problem: { status: 400 } }] });
    expect(await push(several, '"several"')).toEqual(first);
    expect(await receipts()).toBe(1);
  });

  test.each([
    ['that cannot be read', Buffer.from('{"uri":'), {}, 400],
    ['that cannot be unpacked', Buffer.from('no gzip'), { 'content-encoding': 'gzip' }, 400],
    ['that is too large', Buffer.alloc(1024 * 1024 + 1, ' '), {}, 413],
  ])('of a wire %s is refused again, and rejected once', async (_, bytes, headers, status) => {
    const first = await push(bytes, '"bad"', headers as Record<string, string>);
    expect(first.status).toBe(status);
    expect(await push(bytes, '"bad"', headers as Record<string, string>)).toEqual(first);
    expect(await door.kept('pipeline.outcomes')).toHaveLength(1);
  });

  test('with another body is refused and takes nothing', async () => {
    await push(item(), '"one"');
    const answer = await push(item({ version: '2' }), '"one"');
    expect(answer).toMatchObject({
      status: 422,
      body: { type: 'urn:quickwire:problem:key-reused' },
    });
    expect(await receipts()).toBe(1);
  });

  test('that is none is refused before the body', async () => {
    const answer = await push(item(), '"open');
    expect(answer).toMatchObject({
      status: 400,
      body: { type: 'urn:quickwire:problem:bad-idempotency-key' },
    });
    expect(await receipts()).toBe(0);
  });

  test('whose request is under way is refused until that is answered', async () => {
    const { port } = door.app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /v1/wires/desk HTTP/1.1\r\nHost: door\r\nAuthorization: Bearer ${KEY}\r\nIdempotency-Key: "slow"\r\nExpect: 100-continue\r\nContent-Length: ${item().length}\r\n\r\n`,
    );
    const [word] = (await once(socket, 'data')) as [Buffer];
    expect(word.toString()).toContain('100 Continue');
    expect(await push(item(), '"slow"')).toMatchObject({
      status: 409,
      body: { type: 'urn:quickwire:problem:key-in-use' },
    });
    expect((await push(item(), '"other"')).status).toBe(202);
    socket.write(item());
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toContain('202');
    socket.destroy();
    expect((await push(item(), '"slow"')).status).toBe(202);
    expect(await receipts()).toBe(2);
  });

  test('of a request that the log could not take is free for the resend', async () => {
    door.away = true;
    expect((await push(item(), '"one"')).status).toBe(503);
    door.away = false;
    expect((await push(item(), '"one"')).status).toBe(202);
    expect(await receipts()).toBe(1);
  });
});

test("is a feed's own", async () => {
  const keys = answerOnce(memoryCache({ maxEntries: 10 }));
  const answerOf = (feed: string) =>
    keys.hold(feed as FeedName, 'one', (once) => once(Buffer.from(feed), async () => receipt));
  expect(await answerOf('desk')).toEqual({ answer: receipt, repeated: false });
  expect(await answerOf('agency')).toEqual({ answer: receipt, repeated: false });
  expect(await answerOf('desk')).toEqual({ answer: receipt, repeated: true });
});

const uselessCaches: readonly (readonly [string, Cache])[] = [
  [
    'away',
    {
      kind: 'redis',
      get: async () => undefined,
      set: async () => {},
      reachable: async () => false,
      stats: () => ({ hits: 0, misses: 0, failures: 1 }),
      close: async () => {},
    },
  ],
  [
    'full of what is not ours',
    { ...memoryCache({ maxEntries: 10 }), get: async () => '{"end":1}' },
  ],
];

test.each(uselessCaches)(
  'with a cache that is %s the wire is taken again, with the event id that makes it a duplicate',
  async (_, cache) => {
    door = await openDoor(cache);
    const first = await push(item(), '"one"');
    const second = await push(item(), '"one"');
    expect(second.body['eventId']).toBe(first.body['eventId']);
    expect(await receipts()).toBe(2);
  },
);
