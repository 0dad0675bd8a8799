import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { ModelError } from './model-error.ts';

const QUALITY = 10;
/** Matches are looked for in all of the bytes: their number as a power of two. */
const WINDOW = 24;
const SMALLEST_ROOM = 64;

/** Bytes as they are shipped (Brotli, RFC 7932): most weights are 0, and the rest repeat. */
export const pack = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: WINDOW,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** The `size` bytes that were packed, at the start of memory of their own; throws a ModelError where there are others. */
export const unpack = (packed: Uint8Array, size: number, name: string): ArrayBuffer => {
  // Room for one byte more than there should be: with less, all of it would be asked for again, or put together from pieces.
  const room = Math.max(size + 1, SMALLEST_ROOM);
  const bytes = decompress(packed, room, name);
  if (bytes.length !== size)
    throw new ModelError(name, `holds a section of ${bytes.length} bytes for one of ${size}`);
  return bytes.buffer.byteLength === room ? bytes.buffer : new Uint8Array(bytes).buffer;
};

const decompress = (packed: Uint8Array, room: number, name: string): Uint8Array<ArrayBuffer> => {
  try {
    return brotliDecompressSync(packed, { chunkSize: room, maxOutputLength: room });
  } catch (cause) {
    throw new ModelError(name, 'is damaged', { cause });
  }
};
