import { hashText } from '../binary/hash.ts';
import { readLexicon } from './lexicon.ts';

/** The clusters of words used alike that a word, in lower case, belongs to: one of some thousand, and the coarse one that holds it. */
export interface WordClusters {
  readonly cluster: number;
  readonly coarse: number;
}

/** Undefined for a word that the lexicon does not know. */
export const clustersOf = (word: string): WordClusters | undefined => {
  const lexicon = readLexicon();
  const cluster = lexicon.cluster(hashText(word));
  return cluster < 0 ? undefined : { cluster, coarse: lexicon.coarse(cluster) };
};
