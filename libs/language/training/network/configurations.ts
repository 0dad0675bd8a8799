import type { Scorer } from '../../src/linear/scorer.ts';
import type { Configuration } from '../../src/parser/configuration.ts';
import {
  COUNTS,
  fillCounts,
  fillSlots,
  RELATION_SLOTS,
  SLOTS,
} from '../../src/parser/network-input.ts';
import {
  bestRelation,
  bestTransition,
  createParser,
  type Guide,
  ROOT_RELATION,
} from '../../src/parser/parser.ts';
import type { ParsedWords } from '../parser/learn-parser.ts';
import { fillCosts } from '../parser/oracle.ts';
import { randomNumbers } from '../random.ts';

/** Configurations as the network reads them, with what the oracle allows in each. */
export interface Configurations {
  /** Places of the words among all words of all sentences: 0 for none, 1 for the root. */
  readonly slots: Int32Array;
  readonly relations: Uint8Array;
  readonly counts: Uint8Array;
  /** Three a configuration: bits of the transitions without cost, bits of those allowed, the relation of the top or 255. */
  readonly goals: Uint8Array;
}

/** Words before those of the sentences: none, and the root. */
export const FIRST_TOKEN = 2;
const UNKNOWN_RELATION = 255;
const LONGEST = 120;
const RELATIONS = RELATION_SLOTS.end - RELATION_SLOTS.first;

/** How a walk through a sentence goes wrong, so that the network learns to go on from there: by chance, or as the linear parser would at some temperature. */
interface Walk {
  readonly chance: number;
  readonly linear: boolean;
}
const WALKS: readonly Walk[] = [
  { chance: 0.05, linear: false },
  { chance: 0.1, linear: false },
  { chance: 0.06, linear: true },
];

const bits = (allowed: number): readonly number[] => [0, 1, 2].filter((at) => allowed & (1 << at));

/** Walks through every sentence three times and notes each configuration on the way. */
export const collectConfigurations = (
  sentences: readonly ParsedWords[],
  transitions: Scorer,
  relations: Scorer,
  kinds: Uint8Array,
  seed: number,
): Configurations => {
  const random = randomNumbers(seed);
  const starts = new Map<ParsedWords, number>();
  let words = FIRST_TOKEN;
  for (const sentence of sentences) {
    starts.set(sentence, words);
    words += sentence.words.length;
  }
  const capacity = words * 2 * WALKS.length;
  const slots = new Int32Array(capacity * SLOTS);
  const relationSlots = new Uint8Array(capacity * RELATIONS);
  const counts = new Uint8Array(capacity * COUNTS);
  const goals = new Uint8Array(capacity * 3);
  const costs = new Int32Array(3);
  const places = new Int32Array(SLOTS);
  const noRelation = relations.classes;
  let size = 0;
  let gold = sentences[0]!;
  let walk = WALKS[0]!;

  const note = (state: Configuration, free: number, allowed: number): void => {
    fillSlots(state, places);
    const start = starts.get(gold)!;
    for (let slot = 0; slot < SLOTS; slot++) {
      const place = places[slot]!;
      slots[size * SLOTS + slot] =
        place === state.nothing ? 0 : place === 0 ? 1 : start + place - 1;
    }
    for (let at = 0; at < RELATIONS; at++) {
      const relation = state.relations[places[RELATION_SLOTS.first + at]!]!;
      relationSlots[size * RELATIONS + at] = relation < 0 ? noRelation : relation;
    }
    fillCounts(state, counts.subarray(size * COUNTS, (size + 1) * COUNTS));
    const top = state.stack[state.depth - 1]!;
    const head = gold.heads[top]!;
    const under = state.depth > 1 ? state.stack[state.depth - 2] : -1;
    const known =
      top !== 0 &&
      head !== 0 &&
      ((free & 2 && head === state.next) || (free & 4 && head === under));
    goals[size * 3] = free;
    goals[size * 3 + 1] = allowed;
    goals[size * 3 + 2] = known ? gold.relations[top]! : UNKNOWN_RELATION;
    size++;
  };

  const guide: Guide = {
    transition: (state, scores, allowed) => {
      fillCosts(state, gold.heads, allowed, costs);
      const least = Math.min(costs[0]!, costs[1]!, costs[2]!);
      let free = 0;
      for (let at = 0; at < 3; at++) if (costs[at] === least) free |= 1 << at;
      note(state, free, allowed);
      const choices = bits(random() < walk.chance ? allowed : free);
      if (walk.linear && choices.length < bits(allowed).length)
        return bestTransition(scores, allowed);
      return choices[Math.floor(random() * choices.length)]!;
    },
    relation: (state, head, scores) => {
      // Where the buffer is empty there was no choice of transition, so it has not been noted.
      if (state.next > state.count) note(state, 4, 4);
      if (walk.linear) return bestRelation(scores);
      const top = state.stack[state.depth - 1]!;
      const right = gold.relations[top]!;
      return right === ROOT_RELATION || gold.heads[top] !== head ? bestRelation(scores) : right;
    },
  };
  const parse = createParser(transitions, relations, kinds, guide);
  for (walk of WALKS)
    for (gold of sentences)
      if (gold.words.length <= LONGEST) parse(gold.words, gold.tags, gold.rivals);
  return {
    slots: slots.subarray(0, size * SLOTS),
    relations: relationSlots.subarray(0, size * RELATIONS),
    counts: counts.subarray(0, size * COUNTS),
    goals: goals.subarray(0, size * 3),
  };
};
