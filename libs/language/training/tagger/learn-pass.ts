import type { Templates } from '../../src/linear/templates.ts';
import type { TagLexicon } from '../../src/tagger/lexicon.ts';
import { createTagPass, type TagTeacher } from '../../src/tagger/tag-pass.ts';
import type { WordAttributes } from '../../src/words/attributes.ts';
import { createPerceptron, type LearntWeights } from '../linear/perceptron.ts';
import { randomNumbers, shuffle } from '../random.ts';

/** A sentence as the tagger sees it, with the right tags as indices. */
export interface TaggedWords {
  readonly words: readonly WordAttributes[];
  readonly tags: Int32Array;
  /** Tags of the first pass by a tagger that had not seen the sentence. */
  readonly guess?: Int32Array;
}

export interface PassSettings {
  readonly classes: number;
  readonly templates: Templates;
  readonly lexicon: TagLexicon;
  readonly rounds: number;
  readonly seed: number;
}

/** A feature seen once says more of its sentence than of the language. */
const AT_LEAST = 2;

/** Learns one pass of the tagger from sentences, in an order drawn from the seed. */
export const learnPass = (
  sentences: readonly TaggedWords[],
  { classes, templates, lexicon, rounds, seed }: PassSettings,
): LearntWeights => {
  const perceptron = createPerceptron(classes, AT_LEAST);
  let right: Int32Array = new Int32Array(0);
  let counting = true;
  const teach: TagTeacher = (position, scores, features) => {
    const good = right[position]!;
    if (counting) return good;
    let tag = 0;
    for (let other = 1; other < classes; other++) if (scores[other]! > scores[tag]!) tag = other;
    perceptron.tick();
    if (tag !== good) perceptron.update(features, features.length, good, tag);
    return tag;
  };
  const pass = createTagPass(perceptron, templates, lexicon, teach);
  const order = Int32Array.from(sentences.keys());
  const random = randomNumbers(seed);
  const tags = new Int32Array(
    sentences.reduce((most, { words }) => Math.max(most, words.length), 0),
  );
  const run = (sentence: TaggedWords): void => {
    right = sentence.tags;
    pass(sentence.words, tags, sentence.guess);
  };
  perceptron.setCounting(true);
  for (const sentence of sentences) run(sentence);
  perceptron.setCounting(false);
  counting = false;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const at of order) run(sentences[at]!);
  }
  return perceptron.averaged();
};
