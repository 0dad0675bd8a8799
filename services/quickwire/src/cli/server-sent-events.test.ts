import { describe, expect, it } from 'vitest';
import { readServerEvents, type ServerEvent } from './server-sent-events.ts';

async function* bytes(...chunks: (string | Uint8Array)[]) {
  for (const chunk of chunks)
    yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

const read = async (...chunks: (string | Uint8Array)[]) => {
  const events: ServerEvent[] = [];
  for await (const event of readServerEvents(bytes(...chunks))) events.push(event);
  return events;
};

describe('readServerEvents', () => {
  it('reads id, event and data of several lines', async () => {
    expect(await read('id: 7\nevent: package\ndata: a\ndata: b\n\n')).toEqual([
      { id: '7', event: 'package', data: 'a\nb' },
    ]);
  });

  it('gives an id that comes without data, once', async () => {
    expect(await read('retry: 2000\nid: 3\n\n:\n\ndata: x\n\n')).toEqual([
      { id: '3', event: 'message' },
      { id: '3', event: 'message', data: 'x' },
    ]);
  });

  it('reads the same however the bytes are cut', async () => {
    const whole = new TextEncoder().encode('id: 1\r\ndata: Zürich\r\n\r\nid: 2\rdata: y\r\r');
    const one = [...whole].map((byte) => Uint8Array.of(byte));
    expect(await read(...one, '\n')).toEqual(await read(whole, '\n'));
    expect(await read(whole, '\n')).toEqual([
      { id: '1', event: 'message', data: 'Zürich' },
      { id: '2', event: 'message', data: 'y' },
    ]);
  });

  it('leaves out an event that was cut off', async () => {
    expect(await read('id: 1\ndata: half')).toEqual([]);
  });
});
