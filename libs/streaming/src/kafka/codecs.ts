import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { snappyCompress, snappyUncompress } from 'hysnappy';
import { compressFrameSync, decompressFrameSync } from 'lz4-napi';
import { LogUnavailableError } from '../errors.ts';
import { COMPRESSIONS, type Compression } from './compressions.ts';

/** Far over any batch that a broker takes; what unpacks to more was made to exhaust us. */
const MAX_BYTES = 128 << 20;

/** Java's producers put raw snappy blocks, each with its length in front, behind this header. */
const JAVA_SNAPPY = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const JAVA_SNAPPY_HEADER_BYTES = 16;

/** A raw block begins with the length of what it unpacks to, as a varint. */
function snappyLength(block: Buffer): number {
  let length = 0;
  for (let i = 0; i < 5; i += 1) {
    const byte = block[i];
    if (byte === undefined) break;
    length += (byte & 0x7f) * 128 ** i;
    if (byte < 0x80) return length;
  }
  throw new Error('a snappy block has no length');
}

function unpackSnappyBlock(block: Buffer, left: number): Uint8Array {
  const length = snappyLength(block);
  if (length > left) throw new Error(`it unpacks to more than ${MAX_BYTES} bytes`);
  return length === 0 ? new Uint8Array(0) : snappyUncompress(block, length);
}

function unpackSnappy(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, JAVA_SNAPPY.length).equals(JAVA_SNAPPY)) {
    return Buffer.from(unpackSnappyBlock(bytes, MAX_BYTES));
  }
  const blocks: Uint8Array[] = [];
  let left = MAX_BYTES;
  for (let at = JAVA_SNAPPY_HEADER_BYTES; at < bytes.length; ) {
    const end = at + 4 + bytes.readInt32BE(at);
    const block = unpackSnappyBlock(bytes.subarray(at + 4, end), left);
    left -= block.length;
    blocks.push(block);
    at = end;
  }
  return Buffer.concat(blocks);
}

/** Bytes that a block of an lz4 frame unpacks to at most, by the frame's own number for it. */
const lz4BlockBytes = (descriptor: number): number => 2 ** (8 + 2 * ((descriptor >> 4) & 7));

/** @throws {Error} when a frame has so many blocks that it may unpack to more than is allowed */
function checkLz4Size(bytes: Buffer): void {
  const [flags = 0, descriptor = 0] = bytes.subarray(4, 6);
  const checksum = flags & 0x10 ? 4 : 0;
  let at = 7 + (flags & 0x08 ? 8 : 0) + (flags & 0x01 ? 4 : 0);
  let left = MAX_BYTES;
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32LE(at) & 0x7fffffff;
    if (length === 0) return;
    left -= lz4BlockBytes(descriptor);
    if (left < 0) throw new Error(`it may unpack to more than ${MAX_BYTES} bytes`);
    at += 4 + length + checksum;
  }
}

function unpackLz4(bytes: Buffer): Buffer {
  checkLz4Size(bytes);
  return decompressFrameSync(bytes);
}

interface Codec {
  readonly unpack: (bytes: Buffer) => Buffer;
  readonly pack: (bytes: Buffer) => Uint8Array;
}

const CODECS: Readonly<Record<Compression, Codec>> = {
  none: { unpack: (bytes) => bytes, pack: (bytes) => bytes },
  gzip: {
    unpack: (bytes) => gunzipSync(bytes, { maxOutputLength: MAX_BYTES }),
    pack: (bytes) => gzipSync(bytes),
  },
  snappy: { unpack: unpackSnappy, pack: (bytes) => snappyCompress(bytes) },
  lz4: { unpack: unpackLz4, pack: (bytes) => compressFrameSync(bytes) },
  zstd: {
    unpack: (bytes) => zstdDecompressSync(bytes, { maxOutputLength: MAX_BYTES }),
    pack: (bytes) => zstdCompressSync(bytes),
  },
};

/**
 * Packs the records of a batch; as they are where that makes them no smaller.
 * @returns the codec for the low three bits of the batch's attributes, and the bytes
 */
export function pack(
  compression: Compression,
  bytes: Buffer,
): { readonly codec: number; readonly bytes: Uint8Array } {
  const codec = COMPRESSIONS.indexOf(compression);
  const packed = CODECS[compression].pack(bytes);
  return packed.length < bytes.length ? { codec, bytes: packed } : { codec: 0, bytes };
}

/**
 * Unpacks the records of a batch, whatever its producer packed them with.
 * @param codec the low three bits of the batch's attributes
 * @throws {LogUnavailableError} when the codec is not known or the bytes are not what it makes
 */
export function unpack(codec: number, bytes: Buffer): Buffer {
  const name: Compression | undefined = COMPRESSIONS[codec];
  if (!name)
    throw new LogUnavailableError(
      `a record batch is compressed with codec ${codec}; have its producer use one of ${COMPRESSIONS.join(', ')}`,
    );
  try {
    return CODECS[name].unpack(bytes);
  } catch (cause) {
    throw new LogUnavailableError(
      `a record batch cannot be unpacked (${name}: ${(cause as Error).message}); look at its producer and at the broker's disk`,
      { cause },
    );
  }
}
