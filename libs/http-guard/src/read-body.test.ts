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

test('gives the first part of one that is longer, without waiting for its end', async () => {
  const stream = new PassThrough();
  stream.write('abc');
  stream.write('def');
  expect(await readBody(stream, limits)).toEqual({ bytes: Buffer.from('abcd'), truncated: true });
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
