import { WireError } from './wire-error.ts';

const MAX_DEPTH = 64;

/** Refuses nesting that would exhaust the stack of whoever walks the value later. */
const checkDepth = (text: string): void => {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (quoted) {
      if (char === 0x5c) at++;
      else if (char === 0x22) quoted = false;
    } else if (char === 0x22) quoted = true;
    else if (char === 0x7b || char === 0x5b) {
      if (++depth > MAX_DEPTH)
        throw new WireError(
          'TOO_DEEP',
          `the JSON is nested deeper than ${MAX_DEPTH} levels; no wire format is`,
        );
    } else if (char === 0x7d || char === 0x5d) depth--;
  }
};

/**
 * Reads a JSON object.
 * @throws {WireError} that says where it breaks
 */
export const parseJsonObject = (text: string): Record<string, unknown> => {
  checkDepth(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new WireError(
      'BAD_JSON',
      `the wire begins like JSON but is not: ${(error as Error).message}; was it cut off?`,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new WireError(
      'UNKNOWN_FORMAT',
      'the wire is JSON, but not an object; send one ninjs item',
    );
  return value as Record<string, unknown>;
};
