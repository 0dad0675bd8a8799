import { createHashIndex } from '../binary/hash-index.ts';
import { decodeKeys } from '../binary/keys.ts';
import type { Sections } from '../binary/sections.ts';
import { NO_RIVAL } from '../tagger/tag-pass.ts';
import type { WordAttributes } from '../words/attributes.ts';
import type { Configuration } from './configuration.ts';
import {
  COUNT_VALUES,
  COUNTS,
  fillCounts,
  fillSlots,
  RELATION_SLOTS,
  RIVAL_SLOTS,
  SLOTS,
  WORD_SLOTS,
} from './network-input.ts';
import { CLASSES_TOGETHER, type OutputLayer, readLayers } from './network-layers.ts';
import { createShares } from './network-shares.ts';
import { TOGETHER } from './row-sums.ts';

/**
 * A second opinion on a configuration: a network with one hidden layer (Chen and Manning 2014). All its inputs are looked up, so that the layer is a sum of rows of whole numbers.
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

const ROWS =
  WORD_SLOTS.length +
  SLOTS +
  RIVAL_SLOTS.length +
  RELATION_SLOTS.end -
  RELATION_SLOTS.first +
  COUNTS;

export const createNetwork = (model: Sections): Network => {
  const layers = readLayers(model);
  const shares = createShares(layers);
  const units = layers.hidden.rows;
  const tagRows = layers.tags.rows;
  const relationRows = layers.relations.rows;
  // After the fine tags come nothing's and the root's, after the relations none.
  const noTag = tagRows - 2;
  const rootTag = tagRows - 1;
  const noRelation = relationRows - 1;
  const index = createHashIndex(decodeKeys(model.get('network.words', Uint8Array)));
  const ids = model.get('network.ids', Uint16Array);
  const slots = new Int32Array(SLOTS);
  const counts = new Uint8Array(COUNTS);
  // What is left over adds row 0.
  const rows = new Int32Array(Math.ceil(ROWS / TOGETHER) * TOGETHER);
  const sums = new Int32Array(units);
  const active = new Int32Array(units);
  const transitionScores = new Float32Array(layers.transition.bias.length);
  const relationScores = new Float32Array(layers.relation.bias.length);
  const ofTransitions = transitionScores.subarray(0, 3);
  const ofRelations = relationScores.subarray(0, noRelation);
  let wordIds = new Int32Array(256);
  let tagIds = new Int32Array(256);
  let rivalIds = new Int32Array(256);
  let activeCount = 0;
  // A depth and a place in the buffer come together but once in a sentence.
  let depth = -1;
  let next = -1;

  const idOf = (word: WordAttributes): number => {
    const found = index.find(word.word);
    if (found >= 0) return ids[found]!;
    if (word.digits) return NUMBER;
    return word.capitals > 0 ? NAME : UNKNOWN;
  };

  const findRows = (state: Configuration): void => {
    fillSlots(state, slots);
    fillCounts(state, counts);
    let row = 0;
    for (let at = 0; at < WORD_SLOTS.length; at++)
      rows[row++] = shares.wordRow(wordIds[slots[WORD_SLOTS[at]!]!]!, at);
    for (let slot = 0; slot < SLOTS; slot++)
      rows[row++] = shares.tags + slot * tagRows + tagIds[slots[slot]!]!;
    for (let at = 0; at < RIVAL_SLOTS.length; at++)
      rows[row++] = shares.rivals + at * tagRows + rivalIds[slots[RIVAL_SLOTS[at]!]!]!;
    for (let slot: number = RELATION_SLOTS.first; slot < RELATION_SLOTS.end; slot++) {
      const relation = state.relations[slots[slot]!]!;
      const table = slot - RELATION_SLOTS.first;
      rows[row++] =
        shares.relations + table * relationRows + (relation < 0 ? noRelation : relation);
    }
    for (let at = 0; at < COUNTS; at++)
      rows[row++] = shares.counts + at * COUNT_VALUES + counts[at]!;
  };

  const evaluate = (state: Configuration): void => {
    if (state.depth === depth && state.next === next) return;
    depth = state.depth;
    next = state.next;
    findRows(state);
    shares.sums.add(rows, sums);
    activeCount = 0;
    for (let unit = 0; unit < units; unit++) if (sums[unit]! > 0) active[activeCount++] = unit;
  };

  /** Four classes at a time: a sum waits for the one before it, four do not wait for each other. */
  const output = ({ weights, bias }: OutputLayer, scores: Float32Array): void => {
    for (let row = 0; row < scores.length; row += CLASSES_TOGETHER) {
      const first = row * units;
      const second = first + units;
      const third = second + units;
      const fourth = third + units;
      let a = bias[row]!;
      let b = bias[row + 1]!;
      let c = bias[row + 2]!;
      let d = bias[row + 3]!;
      for (let at = 0; at < activeCount; at++) {
        const unit = active[at]!;
        const sum = sums[unit]!;
        a += sum * weights[first + unit]!;
        b += sum * weights[second + unit]!;
        c += sum * weights[third + unit]!;
        d += sum * weights[fourth + unit]!;
      }
      scores[row] = a;
      scores[row + 1] = b;
      scores[row + 2] = c;
      scores[row + 3] = d;
    }
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
      tagIds[0] = rivalIds[0] = rootTag;
      for (let at = 0; at < count; at++) {
        wordIds[at + 1] = idOf(words[at]!);
        tagIds[at + 1] = tags[at]!;
        rivalIds[at + 1] = rivals[at] === NO_RIVAL ? noTag : rivals[at]!;
      }
      wordIds[count + 1] = NONE;
      tagIds[count + 1] = rivalIds[count + 1] = noTag;
    },
    transitions: (state) => {
      evaluate(state);
      output(layers.transition, transitionScores);
      return ofTransitions;
    },
    relations: (state) => {
      evaluate(state);
      output(layers.relation, relationScores);
      return ofRelations;
    },
  };
};
