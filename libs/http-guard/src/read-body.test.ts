import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { readBody } from './read-body.ts';

const limits = { maxBytes: 4, deadlineMs: 60_000 };
const refusedWith = (name: string) => ({ problem: { type: `urn:quickwire:problem:${name}` } });

test('gives a body whole up to the limit', async () => {
  const stream = new PassThrough();
  stream.write('ab');
  stream.end('cd');
  expect(await readBody(stream, limits)).toEqual({ bytes: Buffer.from('abcd'), truncated: false });
});

test('gives the first part of one that is longer, once the rest was thrown away', async () => {
  const stream = new PassThrough();
  const body = readBody(stream, limits);
  stream.write('abc');
  stream.write('def');
  stream.end('g'.repeat(100_000));
  expect(await body).toEqual({ bytes: Buffer.from('abcd'), truncated: true });
  expect(stream.readableEnded).toBe(true);
});

test('does not wait for the end of one that has none', async () => {
  const stream = new PassThrough();
  const send = (): void => {
    while (stream.write(Buffer.alloc(65_536)));
  };
  stream.on('drain', send);
  const body = readBody(stream, limits);
  send();
  expect(await body).toMatchObject({ truncated: true });
  stream.destroy();
});

test('does not wait long for the rest of one that is too large', async () => {
  const stream = new PassThrough();
  stream.write('abcdef');
  expect(await readBody(stream, { ...limits, deadlineMs: 5 })).toMatchObject({ truncated: true });
});

test('a body that drips is refused at the deadline', async () => {
  const stream = new PassThrough();
  stream.write('a');
  await expect(readBody(stream, { ...limits, deadlineMs: 5 })).rejects.toMatchObject(
    refusedWith('too-slow'),
  );
});

test('a body that ends too early is refused', async () => {
  const stream = new PassThrough();
  stream.write('a');
  const body = readBody(stream, limits);
  stream.destroy(new Error('aborted'));
  await expect(body).rejects.toMatchObject(refusedWith('bad-request'));
});
