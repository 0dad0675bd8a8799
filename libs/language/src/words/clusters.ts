import { hashText } from '../model/hash.ts';
import { createHashIndex } from '../model/hash-index.ts';
import { decodeKeys } from '../model/keys.ts';
import { type ModelFile, sectionOf } from '../model/model-file.ts';

/** Words that are used alike share a number: 1 to 1024, 0 for an unknown word. Takes a word in lower case. */
export interface WordClusters {
  readonly of: (lower: string) => number;
  /** The coarse cluster, 1 to 128, of a fine one; 0 of 0. */
  readonly coarse: (fine: number) => number;
}

export const readClusters = (model: ModelFile): WordClusters => {
  const index = createHashIndex(decodeKeys(sectionOf(model, 'cluster.keys')));
  const fine = new Uint16Array(sectionOf(model, 'cluster.fine').buffer);
  const coarse = sectionOf(model, 'cluster.coarse');
  const find = (lower: string): number => {
    const position = index.find(hashText(lower));
    return position < 0 ? 0 : fine[position]! + 1;
  };
  return {
    of: (lower) => {
      const found = find(lower);
      return found > 0 || !/['’]s$/u.test(lower) ? found : find(lower.slice(0, -2));
    },
    coarse: (cluster) => (cluster === 0 ? 0 : coarse[cluster - 1]! + 1),
  };
};
