import { KeyTooLongError } from './errors.ts';

/** Most bytes of a record's key in UTF-8, on every log: LMDB's own limit is 1,978 for all it is made of. */
export const MAX_KEY_BYTES = 1024;
/** Most bytes of a key of a stage's state: as a rule it is a record's key with a word in front of it. */
export const MAX_STATE_KEY_BYTES = 1536;

// No character takes more than three bytes a code unit.
const fits = (key: string, limit: number): boolean =>
  key.length * 3 <= limit || Buffer.byteLength(key) <= limit;

/** Whether a record may have this key. */
export const fitsKey = (key: string): boolean => fits(key, MAX_KEY_BYTES);

const check = (key: string, limit: number): void => {
  if (!fits(key, limit)) throw new KeyTooLongError(key, Buffer.byteLength(key), limit);
};

/** @throws {KeyTooLongError} when the key of a record is over {@link MAX_KEY_BYTES} */
export const checkKey = (key: string): void => check(key, MAX_KEY_BYTES);

/** @throws {KeyTooLongError} when the key of a state entry is over {@link MAX_STATE_KEY_BYTES} */
export const checkStateKey = (key: string): void => check(key, MAX_STATE_KEY_BYTES);
