import { ProblemError } from '@quickwire/http-guard';

/** Longer than any UUID, hash or path that a sender makes a key of. */
export const MAX_KEY_LENGTH = 255;

/** A String of RFC 9651: printable ASCII in quotes, with \" and \\ for those two. */
const QUOTED = /^"((?:[ !#-[\]-~]|\\["\\])*)"$/;
/** What many clients send in its place. */
const BARE = /^[!#-+\--:<-~]+$/;

/**
 * Reads the header Idempotency-Key (draft-ietf-httpapi-idempotency-key-header). The draft has it in quotes; without
 * them it means the same.
 * @returns undefined where there is no such header
 * @throws {ProblemError} 400 for what is no key, is empty or is too long
 */
export const readIdempotencyKey = (header: string | undefined): string | undefined => {
  if (header === undefined) return undefined;
  const value = header.trim();
  const key = QUOTED.exec(value)?.[1]?.replace(/\\(["\\])/g, '$1') ?? BARE.exec(value)?.[0];
  if (key === undefined || key === '' || key.length > MAX_KEY_LENGTH)
    throw new ProblemError(
      'bad-idempotency-key',
      `the header Idempotency-Key is one string of 1 to ${MAX_KEY_LENGTH} printable ASCII characters in quotes; send a new UUID for each wire, and the same one again only with the same wire`,
    );
  return key;
};
