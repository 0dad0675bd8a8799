import { mix } from '../binary/hash.ts';
import type { Scorer } from '../linear/scorer.ts';
import { fillFeatures, indexIn, type Templates } from '../linear/templates.ts';
import type { WordAttributes } from '../words/attributes.ts';
import { ATOMS, REACH } from './features.ts';
import type { TagLexicon } from './lexicon.ts';
import { CASE_ORDER, sentenceCaseOf } from './sentence-case.ts';
import { createShareScorer, type Shares } from './word-shares.ts';

/** Every atom outside the sentence. */
const NOTHING = -7;
const WIDTH = ATOMS.length;
const TAG = indexIn(ATOMS, 'tag');
const PROSE = CASE_ORDER.indexOf('prose');

/** Learns from the scores of the fine tags of one word; gives the index of the tag to go on with. */
export type TagTeacher = (
  position: number,
  scores: Int32Array | Float32Array,
  features: Int32Array,
) => number;

const bestOf = (scores: Int32Array | Float32Array): number => {
  let tag = 0;
  for (let other = 1; other < scores.length; other++)
    if (scores[other]! > scores[tag]!) tag = other;
  return tag;
};

/** The atoms of one word, in the order of `ATOMS`. In a headline the letter case says little of the word. */
const writeAtoms = (
  atoms: Int32Array,
  base: number,
  word: WordAttributes,
  letterCase: number,
  lexicon: number,
  first: boolean,
  guess: number,
): void => {
  const prose = letterCase === PROSE;
  atoms[base] = 1;
  atoms[base + 1] = word.word;
  atoms[base + 2] = prose ? word.form : word.word;
  atoms[base + 3] = prose ? word.shape : mix(word.shape, letterCase);
  atoms[base + 4] = word.suffix1;
  atoms[base + 5] = word.suffix2;
  atoms[base + 6] = word.suffix3;
  atoms[base + 7] = word.suffix4;
  atoms[base + 8] = word.prefix1;
  atoms[base + 9] = word.prefix2;
  atoms[base + 10] = word.prefix3;
  atoms[base + 11] = word.tail;
  atoms[base + 12] = word.cluster;
  atoms[base + 13] = word.coarse;
  atoms[base + 14] = word.capitals + 3 * letterCase;
  atoms[base + 15] = lexicon;
  atoms[base + 16] = first ? 1 : 0;
  atoms[base + 17] = NOTHING;
  atoms[base + 18] = guess;
};

/** No other tag came near. */
export const NO_RIVAL = -1;
/** With a smaller lead, in weights, a tag is unsure: about one in eight, and three in four of the wrong ones. */
const UNSURE_LEAD = 40;

/** The second best tag, if the best one leads it by less than `sure`, in scores. */
const rivalOf = (scores: Int32Array | Float32Array, tag: number, sure: number): number => {
  let rival = tag === 0 ? 1 : 0;
  for (let other = 0; other < scores.length; other++)
    if (other !== tag && scores[other]! > scores[rival]!) rival = other;
  return scores[tag]! - scores[rival]! < sure ? rival : NO_RIVAL;
};

/**
 * One pass over a sentence from left to right: writes the index of a fine tag for each word to `tags`. `guess` has the tags of the pass before, if there was one, and `doubts` its rivals: a word without one keeps its guess. `rivals` gets the tags that came near, or `NO_RIVAL`.
 */
export type TagPass = (
  words: readonly WordAttributes[],
  tags: Int32Array,
  guess?: Int32Array,
  rivals?: Int32Array,
  doubts?: Int32Array,
) => void;

export const createTagPass = (
  scorer: Scorer,
  templates: Templates,
  lexicon: TagLexicon,
  teacher?: TagTeacher,
): TagPass => {
  const sure = UNSURE_LEAD / scorer.unit;
  const features = new Int32Array(templates.count);
  const shared = createShareScorer(scorer, templates);
  const edge: Shares = [];
  let atoms = new Int32Array(256 * WIDTH);
  /** Of the words from REACH before the sentence to REACH after it. */
  const around: Shares[] = [];
  return (words, tags, guess, rivals, doubts) => {
    const count = words.length;
    const size = (count + 2 * REACH) * WIDTH;
    if (size > atoms.length) atoms = new Int32Array(size * 2);
    atoms.fill(NOTHING, 0, REACH * WIDTH);
    atoms.fill(NOTHING, size - REACH * WIDTH, size);
    const letterCase = sentenceCaseOf(words);
    around.length = count + 2 * REACH;
    around.fill(edge);
    for (let position = 0; position < count; position++) {
      const word = words[position]!;
      const base = (position + REACH) * WIDTH;
      const guessed = guess ? guess[position]! : 0;
      writeAtoms(atoms, base, word, letterCase, lexicon.setOf(word.word), position === 0, guessed);
      if (!teacher)
        around[position + REACH] = shared.sharesOf(word, 2 * letterCase + (position === 0 ? 1 : 0));
    }
    for (let position = 0; position < count; position++) {
      const base = (position + REACH) * WIDTH;
      const only = teacher
        ? -1
        : doubts?.[position] === NO_RIVAL
          ? guess![position]!
          : lexicon.onlyOf(words[position]!.word);
      if (only >= 0) {
        atoms[base + TAG] = only;
        tags[position] = only;
        if (rivals) rivals[position] = NO_RIVAL;
        continue;
      }
      let scores: Int32Array | Float32Array;
      let tag: number;
      if (teacher) {
        fillFeatures(templates, atoms, base, features);
        scores = scorer.score(features, templates.count);
        tag = teacher(position, scores, features);
      } else {
        scores = shared.score(atoms, base, around, position);
        tag = bestOf(scores);
      }
      if (rivals) rivals[position] = rivalOf(scores, tag, sure);
      atoms[base + TAG] = tag;
      tags[position] = tag;
    }
  };
};
