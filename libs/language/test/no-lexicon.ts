import type { Lexicon } from '../src/lexicon/lexicon.ts';

/** A lexicon that knows no word. */
export const noLexicon: Lexicon = {
  cluster: () => -1,
  fine: () => -1,
  clusterOf: (fine) => fine,
  coarse: () => -1,
  sense: () => -1,
  longestFrom: () => 0,
  kindsOf: () => 0,
};
