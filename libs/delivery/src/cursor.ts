import { BadCursorError } from './errors.ts';

/** Where a page ended: when the last package on it was published, in ms since 1970, and its id. */
export type PageKey = readonly [publishedAt: number, id: string];

/** A key as opaque text for a client to send back. */
export const packCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * Reads the key of a cursor back; its parts are for the caller to check.
 * @throws {BadCursorError} when it is not one that {@link packCursor} made
 */
export const unpackCursor = (cursor: string): readonly unknown[] => {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch (cause) {
    throw new BadCursorError({ cause });
  }
  // Base64 decoding skips what it does not know: only the exact text is ours.
  if (!Array.isArray(value) || packCursor(value) !== cursor) throw new BadCursorError();
  return value;
};

/** A page key as opaque text for a client to send back. */
export const formatCursor = (key: PageKey): string => packCursor(key);

/**
 * Reads a cursor back.
 * @throws {BadCursorError} when it is not one that {@link formatCursor} made
 */
export const parseCursor = (cursor: string): PageKey => {
  const [at, id, ...more] = unpackCursor(cursor);
  if (!Number.isSafeInteger(at) || typeof id !== 'string' || id.length > 128 || more.length > 0)
    throw new BadCursorError();
  return [at as number, id];
};
