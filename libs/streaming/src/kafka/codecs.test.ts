import { gzipSync, zstdCompressSync } from 'node:zlib';
import { snappyCompress } from 'hysnappy';
import { compressFrameSync } from 'lz4-napi';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from './codecs.ts';
import { COMPRESSIONS } from './compressions.ts';

const text = Buffer.from('a line of a wire, and again a line of a wire. '.repeat(4000));

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

/** As Java's snappy stream writes it: a header, then blocks of at most 32 KiB. */
function javaSnappy(bytes: Buffer): Buffer {
  const parts = [Buffer.from('\x82SNAPPY\0', 'latin1'), int32(1), int32(1)];
  for (let at = 0; at < bytes.length; at += 32_768) {
    const block = Buffer.from(snappyCompress(bytes.subarray(at, at + 32_768)));
    parts.push(int32(block.length), block);
  }
  return Buffer.concat(parts);
}

const packed: readonly (readonly [name: string, codec: number, bytes: Buffer])[] = [
  ['none', 0, text],
  ['gzip', 1, gzipSync(text)],
  ['raw snappy', 2, Buffer.from(snappyCompress(text))],
  ["Java's snappy", 2, javaSnappy(text)],
  ['lz4', 3, compressFrameSync(text)],
  ['zstd', 4, zstdCompressSync(text)],
];

describe('the codecs of record batches', () => {
  it.each(packed)('%s gives back what was packed', (_, codec, bytes) => {
    expect(unpack(codec, bytes).equals(text)).toBe(true);
  });

  it.each(packed.slice(1))('%s that is cut off is an error that names it', (_, codec, bytes) => {
    const cut = bytes.subarray(0, bytes.length - 20);
    expect(() => unpack(codec, cut)).toThrow(/cannot be unpacked \((gzip|snappy|lz4|zstd)/);
  });

  it('a codec that is not known is an error that says which are', () => {
    expect(() => unpack(5, text)).toThrow(/codec 5; .* gzip, snappy, lz4, zstd/);
  });

  it('a few bytes that would unpack to gigabytes are refused', () => {
    const lie = Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0f, 0x00]);
    expect(() => unpack(2, lie)).toThrow(/more than/);
    // An lz4 frame says how large its blocks may be (here 4 MiB), not how large they are.
    const head = Buffer.from([0x04, 0x22, 0x4d, 0x18, 0x60, 0x70, 0x73]);
    const blocks = Array.from({ length: 40 }, () => Buffer.from([4, 0, 0, 0, 1, 2, 3, 4]));
    expect(() => unpack(3, Buffer.concat([head, ...blocks]))).toThrow(/more than/);
    expect(() => unpack(1, gzipSync(Buffer.alloc(130 << 20)))).toThrow(/cannot be unpacked \(gzip/);
  });

  it.each(COMPRESSIONS)('what is packed by %s comes back as it was', (compression) => {
    const { codec, bytes } = pack(compression, text);
    expect(COMPRESSIONS[codec]).toBe(compression);
    expect(unpack(codec, Buffer.from(bytes)).equals(text)).toBe(true);
  });

  it.each(COMPRESSIONS)('what %s makes no smaller is left as it was', (compression) => {
    const tiny = Buffer.from('w');
    expect(pack(compression, tiny)).toEqual({ codec: 0, bytes: tiny });
  });
});
