import { LEAD_HASHES, type Signature, WHOLE_HASHES } from './signature.ts';

/** Words, numeric, day, and how long three sketches are. */
const HEAD = 6;
const HEAD_AND_LEAD = HEAD + LEAD_HASHES;

/** A signature as text of some 2 kB, for a cache. Of the MinHashes it has those of the beginning: only the buckets need the others. */
export const encodeSignature = (signature: Signature): string => {
  const { words, numeric, day, minHashes, shingles, figures, names } = signature;
  const lead = minHashes.subarray(WHOLE_HASHES);
  const head = [words, numeric, day, shingles.length, figures.length, names.length];
  const all = Uint32Array.from([...head, ...lead, ...shingles, ...figures, ...names]);
  return Buffer.from(all.buffer).toString('base64');
};

/** The signature of such a text; undefined where it is anything else. */
export const decodeSignature = (text: string): Signature | undefined => {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  if (bytes.length % 4 !== 0) return undefined;
  const all = new Uint32Array(bytes.buffer);
  const [words = 0, numeric = 0, day = 0, shingles = 0, figures = 0, names = 0] = all;
  if (all.length < HEAD_AND_LEAD || all.length !== HEAD_AND_LEAD + shingles + figures + names)
    return undefined;
  const minHashes = new Uint32Array(WHOLE_HASHES + LEAD_HASHES);
  minHashes.set(all.subarray(HEAD, HEAD_AND_LEAD), WHOLE_HASHES);
  const afterShingles = HEAD_AND_LEAD + shingles;
  return {
    words,
    numeric,
    day,
    minHashes,
    shingles: all.subarray(HEAD_AND_LEAD, afterShingles),
    figures: all.subarray(afterShingles, afterShingles + figures),
    names: all.subarray(afterShingles + figures),
  };
};
