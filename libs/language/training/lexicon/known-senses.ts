import { PHRASE_KINDS, type PhraseKind, SENSES, type Sense } from '../../src/lexicon/lexicon.ts';
import type { Gazetteer } from './gazetteers.ts';
import type { KnownSenses } from './senses.ts';
import { readNouns, readOtherWords } from './wordnet.ts';

/** What a word of a phrase names, if it says so alone. */
const SENSE_OF_KIND: Readonly<Partial<Record<PhraseKind, Sense>>> = {
  'first-name': 'person',
  'last-name': 'person',
  country: 'place',
  city: 'place',
  region: 'place',
  place: 'place',
  landmark: 'place',
  organisation: 'organisation',
  team: 'organisation',
  company: 'organisation',
  authority: 'organisation',
  group: 'organisation',
  demonym: 'other',
  work: 'other',
  event: 'other',
};

/** A word that stands in the dictionary in lower case is seldom a name. */
const COMMON_WEIGHT = 2;

/** The senses of single words: phrases of one word in the gazetteers, the words of people's names, the dictionary's words. */
export const knownSenses = (require: NodeJS.Require, gazetteer: Gazetteer): KnownSenses => {
  const known = new Map<string, Float32Array>();
  const add = (word: string, sense: Sense, weight: number): void => {
    const weights = known.get(word) ?? new Float32Array(SENSES.length);
    weights[SENSES.indexOf(sense)]! += weight;
    known.set(word, weights);
  };
  const isCommon = new Set([
    ...readNouns(require).map(({ phrase }) => phrase),
    ...readOtherWords(require),
  ]);
  for (const word of isCommon) if (/^\p{Ll}+$/u.test(word)) add(word, 'common', COMMON_WEIGHT);
  for (const [phrase, kinds] of gazetteer) {
    const words = phrase.split(' ');
    if (words.length > 1) {
      if (kinds === 1 << PHRASE_KINDS.indexOf('person'))
        for (const word of words)
          if (word.length > 2 && !isCommon.has(word)) add(word, 'person', 0.5);
      continue;
    }
    const senses = new Set(
      PHRASE_KINDS.filter((_, kind) => (kinds >> kind) & 1).map((kind) => SENSE_OF_KIND[kind]),
    );
    for (const sense of senses) if (sense) add(phrase, sense, 1);
  }
  for (const weights of known.values()) {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    for (let sense = 0; sense < weights.length; sense++) weights[sense]! /= sum;
  }
  return known;
};
