import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { snappyUncompress } from 'hysnappy';
import { decompressFrameSync } from 'lz4-napi';
import { LogUnavailableError } from '../errors.ts';

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

interface Codec {
  readonly name: string;
  readonly unpack: (bytes: Buffer) => Buffer;
}

/** By the number in a batch's attributes. */
const CODECS: readonly Codec[] = [
  { name: 'none', unpack: (bytes) => bytes },
  { name: 'gzip', unpack: (bytes) => gunzipSync(bytes, { maxOutputLength: MAX_BYTES }) },
  { name: 'snappy', unpack: unpackSnappy },
  { name: 'lz4', unpack: (bytes) => decompressFrameSync(bytes) },
  { name: 'zstd', unpack: (bytes) => zstdDecompressSync(bytes, { maxOutputLength: MAX_BYTES }) },
];

/**
 * Unpacks the records of a batch, whatever its producer packed them with.
 * @param codec the low three bits of the batch's attributes
 * @throws {LogUnavailableError} when the codec is not known or the bytes are not what it makes
 */
export function unpack(codec: number, bytes: Buffer): Buffer {
  const known = CODECS[codec];
  if (!known) {
    const names = CODECS.map(({ name }) => name).join(', ');
    throw new LogUnavailableError(
      `a record batch is compressed with codec ${codec}; have its producer use one of ${names}`,
    );
  }
  try {
    return known.unpack(bytes);
  } catch (cause) {
    throw new LogUnavailableError(
      `a record batch cannot be unpacked (${known.name}: ${(cause as Error).message}); look at its producer and at the broker's disk`,
      { cause },
    );
  }
}
