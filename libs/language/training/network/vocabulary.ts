import { hashText } from '../../src/binary/hash.ts';
import { normalise } from '../../src/words/attributes.ts';
import type { Embeddings } from '../lexicon/word-clusters.ts';
import type { TreebankSentence } from '../treebanks/treebank.ts';

/** Ids before those of the words: nothing, the root, an unknown word, a number, an unknown word with a capital. */
export const SPECIAL_WORDS = 5;

/** The words that the network knows. Those of the training sentences, which get a vector of their own too, come first. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** How many of them have been seen in training. */
  readonly seen: number;
}

/** Of the sentences, words that come twice or are common; then as many more as there is room for, the most common first. */
export const makeVocabulary = (
  sentences: readonly TreebankSentence[],
  embeddings: Embeddings,
  size: number,
): Vocabulary => {
  const rank = new Map(embeddings.words.map((word, at) => [word, at]));
  const counts = new Map<string, number>();
  for (const { words } of sentences)
    for (const { form } of words) {
      const word = normalise(form);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  const words = new Set<string>();
  for (const [word, count] of counts)
    if (count > 1 || (rank.get(word) ?? Number.POSITIVE_INFINITY) < size) words.add(word);
  const seen = words.size;
  for (const word of embeddings.words) {
    if (words.size >= size) break;
    words.add(word);
  }
  return { words: [...words], seen };
};

/** Ids by the hash that `WordAttributes.word` has. */
export const wordIds = ({ words }: Vocabulary): ReadonlyMap<number, number> =>
  new Map(words.map((word, at) => [hashText(word), at + SPECIAL_WORDS]));
