import { PROBLEM_JSON } from '@quickwire/http-guard';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configureDoor } from './configure-door.ts';

const server = fastify();
beforeAll(() => {
  configureDoor(server);
  server.post('/', async ({ body, headers }) => ({
    body: Buffer.isBuffer(body) ? body.toString('base64') : null,
    type: headers['content-type'] ?? null,
  }));
});
afterAll(() => server.close());

const bytes = Buffer.from([0x7b, 0x00, 0xff, 0x22]);

test.each([
  ['application/json', 'application/json'],
  ['text/plain; charset=windows-1252', 'text/plain; charset=windows-1252'],
  ['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded'],
  ['multipart/form-data', 'multipart/form-data'],
  ['x/y', 'x/y'],
  ['garbage', 'application/octet-stream'],
  [';;', 'application/octet-stream'],
  ['', 'application/octet-stream'],
])('hands over the bytes of type %j as they came', async (type, seen) => {
  const answer = await server.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': type },
    payload: bytes,
  });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ body: bytes.toString('base64'), type: seen });
});

test('refuses a body over 1 MiB with a problem, also over a socket', async () => {
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  const answer = await fetch(origin, { method: 'POST', body: Buffer.alloc(1024 * 1024 + 1) });
  expect(answer.status).toBe(413);
  expect(answer.headers.get('content-type')).toBe(PROBLEM_JSON);
  expect(await answer.json()).toMatchObject({ type: 'urn:quickwire:problem:too-large' });
});
