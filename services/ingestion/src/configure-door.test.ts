import { buffer } from 'node:stream/consumers';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configureDoor } from './configure-door.ts';

const server = fastify();
beforeAll(() => {
  configureDoor(server);
  server.post('/', async ({ raw, headers }) => ({
    body: (await buffer(raw)).toString('base64'),
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
])('leaves the bytes of type %j to the route, as they came', async (type, seen) => {
  const answer = await server.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': type },
    payload: bytes,
  });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ body: bytes.toString('base64'), type: seen });
});
