import type { Sections } from '../crf/sections.ts';
import { createHashIndex } from '../linear/hash-index.ts';
import { decodeKeys } from '../linear/keys.ts';
import { NO_RIVAL } from '../tagger/tag-pass.ts';
import type { WordAttributes } from '../words/attributes.ts';
import type { Configuration } from './configuration.ts';
import {
  COUNTS,
  fillCounts,
  fillSlots,
  RELATION_SLOTS,
  RIVAL_SLOTS,
  SLOTS,
  WORD_SLOTS,
} from './network-input.ts';
import { readTables } from './network-tables.ts';

/**
 * A second opinion on a configuration: a network with one hidden layer. Its inputs are additions of vectors that are worked out once for each word, tag and relation, in whole numbers.
 */
export interface Network {
  /** To be called before the configurations of a sentence. */
  readonly start: (words: readonly WordAttributes[], tags: Int32Array, rivals: Int32Array) => void;
  /** Scores of the transitions, in natural logarithms. */
  readonly transitions: (state: Configuration) => Float32Array;
  /** Scores of the relations of the top of the stack, in natural logarithms. */
  readonly relations: (state: Configuration) => Float32Array;
}

/** Ids of words that have no vector of their own. */
const NONE = 0;
const ROOT = 1;
const UNKNOWN = 2;
const NUMBER = 3;
const NAME = 4;

/** Word vectors kept from one sentence to the next; each takes some 7 kB. */
const KEPT_WORDS = 4_000;

/** The hidden layer's share of one word in each of the slots that see words; filled as they are needed. */
interface WordShare {
  readonly values: Int16Array;
  readonly known: Uint8Array;
}

export const createNetwork = (model: Sections): Network => {
  const tables = readTables(model);
  const { hidden, tagCount, relationCount, tagShares, rivalShares, relationShares, countShares } =
    tables;
  const index = createHashIndex(decodeKeys(model.get('network.words', Uint8Array)));
  const ids = model.get('network.ids', Uint16Array);
  const shares = new Map<number, WordShare>();
  const slots = new Int32Array(SLOTS);
  const counts = new Uint8Array(COUNTS);
  const sums = new Int32Array(hidden);
  const active = new Int32Array(hidden);
  const transitionScores = new Float32Array(3);
  const relationScores = new Float32Array(relationCount);
  let wordIds = new Int32Array(256);
  let tagIds = new Int32Array(256);
  let rivalIds = new Int32Array(256);
  let activeCount = 0;
  // A depth and a place of the buffer come together but once in a sentence.
  let depth = -1;
  let next = -1;

  const idOf = (word: WordAttributes): number => {
    const found = index.find(word.word);
    if (found >= 0) return ids[found]!;
    if (word.digits) return NUMBER;
    return word.capitals > 0 ? NAME : UNKNOWN;
  };
  const shareOf = (id: number): WordShare => {
    const known = shares.get(id);
    if (known) return known;
    // The oldest goes; the words of a language come back soon enough.
    if (shares.size >= KEPT_WORDS) shares.delete(shares.keys().next().value!);
    const share = {
      values: new Int16Array(WORD_SLOTS.length * hidden),
      known: new Uint8Array(WORD_SLOTS.length),
    };
    shares.set(id, share);
    return share;
  };
  const add = (values: Int16Array, from: number): void => {
    for (let at = 0; at < hidden; at++) sums[at]! += values[from + at]!;
  };
  const evaluate = (state: Configuration): void => {
    if (state.depth === depth && state.next === next) return;
    depth = state.depth;
    next = state.next;
    fillSlots(state, slots);
    fillCounts(state, counts);
    sums.set(tables.bias);
    for (let at = 0; at < WORD_SLOTS.length; at++) {
      const id = wordIds[slots[WORD_SLOTS[at]!]!]!;
      const share = shareOf(id);
      if (share.known[at] === 0) {
        tables.writeWordShare(id, at, share.values);
        share.known[at] = 1;
      }
      add(share.values, at * hidden);
    }
    for (let slot = 0; slot < SLOTS; slot++)
      add(tagShares, (slot * tagCount + tagIds[slots[slot]!]!) * hidden);
    for (let at = 0; at < RIVAL_SLOTS.length; at++)
      add(rivalShares, (at * tagCount + rivalIds[slots[RIVAL_SLOTS[at]!]!]!) * hidden);
    for (let slot = RELATION_SLOTS.first; slot < RELATION_SLOTS.end; slot++) {
      const relation = state.relations[slots[slot]!]!;
      const row = relation < 0 ? relationCount : relation;
      const table = slot - RELATION_SLOTS.first;
      add(relationShares, (table * (relationCount + 1) + row) * hidden);
    }
    for (let at = 0; at < COUNTS; at++)
      add(countShares, (at * tables.countValues + counts[at]!) * hidden);
    activeCount = 0;
    for (let at = 0; at < hidden; at++) if (sums[at]! > 0) active[activeCount++] = at;
  };
  const output = (
    weights: Float32Array,
    bias: Float32Array,
    scores: Float32Array,
  ): Float32Array => {
    for (let row = 0; row < scores.length; row++) {
      const from = row * hidden;
      let score = bias[row]!;
      for (let at = 0; at < activeCount; at++) {
        const unit = active[at]!;
        score += sums[unit]! * weights[from + unit]!;
      }
      scores[row] = score;
    }
    return scores;
  };
  return {
    start: (words, tags, rivals) => {
      depth = -1;
      const count = words.length;
      if (count + 2 > wordIds.length) {
        wordIds = new Int32Array((count + 2) * 2);
        tagIds = new Int32Array((count + 2) * 2);
        rivalIds = new Int32Array((count + 2) * 2);
      }
      wordIds[0] = ROOT;
      tagIds[0] = rivalIds[0] = tagCount - 1;
      for (let at = 0; at < count; at++) {
        wordIds[at + 1] = idOf(words[at]!);
        tagIds[at + 1] = tags[at]!;
        rivalIds[at + 1] = rivals[at] === NO_RIVAL ? tagCount - 2 : rivals[at]!;
      }
      wordIds[count + 1] = NONE;
      tagIds[count + 1] = rivalIds[count + 1] = tagCount - 2;
    },
    transitions: (state) => {
      evaluate(state);
      return output(tables.transition.weights, tables.transition.bias, transitionScores);
    },
    relations: (state) => {
      evaluate(state);
      return output(tables.relation.weights, tables.relation.bias, relationScores);
    },
  };
};
