import { WireError } from './errors.ts';
import { scanJson } from './json-scan.ts';

/** Deeper than any news item; what is deeper breaks JSON.stringify far downstream. */
export const maxDepth = 64;

/**
 * Refuses JSON text that nests too deep, in one pass before it is parsed.
 * @throws {WireError} TOO_DEEP
 */
export const checkDepth = (text: string): void => {
  let depth = 0;
  scanJson(text, text.length, (token) => {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth > maxDepth)
      throw new WireError(
        'TOO_DEEP',
        `the JSON nests deeper than ${maxDepth} levels; send a flatter item`,
      );
  });
};
