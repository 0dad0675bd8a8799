import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { type StreamEvent, writeEventStream } from './event-stream.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const limits = { heartbeatMs: 20, bufferBytes: 64 * 1024, stallMs: 200 };
const serve = async (
  source: () => AsyncIterable<StreamEvent>,
  done: () => void,
  stallMs = limits.stallMs,
) => {
  server = createServer((_, response) => {
    const stop = new AbortController().signal;
    void writeEventStream(response, '0', source(), stop, { ...limits, stallMs }).then(done);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

async function* events(count: number, onEvent: (n: number) => void = () => {}) {
  for (let n = 0; n < count; n += 1) {
    onEvent(n);
    yield { id: `${n}`, event: 'package', data: 'x'.repeat(32 * 1024) };
  }
}

test('a client that does not read is dropped after a bounded buffer', async () => {
  let made = 0;
  const done = vi.fn();
  const source = () =>
    events(100_000, (n) => {
      made = n;
    });
  const port = await serve(source, done);
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await vi.waitFor(() => expect(done).toHaveBeenCalled(), 5000);
  expect(made).toBeLessThan(1000);
  socket.destroy();
});

test('behind what is not for a reader its id moves on all the same', async () => {
  async function* some(): AsyncIterable<StreamEvent> {
    yield { id: '1', event: 'package', data: 'a' };
    yield { id: '2', event: 'package' };
  }
  const port = await serve(some, () => {});
  const text = await (await fetch(`http://127.0.0.1:${port}`)).text();
  expect(text).toMatch(/id: 1\nevent: package\ndata: a\n\nid: 2\n\n$/);
});

test('a client that reads gets everything, however much it is', async () => {
  const port = await serve(
    () => events(500),
    () => {},
    // A busy machine may not get to reading for longer than the others wait.
    10_000,
  );
  const text = await (await fetch(`http://127.0.0.1:${port}`)).text();
  expect(text.match(/^id: /gm)).toHaveLength(501);
});

test('a quiet stream has heartbeats', async () => {
  async function* quiet(): AsyncGenerator<StreamEvent> {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const port = await serve(quiet, () => {});
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toContain('\n\n:\n\n');
});
