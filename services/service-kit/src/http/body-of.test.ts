import 'reflect-metadata';
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { Controller, Module, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestPlatform } from '../../test/tally.ts';
import { type Service, startService } from '../run-service.ts';
import { bodyOf } from './body-of.ts';

const LIMITS = { maxBytes: 1024, deadlineMs: 500 };

@Controller()
class Length {
  @Post('length')
  async length(@Req() request: FastifyRequest): Promise<number> {
    const bytes = await bodyOf(request, LIMITS);
    return (bytes as Uint8Array).length;
  }
}

@Module({ controllers: [Length] })
class LengthModule {}

let service: Service;
beforeEach(async () => {
  service = await startService({
    platform: await openTestPlatform(),
    modules: [LengthModule],
    stages: [],
    // As beside the door, which leaves bodies in the stream.
    configure: (server) => {
      server.removeAllContentTypeParsers();
      server.addContentTypeParser('*', (_request, _body, done) => done(null));
    },
  });
});
afterEach(() => service.close());

/** A connection with the head of a request of so many bytes sent. */
const dial = async (bytes: number): Promise<Socket> => {
  const { port } = service.app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`POST /length HTTP/1.1\r\nHost: here\r\nContent-Length: ${bytes}\r\n\r\n`);
  return socket;
};

test('a body that lies in the stream is given whole', async () => {
  const body = Buffer.alloc(LIMITS.maxBytes);
  const answer = await fetch(`${service.origin}/length`, { method: 'POST', body });
  expect(await answer.json()).toBe(LIMITS.maxBytes);
});

test('a sender of far too much that sends all before it reads is answered', async () => {
  const socket = (await dial(9_000_000)).pause();
  await new Promise((sent) => socket.write(Buffer.alloc(9_000_000), sent));
  const [answer] = await once(socket.resume(), 'data');
  expect(String(answer)).toMatch(/^HTTP\/1.1 413 /);
  socket.destroy();
});

test('a connection on which a body was given up is closed', async () => {
  const socket = await dial(100);
  socket.write('x');
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  expect(answer).toMatch(/^connection: close\r$/im);
});
