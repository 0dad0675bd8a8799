import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { ModelError } from './errors.ts';

const QUALITY = 10;
/** Matches are looked for in the whole file: its size as a power of two. */
const WINDOW = 24;

/** A file as it is shipped (Brotli, RFC 7932): most weights are 0, and the rest repeat. */
export const pack = (file: Uint8Array): Uint8Array =>
  brotliCompressSync(file, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: WINDOW,
      [constants.BROTLI_PARAM_SIZE_HINT]: file.length,
    },
  });

/** What was packed; throws a ModelError where the bytes are no such file. */
export const unpack = (packed: Uint8Array, name: string): Uint8Array => {
  try {
    return brotliDecompressSync(packed);
  } catch (cause) {
    throw new ModelError(`${name} is damaged`, { cause });
  }
};

/** Sorted hashes by the distance of each from the one before, which packs better. */
export const gapsOf = (sorted: Int32Array): Int32Array =>
  sorted.map((hash, at) => hash - (at === 0 ? 0 : sorted[at - 1]!));

export const hashesOf = (gaps: Int32Array): Int32Array => {
  const hashes = new Int32Array(gaps.length);
  let hash = 0;
  gaps.forEach((gap, at) => {
    hash += gap;
    hashes[at] = hash;
  });
  return hashes;
};
