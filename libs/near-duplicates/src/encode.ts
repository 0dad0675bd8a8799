import type { Signature } from './signature.ts';

const LENGTHS = 5;

/** A signature as text of some 1.5 kB, for a cache. The MinHashes are left out: only the buckets need them. */
export const encodeSignature = ({ words, shingles, numbers, names, days }: Signature): string => {
  const parts = [shingles, numbers, names];
  const all = new Uint32Array(LENGTHS + parts.reduce((sum, { length }) => sum + length, 0));
  all.set([words, days, ...parts.map(({ length }) => length)]);
  let at = LENGTHS;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return Buffer.from(all.buffer).toString('base64');
};

/** The signature of such a text; undefined where it is anything else. */
export const decodeSignature = (text: string): Signature | undefined => {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  if (bytes.length % 4 !== 0) return undefined;
  const all = new Uint32Array(bytes.buffer);
  const [words = 0, days = 0, ...lengths] = all.subarray(0, LENGTHS);
  if (all.length < LENGTHS || all.length !== lengths.reduce((sum, n) => sum + n, LENGTHS))
    return undefined;
  const [shingles = 0, numbers = 0] = lengths;
  return {
    words,
    minHashes: new Uint32Array(0),
    shingles: all.subarray(LENGTHS, LENGTHS + shingles),
    numbers: all.subarray(LENGTHS + shingles, LENGTHS + shingles + numbers),
    names: all.subarray(LENGTHS + shingles + numbers),
    days,
  };
};
