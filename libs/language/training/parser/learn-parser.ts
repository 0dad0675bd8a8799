import type { Configuration } from '../../src/parser/configuration.ts';
import {
  bestRelation,
  bestTransition,
  createParser,
  type Guide,
  ROOT_RELATION,
} from '../../src/parser/parser.ts';
import type { WordAttributes } from '../../src/words/attributes.ts';
import { createPerceptron, type LearntWeights } from '../linear/perceptron.ts';
import { randomNumbers, shuffle } from '../random.ts';
import { fillCosts } from './oracle.ts';

/** A sentence as the parser sees it, with its tree: words count from 1, 0 is the root. */
export interface ParsedWords {
  readonly words: readonly WordAttributes[];
  /** Fine tags given by a tagger that had not seen the sentence. */
  readonly tags: Int32Array;
  readonly rivals: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

export interface LearntParser {
  readonly transitions: LearntWeights;
  readonly relations: LearntWeights;
}

export interface ParserSettings {
  readonly relationCount: number;
  readonly kinds: Uint8Array;
  readonly rounds: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

/** A feature seen once says more of its sentence than of the language: the accuracy gains, and the weights halve. */
const AT_LEAST = 2;
/** From the second round on, how often a wrong decision is followed, to learn to go on from it. */
const EXPLORATION = 0.9;
/** Longer sentences are lists. */
const LONGEST = 120;

/** Learns the two perceptrons that choose transitions and relations. */
export const learnParser = (
  sentences: readonly ParsedWords[],
  { relationCount, kinds, rounds, seed, log }: ParserSettings,
): LearntParser => {
  const transitions = createPerceptron(3, AT_LEAST);
  const relations = createPerceptron(relationCount, AT_LEAST);
  const random = randomNumbers(seed);
  const costs = new Int32Array(3);
  let gold = sentences[0]!;
  let exploration = 0;
  let counting = true;

  const follow = (own: number, right: number): number =>
    exploration > 0 && random() < exploration ? own : right;

  const chooseTransition: Guide['transition'] = (state, scores, allowed, features) => {
    const own = bestTransition(scores, allowed);
    fillCosts(state, gold.heads, allowed, costs);
    const least = Math.min(costs[0]!, costs[1]!, costs[2]!);
    let free = 0;
    for (let at = 0; at < 3; at++) if (costs[at] === least) free |= 1 << at;
    const right = bestTransition(scores, free);
    if (counting) return right;
    transitions.tick();
    if (costs[own] === least) return own;
    transitions.update(features, features.length, right, own);
    return follow(own, right);
  };

  const chooseRelation = (
    state: Configuration,
    head: number,
    scores: Int32Array | Float32Array,
    features: Int32Array,
  ): number => {
    const own = bestRelation(scores);
    const dependent = state.stack[state.depth - 1]!;
    if (gold.heads[dependent] !== head) return own;
    const right = gold.relations[dependent]!;
    if (counting) return right;
    relations.tick();
    if (own === right || right === ROOT_RELATION) return own;
    relations.update(features, features.length, right, own);
    return follow(own, right);
  };

  const parse = createParser(transitions, relations, kinds, {
    transition: chooseTransition,
    relation: chooseRelation,
  });
  const order = Int32Array.from(
    [...sentences.keys()].filter((at) => sentences[at]!.words.length <= LONGEST),
  );
  const pass = (): void => {
    for (const at of order) {
      gold = sentences[at]!;
      parse(gold.words, gold.tags, gold.rivals);
    }
  };
  transitions.setCounting(true);
  relations.setCounting(true);
  pass();
  transitions.setCounting(false);
  relations.setCounting(false);
  counting = false;
  for (let round = 0; round < rounds; round++) {
    exploration = round === 0 ? 0 : EXPLORATION;
    shuffle(order, random);
    pass();
    log(`round ${round + 1} of ${rounds}`);
  }
  return { transitions: transitions.averaged(), relations: relations.averaged() };
};
