import type { Tree } from './tree.ts';
import { SAYING } from './words.ts';

/** Whether the sentence is someone's speech: a verb of saying heads it, or stands beside what is said. */
export const speaks = (tree: Tree): boolean =>
  tree.words.some(
    (word, at) =>
      SAYING.has(word) &&
      tree.tags[at] === 'VERB' &&
      (at === tree.root || tree.relations[at] === 'parataxis'),
  );
