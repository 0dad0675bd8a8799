import { KeyTooLongError } from './errors.ts';

/** Most bytes of a record's key in UTF-8, on every log: LMDB's own limit is 1,978 for all it is made of. */
export const MAX_KEY_BYTES = 1024;
/** Most bytes of a key of a stage's state: as a rule it is a record's key with a word in front of it. */
export const MAX_STATE_KEY_BYTES = 1536;

const check = (key: string, limit: number): void => {
  // No character takes more than three bytes a code unit.
  if (key.length * 3 <= limit) return;
  const bytes = Buffer.byteLength(key);
  if (bytes > limit) throw new KeyTooLongError(key, bytes, limit);
};

/** @throws {KeyTooLongError} when the key of a record is over {@link MAX_KEY_BYTES} */
export const checkKey = (key: string): void => check(key, MAX_KEY_BYTES);

/** @throws {KeyTooLongError} when the key of a state entry is over {@link MAX_STATE_KEY_BYTES} */
export const checkStateKey = (key: string): void => check(key, MAX_STATE_KEY_BYTES);
