import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { ModelError } from './model-error.ts';

const QUALITY = 10;
/** Matches are looked for in all of the bytes: their number as a power of two. */
const WINDOW = 24;
const SMALLEST_CHUNK = 64;

/** Bytes as they are shipped (Brotli, RFC 7932): most weights are 0, and the rest repeat. */
export const pack = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: WINDOW,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** The `size` bytes that were packed, in memory of their own; throws a ModelError where there are others. */
export const unpack = (packed: Uint8Array, size: number, name: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(decompress(packed, size, name));
  if (bytes.length === size) return bytes;
  throw new ModelError(
    name,
    `holds ${bytes.length} bytes in a section where its head says ${size}`,
  );
};

const decompress = (packed: Uint8Array, size: number, name: string): Uint8Array => {
  // Room for all of it at once: pieces would have to be put together, and stay in memory beside the whole until collected.
  const room = Math.max(size, SMALLEST_CHUNK);
  try {
    return brotliDecompressSync(packed, { chunkSize: room, maxOutputLength: room });
  } catch (cause) {
    throw new ModelError(name, 'is damaged', { cause });
  }
};
