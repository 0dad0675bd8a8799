import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inflate, MAX_WIRE_BYTES } from './index.ts';

const text = Buffer.from('The ferry adds two crossings.');
const refusedWith = (status: number, name: string) => ({
  problem: { status, type: `urn:quickwire:problem:${name}` },
});

test.each([undefined, '', 'identity', ' Identity '])('encoding %j leaves the bytes', async (e) => {
  expect(await inflate(text, e)).toEqual(text);
});

test.each(['gzip', 'GZIP', 'x-gzip'])('encoding %s is undone', async (encoding) => {
  expect(await inflate(gzipSync(text), encoding)).toEqual(text);
});

test('what is exactly at the limit passes, plain and packed', async () => {
  const most = Buffer.alloc(MAX_WIRE_BYTES, 'x');
  expect(await inflate(most, undefined)).toHaveLength(MAX_WIRE_BYTES);
  expect(await inflate(gzipSync(most), 'gzip')).toHaveLength(MAX_WIRE_BYTES);
});

test('one byte over the limit is 413, plain and packed', async () => {
  const over = Buffer.alloc(MAX_WIRE_BYTES + 1, 'x');
  await expect(inflate(over, undefined)).rejects.toMatchObject(refusedWith(413, 'too-large'));
  await expect(inflate(gzipSync(over), 'gzip')).rejects.toMatchObject(
    refusedWith(413, 'too-large'),
  );
});

test('many small members that are large together are 413', async () => {
  const member = gzipSync(Buffer.alloc(64 * 1024));
  const many = Buffer.concat(Array.from({ length: 17 }, () => member));
  await expect(inflate(many, 'gzip')).rejects.toMatchObject(refusedWith(413, 'too-large'));
});

test.each(['br', 'deflate', 'zstd', 'gzip, gzip', 'gzip;q=1'])('encoding %s is 415', async (e) => {
  await expect(inflate(deflateSync(text), e)).rejects.toMatchObject(
    refusedWith(415, 'unsupported-encoding'),
  );
});

test.each([
  ['no gzip', text],
  ['nothing', Buffer.alloc(0)],
  ['cut off', gzipSync(text).subarray(0, -4)],
])('gzip that is %s is 400', async (_, bytes) => {
  await expect(inflate(bytes, 'gzip')).rejects.toMatchObject(refusedWith(400, 'malformed-wire'));
});

test('gzip that is cut off is told as that, and what is none as none', async () => {
  await expect(inflate(gzipSync(text).subarray(0, -4), 'gzip')).rejects.toThrow(
    /cut short; send it/,
  );
  await expect(inflate(text, 'gzip')).rejects.toThrow(/is not gzip: .*; pack it anew/);
});
