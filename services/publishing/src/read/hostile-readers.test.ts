import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { Problem } from '@quickwire/contracts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { publish, receive, usable } from '../../../../libs/delivery/test/samples.ts';
import { type ReadingService, startReadingService } from '../../test/reading-service.ts';

const MAX_READERS = 3;
/** Two seconds, so that a reader that reads is not cut off on a busy machine. */
const stream = { heartbeatMs: 20, bufferBytes: 64 * 1024, stallMs: 2000 };

let service: ReadingService;
let log: ReadingService['log'];
let view: ReadingService['view'];

beforeEach(async () => {
  service = await startReadingService('hostile-test', {
    options: { maxReaders: MAX_READERS, stream },
  });
  ({ log, view } = service);
});
afterEach(() => service.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${service.origin}${path}`, { headers, method });

/** The name of the problem that is answered. */
const refusal = async (response: Response): Promise<string> => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem.type.replace('urn:quickwire:problem:', '');
};

const cursorOf = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  ['of another shape', cursorOf({ at: 1 })],
  ['with a date that is none', cursorOf(['x', 'a'])],
  ['with an id that is too long', cursorOf([1, 'x'.repeat(129)])],
  ['with more behind it', `${cursorOf([1, 'a'])}!`],
  ['that is not base64', '{}[]'],
  ['that is nested deep', Buffer.from('['.repeat(5000)).toString('base64url')],
  ['of 12,000 characters', 'A'.repeat(12_000)],
])('a cursor %s is a problem', async (_, cursor) => {
  const response = await get(`/v1/packages?cursor=${encodeURIComponent(cursor)}`);
  expect(await refusal(response)).toBe('bad-cursor');
});

test.each([
  ['before all time', [Number.MIN_SAFE_INTEGER, '']],
  ['with NULs', [1, '\0'.repeat(128)]],
  ['with half a character', [1, '\ud800']],
  ['with characters of three bytes', [Number.MAX_SAFE_INTEGER, '\uffff'.repeat(128)]],
])('a cursor that was made up, %s, gives a page and no fault', async (_, key) => {
  await publish(log, usable('a', 1));
  const response = await get(`/v1/packages?cursor=${cursorOf(key)}`);
  expect(response.status).toBe(200);
});

test.each([
  ['with letters', 'abc'],
  ['of too few numbers', '1'],
  ['behind the end of the log', '9.9.9.9.9.9'],
  ['with numbers that are too large', '9'.repeat(400)],
  ['of 12,000 characters', '1.'.repeat(6000)],
  ['given twice', '0.0.0.0.0.0, 0.0.0.0.0.0'],
])('a Last-Event-ID %s is a problem', async (_, id) => {
  expect(await refusal(await get('/v1/events', { 'last-event-id': id }))).toBe('bad-event-id');
});

test('an event id past the end of the log is told as that', async () => {
  const answer = await get('/v1/events', { 'last-event-id': '9.9.9.9.9.9' });
  expect(await answer.text()).toContain('lies beyond the end of this log');
});

test('an event id given twice in the address is a problem', async () => {
  const query = '?lastEventId=0.0.0.0.0.0&lastEventId=0.0.0.0.0.0';
  expect(await refusal(await get(`/v1/events${query}`))).toBe('bad-query');
});

const day = '2026-02-17';

test.each([
  ['of another shape', cursorOf({ at: 1 })],
  ['of packages', cursorOf([1, 'a'])],
  ['with a day that is none', cursorOf(['today', 1, 'a'])],
  ['with a time that is none', cursorOf([day, 1.5, 'a'])],
  ['with an id that is too long', cursorOf([day, 1, 'x'.repeat(65)])],
  ['with more in it', cursorOf([day, 1, 'a', 'b'])],
  ['with more behind it', `${cursorOf([day, 1, 'a'])}!`],
  ['that is nested deep', Buffer.from('['.repeat(5000)).toString('base64url')],
  ['of 12,000 characters', 'A'.repeat(12_000)],
])('a cursor of receipts %s is a problem', async (_, cursor) => {
  const response = await get(`/v1/ledger/items?cursor=${encodeURIComponent(cursor)}`);
  expect(await refusal(response)).toBe('bad-cursor');
});

test.each([
  ['before all time', ['0000-00-00', Number.MIN_SAFE_INTEGER, '']],
  ['with NULs', ['9999-99-99', 1, '\0'.repeat(64)]],
  ['with half a character', [new Date().toISOString().slice(0, 10), 1, '\ud800']],
  ['with characters of three bytes', ['9999-99-99', Number.MAX_SAFE_INTEGER, '\uffff'.repeat(64)]],
])('a cursor of receipts that was made up, %s, gives a page and no fault', async (_, key) => {
  await receive(log, 'a');
  await vi.waitFor(async () =>
    expect(await (await get('/v1/ledger/items')).json()).toMatchObject({ items: [{}] }),
  );
  const response = await get(`/v1/ledger/items?cursor=${cursorOf(key)}`);
  expect(response.status).toBe(200);
});

test.each([
  ['items?outcome=lost', 'outcome must be one of published, held'],
  ['items?outcome=in-flight&outcome=held', 'outcome is given more than once'],
  ['items?outcome[]=held&limit=0', 'limit must be a whole number'],
  ['items?limit=101', 'limit must be a whole number'],
  ['items?day=2026-02-30', 'day must be a day as 2026-02-17'],
  ['items?day=%00', 'day must be a day as 2026-02-17'],
  ['items?feed=../x', 'feed must be the name of a feed'],
  [`items?feed=${'a'.repeat(64)}`, 'feed must be the name of a feed'],
  ['items?feed=', 'feed must be the name of a feed'],
  ['?day=today', 'day must be a day as 2026-02-17'],
  ['?feed=a&feed=b', 'feed is given more than once'],
])('/v1/ledger/%s is refused with what to correct', async (path, said) => {
  const response = await get(`/v1/ledger${path.startsWith('?') ? '' : '/'}${path}`);
  expect(response.status).toBe(400);
  const problem = Problem.parse(await response.json());
  expect(problem.type).toBe('urn:quickwire:problem:bad-query');
  expect(problem.detail).toContain(said);
});

test.each([
  ['of 200 characters', 'a'.repeat(200), 'no-such-address'],
  ['of 65 characters', 'a'.repeat(65), 'no-such-receipt'],
  ['that is no id', '..%2f..%2fetc%2fpasswd', 'no-such-receipt'],
  ['of characters that are none', '%zz', 'bad-request'],
  ['with a NUL', '%00', 'no-such-receipt'],
])('a receipt %s is a problem', async (_, id, name) => {
  expect(await refusal(await get(`/v1/ledger/receipts/${id}`))).toBe(name);
});

test.each([
  '/v1/packages',
  '/v1/events',
  '/v1/ledger',
  '/v1/ledger/items',
  '/v1/ledger/receipts/a',
])('%s answers an Accept that it cannot meet with a problem', async (path) => {
  for (const accept of ['image/png', 'x', ',,;;q=2', `${'a/b,'.repeat(3000)}a/b`])
    expect(await refusal(await get(path, { accept })), accept.slice(0, 20)).toBe('not-acceptable');
});

test('what does not fit into the headers is a problem', async () => {
  expect(await refusal(await get('/v1/packages', { accept: 'a/b,'.repeat(6000) }))).toBe(
    'headers-too-large',
  );
});

test.each([
  ['of 200 characters', 'a'.repeat(200), 'no-such-address'],
  ['of 8,000 characters', 'a'.repeat(8000), 'no-such-address'],
  ['that is no id', '..%2f..%2fetc%2fpasswd', 'no-such-package'],
  ['of characters that are none', '%zz', 'bad-request'],
  ['with a NUL', '%00', 'no-such-package'],
])('an id %s is a problem', async (_, id, name) => {
  expect(await refusal(await get(`/v1/packages/${id}`))).toBe(name);
});

test.each([
  ['/', 200],
  ['/v1/packages', 200],
  ['/v1/ledger', 200],
  ['/v1/ledger/items', 200],
  ['/v1/ledger/items?day=x', 400],
  ['/v1/ledger/receipts/a', 404],
  ['/v1/events', 200],
  ['/readyz', 200],
  ['/v1/packages?limit=0', 400],
  ['/v1/events?lastEventId=x', 400],
  [`/v1/packages/${'0'.repeat(24)}`, 404],
  ['/nowhere', 404],
])('HEAD %s answers %i without a body, and what GET says in the headers', async (path, status) => {
  if (path === '/readyz') await service.ready;
  const response = await get(path, {}, 'HEAD');
  expect(response.status).toBe(status);
  expect(await response.text()).toBe('');
  if (status >= 400) expect(response.headers.get('content-type')).toBe('application/problem+json');
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])(
  '%s is refused with what is allowed',
  async (method) => {
    for (const path of [
      '/v1/packages',
      '/v1/events',
      `/v1/packages/${'0'.repeat(24)}`,
      '/v1/ledger/items',
      '/v1/ledger/receipts/a',
    ]) {
      const response = await get(path, {}, method);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
      expect(await refusal(response)).toBe('method-not-allowed');
    }
  },
);

test('one reader too many is told to come later, and is let in when another has gone', async () => {
  const stops = Array.from({ length: MAX_READERS }, () => new AbortController());
  for (const { signal } of stops)
    expect((await fetch(`${service.origin}/v1/events`, { signal })).status).toBe(200);
  const refused = await get('/v1/events');
  expect(refused.headers.get('retry-after')).toBe('10');
  expect(await refusal(refused)).toBe('too-many-readers');
  stops[0]?.abort();
  await vi.waitFor(async () => {
    const stop = new AbortController();
    const { status } = await fetch(`${service.origin}/v1/events`, { signal: stop.signal });
    stop.abort();
    expect(status).toBe(200);
  });
  for (const stop of stops) stop.abort();
});

/** A reader that asks for the events behind a position and never reads what comes. */
const deafReader = (after: string): { socket: Socket; cut: Promise<void> } => {
  const socket = connect(Number(new URL(service.origin).port), '127.0.0.1');
  const cut = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => {}); // Being cut off is what is waited for.
  socket.pause();
  socket.write(`GET /v1/events?lastEventId=${after} HTTP/1.1\r\nHost: x\r\n\r\n`);
  return { socket, cut };
};

test('a reader that does not read is cut off and frees its place; one that reads gets all', async () => {
  const start = view.position();
  const count = 300;
  // 30 MB: more than the buffers of both sockets take.
  const text = 'x'.repeat(100_000);
  await publish(log, ...Array.from({ length: count }, (_, n) => usable(`item-${n}`, n, text)));
  await vi.waitFor(() => expect(view.count()).toBe(count), { timeout: 30_000 });
  const deaf = Array.from({ length: MAX_READERS }, () => deafReader(start));
  await vi.waitFor(async () =>
    expect(await refusal(await get('/v1/events'))).toBe('too-many-readers'),
  );
  const response = await vi.waitFor(
    async () => {
      const found = await fetch(`${service.origin}/v1/events?lastEventId=${start}`);
      expect(found.status).toBe(200);
      return found;
    },
    { timeout: 10_000 },
  );
  let events = 0;
  for await (const line of createInterface({ input: Readable.fromWeb(response.body as never) })) {
    if (line === 'event: package') events += 1;
    if (events >= count) break;
  }
  expect(events).toBe(count);
  for (const { socket, cut } of deaf) {
    // What is in the socket's own buffer comes before the end.
    socket.resume();
    await cut;
  }
});
