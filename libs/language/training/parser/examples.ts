import { nameOf } from '../../src/tagger/tagger.ts';
import type { AttributeReader } from '../../src/words/attributes.ts';
import type { TaggedWords } from '../tagger/learn-pass.ts';
import type { TreebankSentence, TreebankWord } from '../treebanks/treebank.ts';

/** The sentences as tagger and parser see them, and the names behind the numbers. */
export interface Examples {
  /** Fine tags as "NOUN NN". */
  readonly tags: readonly string[];
  /** The root's first. */
  readonly relations: readonly string[];
  readonly tagged: readonly TaggedWords[];
  readonly heads: readonly Int32Array[];
  readonly relationIndices: readonly Int32Array[];
}

/** A fine tag rarer than this is a slip, or a quirk of one treebank. */
const FEWEST = 10;

const counted = (names: Iterable<string>): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
};

/** Words count from 1 in the heads, 0 is the root. */
export const makeExamples = (
  sentences: readonly TreebankSentence[],
  attributesOf: AttributeReader,
): Examples => {
  const words = sentences.flatMap((sentence) => sentence.words);
  const tags = counted(words.map(nameOf))
    .filter(([, count]) => count >= FEWEST)
    .map(([name]) => name);
  const relations = [
    'root',
    ...counted(words.map(({ relation }) => relation))
      .map(([name]) => name)
      .filter((name) => name !== 'root'),
  ];
  const tagIndex = new Map(tags.map((name, index) => [name, index]));
  const relationIndex = new Map(relations.map((name, index) => [name, index]));
  // The list is ordered, so the first of a part of speech is its most common.
  const tagOf = (word: TreebankWord): number =>
    tagIndex.get(nameOf(word)) ??
    Math.max(
      0,
      tags.findIndex((name) => name.startsWith(`${word.tag} `)),
    );
  return {
    tags,
    relations,
    tagged: sentences.map((sentence) => ({
      words: sentence.words.map(({ form }) => attributesOf(form)),
      tags: Int32Array.from(sentence.words, tagOf),
    })),
    heads: sentences.map((sentence) =>
      Int32Array.from([-1, ...sentence.words.map(({ head }) => head + 1)]),
    ),
    relationIndices: sentences.map((sentence) =>
      Int32Array.from([-1, ...sentence.words.map(({ relation }) => relationIndex.get(relation)!)]),
    ),
  };
};
