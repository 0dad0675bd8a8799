import { BadCursorError } from './errors.ts';

/** Where a page ended: when the last package on it was published, in ms since 1970, and its id. */
export type PageKey = readonly [publishedAt: number, id: string];

/** A page key as opaque text for a client to send back. */
export const formatCursor = (key: PageKey): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * Reads a cursor back.
 * @throws {BadCursorError} when it is not one that {@link formatCursor} made
 */
export const parseCursor = (cursor: string): PageKey => {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch (cause) {
    throw new BadCursorError({ cause });
  }
  if (!Array.isArray(value) || value.length !== 2) throw new BadCursorError();
  const [at, id] = value as [unknown, unknown];
  if (!Number.isSafeInteger(at) || typeof id !== 'string' || id.length > 128)
    throw new BadCursorError();
  const key: PageKey = [at as number, id];
  // Base64 decoding skips what it does not know: only the exact text is ours.
  if (formatCursor(key) !== cursor) throw new BadCursorError();
  return key;
};
