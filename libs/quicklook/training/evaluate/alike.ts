import { rougeOf, rougeTokens } from './rouge.ts';

/** How many pairs of a Quick Look's lines say the same: with the same words, or nearly. */
export interface Alike {
  readonly exact: number;
  readonly near: number;
}

/** Lines that share more of their words than this (F1 of stems) are near duplicates. */
const NEAR = 0.6;

/** Counts pairs of lines that are alike. It is no measure that the writer itself uses. */
export const alikePairs = (lines: readonly string[]): Alike => {
  let exact = 0;
  let near = 0;
  for (const [at, line] of lines.entries())
    for (const other of lines.slice(at + 1)) {
      if (rougeTokens(line).join(' ') === rougeTokens(other).join(' ')) exact++;
      else if (rougeOf([line], [other]).rouge1.f1 > NEAR) near++;
    }
  return { exact, near };
};
