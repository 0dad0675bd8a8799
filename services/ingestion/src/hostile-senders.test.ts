import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { memoryCache } from '@quickwire/cache';
import { MAX_WIRE_BYTES, PROBLEM_JSON } from '@quickwire/http-guard';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KEY, openDoor, type RunningDoor } from '../test/running-door.ts';
import { item } from '../test/wires.ts';

let door: RunningDoor;
beforeEach(async () => {
  door = await openDoor(memoryCache({ maxEntries: 100 }));
});
afterEach(() => door.close());

const push = (body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${door.origin}/v1/wires/desk`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json', ...headers },
    body,
  });

const problemName = async (answer: Response): Promise<string> => {
  expect(answer.headers.get('content-type')).toBe(PROBLEM_JSON);
  const { type, status } = (await answer.json()) as { type: string; status: number };
  expect(status).toBe(answer.status);
  return type.replace('urn:quickwire:problem:', '');
};

/** A connection that speaks raw HTTP. */
const dial = async (...head: string[]): Promise<Socket> => {
  const { port } = door.app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(`${['POST /v1/wires/desk HTTP/1.1', 'Host: door', ...head].join('\r\n')}\r\n\r\n`);
  return socket;
};

const answerOn = async (socket: Socket): Promise<string> => {
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
};

const authorized = `Authorization: Bearer ${KEY}`;

/** The item made exactly so many bytes long. */
const itemOf = (bytes: number): Buffer<ArrayBuffer> =>
  Buffer.concat([item(), Buffer.alloc(bytes - item().length, ' ')]);

const rejected = async () => {
  const [raw, ...others] = await door.kept('wires.raw');
  expect(others).toEqual([]);
  expect(await door.kept('stories.received')).toEqual([]);
  expect(await door.kept('pipeline.outcomes')).toMatchObject([{ outcome: 'rejected' }]);
  return { raw, body: Buffer.from(String(raw?.['body']), 'base64') };
};

test('a stranger is refused before a byte of the body, and cut off', async () => {
  const socket = await dial('Authorization: Bearer wrong-key', `Content-Length: ${2 ** 30}`);
  const answer = await answerOn(socket);
  expect(answer).toMatch(/^HTTP\/1.1 401 /);
  expect(answer).toContain('urn:quickwire:problem:unauthorized');
  expect(await door.kept('wires.raw')).toEqual([]);
});

test('a stranger who asks first is never told to go on; a sender with the key is', async () => {
  const expecting = ['Expect: 100-continue', `Content-Length: ${item().length}`];
  const stranger = await dial('Authorization: Bearer wrong-key', ...expecting);
  expect(await answerOn(stranger)).toMatch(/^HTTP\/1.1 401 /);
  const sender = await dial(authorized, 'Connection: close', ...expecting);
  sender.write(item());
  const answer = await answerOn(sender);
  expect(answer).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 202 /);
});

test('an unknown address is refused before a byte of the body', async () => {
  const { port } = door.app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.write(`POST /v2/wires HTTP/1.1\r\nHost: door\r\nContent-Length: ${2 ** 30}\r\n\r\n`);
  expect(await answerOn(socket)).toMatch(/^HTTP\/1.1 404 /);
});

test('exactly 1 MiB passes, plain and packed', async () => {
  expect((await push(itemOf(MAX_WIRE_BYTES))).status).toBe(202);
  const packed = gzipSync(itemOf(MAX_WIRE_BYTES));
  expect((await push(packed, { 'content-encoding': 'gzip' })).status).toBe(202);
});

test('one byte more is refused; the first part is kept and says so', async () => {
  const sent = itemOf(MAX_WIRE_BYTES + 1);
  const answer = await push(sent);
  expect(answer.status).toBe(413);
  expect(await problemName(answer)).toBe('too-large');
  const { raw, body } = await rejected();
  expect(raw).toMatchObject({ truncated: true, problem: { status: 413 } });
  expect(body.equals(sent.subarray(0, MAX_WIRE_BYTES))).toBe(true);
});

test('a sender still at it learns why it is refused', async () => {
  const large = Buffer.alloc(8 * MAX_WIRE_BYTES, 'x');
  expect(await problemName(await push(large))).toBe('too-large');
  const stranger = { authorization: 'Bearer wrong-key' };
  expect(await problemName(await push(large, stranger))).toBe('unauthorized');
});

test.each([
  ['that tells its length', 2 * MAX_WIRE_BYTES],
  ['over many packets', 9 * MAX_WIRE_BYTES],
])(
  'behind a wire %s and is too large the next one on its connection is taken',
  async (_, bytes) => {
    const socket = await dial(authorized, `Content-Length: ${bytes}`);
    socket.write(Buffer.alloc(bytes, 'x'));
    const [first] = await once(socket, 'data');
    expect(String(first)).toMatch(/^HTTP\/1.1 413 /);
    const head = ['POST /v1/wires/desk HTTP/1.1', 'Host: door', authorized, 'Connection: close'];
    socket.write(`${[...head, `Content-Length: ${item().length}`].join('\r\n')}\r\n\r\n`);
    socket.write(item());
    expect(await answerOn(socket)).toMatch(/HTTP\/1.1 202 /);
  },
);

test('a sender that sends all before it reads learns why it is refused', async () => {
  const socket = await dial(authorized, 'Transfer-Encoding: chunked', 'Connection: close');
  socket.pause();
  for (let sent = 0; sent < 9 * MAX_WIRE_BYTES; sent += 0x10000)
    await new Promise((sentIt) => socket.write(`10000\r\n${'x'.repeat(0x10000)}\r\n`, sentIt));
  socket.write('0\r\n\r\n');
  expect(await answerOn(socket)).toMatch(/^HTTP\/1.1 413 .*urn:quickwire:problem:too-large/s);
});

test('a body without end costs 1 MiB and is cut off', async () => {
  const socket = await dial(authorized, 'Transfer-Encoding: chunked');
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  const more = (): void => {
    while (socket.writable && socket.write(chunk));
  };
  socket.on('drain', more);
  const cut = new Promise((resolve) => socket.on('close', resolve));
  more();
  await cut;
  const { raw, body } = await rejected();
  expect(raw).toMatchObject({ truncated: true, problem: { status: 413 } });
  expect(body).toHaveLength(MAX_WIRE_BYTES);
});

test('a gzip bomb is refused and kept as it came', async () => {
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
  const answer = await push(bomb, { 'content-encoding': 'gzip' });
  expect(answer.status).toBe(413);
  expect(await problemName(answer)).toBe('too-large');
  const { raw, body } = await rejected();
  expect(raw).toMatchObject({ contentEncoding: 'gzip', problem: { status: 413 } });
  expect(raw).not.toHaveProperty('truncated');
  expect(body.equals(bomb)).toBe(true);
});

test.each([
  ['no gzip', Buffer.from('{"uri":'), 'gzip', 400, 'malformed-wire'],
  ['cut gzip', gzipSync(item()).subarray(0, -6), 'gzip', 400, 'malformed-wire'],
  ['two layers told', gzipSync(gzipSync(item())), 'gzip, gzip', 415, 'unsupported-encoding'],
  ['an unknown encoding', item(), 'br', 415, 'unsupported-encoding'],
])('%s is refused and kept as it came', async (_, sent, encoding, status, name) => {
  const answer = await push(Buffer.from(sent), { 'content-encoding': encoding });
  expect(answer.status).toBe(status);
  expect(await problemName(answer)).toBe(name);
  const { raw, body } = await rejected();
  expect(raw).toMatchObject({ contentEncoding: encoding, problem: { status } });
  expect(body.equals(sent)).toBe(true);
});

test('a second layer of gzip that is not told is no wire', async () => {
  const answer = await push(gzipSync(gzipSync(item())), { 'content-encoding': 'gzip' });
  expect([answer.status, await problemName(answer)]).toEqual([400, 'malformed-wire']);
  const { raw, body } = await rejected();
  expect(raw).not.toHaveProperty('contentEncoding');
  expect(body.equals(gzipSync(item()))).toBe(true);
});

test('an empty body is refused and kept', async () => {
  const answer = await push(Buffer.alloc(0));
  expect([answer.status, await problemName(answer)]).toEqual([400, 'malformed-wire']);
  expect((await rejected()).body).toHaveLength(0);
});

test('a body that ends before its length takes nothing and breaks nothing', async () => {
  const socket = await dial(authorized, 'Content-Length: 100000');
  socket.write(item());
  socket.end();
  await answerOn(socket);
  expect((await push(item() as Buffer<ArrayBuffer>)).status).toBe(202);
  expect(await door.kept('wires.raw')).toHaveLength(1);
});

test('what lies behind the length told is no part of the wire', async () => {
  const socket = await dial(authorized, `Content-Length: ${item().length}`);
  socket.write(Buffer.concat([item(), Buffer.from('{"and": "more"}\r\n\r\n')]));
  expect(await answerOn(socket)).toMatch(/HTTP\/1.1 400 .*urn:quickwire:problem:bad-request/s);
  await expect.poll(() => door.kept('stories.received')).toHaveLength(1);
});

test('a wire that cannot be kept is not refused for good: 503', async () => {
  door.away = true;
  const answer = await push(Buffer.from('no gzip'), { 'content-encoding': 'gzip' });
  expect([answer.status, await problemName(answer)]).toEqual([503, 'log-away']);
});

test.each([
  ['GET', '/v1/wires/desk', 405, 'method-not-allowed', 'POST'],
  ['DELETE', '/readyz', 405, 'method-not-allowed', 'GET, HEAD'],
  ['POST', '/v1/wires', 404, 'no-such-address', null],
  ['POST', `/v1/wires/${'x'.repeat(200)}`, 404, 'no-such-address', null],
  ['GET', '/v1/%zz', 400, 'bad-request', null],
])('%s %s is answered %i %s', async (method, path, status, name, allow) => {
  const answer = await fetch(`${door.origin}${path}`, { method });
  expect(answer.status).toBe(status);
  expect(await problemName(answer)).toBe(name);
  expect(answer.headers.get('allow')).toBe(allow);
});

test('headers over the limit, and what is not HTTP, are answered with a problem', async () => {
  const big = await dial(`X-Much: ${'x'.repeat(100_000)}`);
  expect(await answerOn(big)).toMatch(/^HTTP\/1.1 431 .*urn:quickwire:problem:headers-too-large/s);
  const odd = await dial('Content-Length: -1');
  expect(await answerOn(odd)).toMatch(/^HTTP\/1.1 400 .*urn:quickwire:problem:bad-request/s);
});

test('no key is ever logged, right or wrong', async () => {
  await push(item() as Buffer<ArrayBuffer>);
  await push(item() as Buffer<ArrayBuffer>, { authorization: 'Bearer guessed-key' });
  await push(Buffer.from('{'));
  expect(door.logged()).toContain('wire refused');
  expect(door.logged()).not.toMatch(/secret-key|guessed-key/);
});
