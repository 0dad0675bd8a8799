import type { Story } from '@quickwire/contracts';
import { proseOf } from './boilerplate.ts';
import { hashOf, mix } from './hash.ts';
import { type Sketch, sketchOf } from './sketch.ts';
import { type Word, wordsOf } from './words.ts';

/** What is kept of a text to tell whether another one is the same story. */
export interface Signature {
  /** How many words the text has, up to the most that are read. */
  readonly words: number;
  /** MinHash (Broder 1997) of the shingles of the whole text, then of its beginning. */
  readonly minHashes: Uint32Array;
  /** Shingles of the whole text. */
  readonly shingles: Sketch;
  /** Numbers, each with the word before it and the word behind. */
  readonly figures: Sketch;
  readonly names: Sketch;
  /** Of a hundred words, how many are numbers. */
  readonly numeric: number;
  /** Of the first day of the week that it names, 1 to 7; 0 where there is none. */
  readonly day: number;
}

/** Words in a shingle. */
const SHINGLE = 3;
/** Words of a text's beginning: other houses cut from the end. */
const LEAD_WORDS = 100;
export const WHOLE_HASHES = 24;
export const LEAD_HASHES = 24;
export const SHINGLES_KEPT = 256;
export const ANCHORS_KEPT = 64;
/** Fewer words than these say too little: a bulletin of one line is like many others. */
export const FEWEST_WORDS = 12;

const SEEDS = Uint32Array.from({ length: WHOLE_HASHES + LEAD_HASHES }, (_, at) =>
  mix(at + 0x9e3779b9),
);

const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const CALENDAR = new Set([
  ...DAYS,
  ...'january february march april may june july august september october november december'.split(
    ' ',
  ),
]);

const shinglesOf = (words: readonly Word[]): Uint32Array => {
  const hashes = words.map(({ text }) => hashOf(text));
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0;
    for (let next = 0; next < SHINGLE; next++) hash = mix(hash ^ (hashes[at + next] as number)) + 1;
    shingles[at] = mix(hash);
  }
  return shingles;
};

const minima = (shingles: Uint32Array, seeds: Uint32Array): Uint32Array => {
  const least = new Uint32Array(seeds.length).fill(0xffffffff);
  for (const shingle of shingles)
    for (let at = 0; at < seeds.length; at++) {
      const value = mix(shingle ^ (seeds[at] as number));
      if (value < (least[at] as number)) least[at] = value;
    }
  return least;
};

const dayOf = (words: readonly Word[]): number => {
  const first = words.find(({ text }) => DAYS.includes(text));
  return first ? DAYS.indexOf(first.text) + 1 : 0;
};

/** A small number alone is in every table: what it counts belongs to it. */
const figuresOf = (words: readonly Word[]): readonly string[] =>
  words.flatMap(({ kind, text }, at) =>
    kind === 'number'
      ? [`${words[at - 1]?.text ?? ''} ${text}`, `${text} ${words[at + 1]?.text ?? ''}`]
      : [],
  );

/** Names tell nothing where all words are written alike. */
const namesOf = (words: readonly Word[]): readonly string[] => {
  const names = words.filter(({ name, text }) => name && !CALENDAR.has(text));
  return names.length > words.length * 0.7 ? [] : names.map(({ text }) => text);
};

const sketchOfTexts = (texts: readonly string[]): Sketch =>
  sketchOf(Uint32Array.from(texts, hashOf), ANCHORS_KEPT);

/**
 * What is kept of a story's text; undefined where it has too few words to tell. Case, white space, punctuation, house style of
 * numbers, dateline, byline and credits change nothing.
 */
export const signatureOf = ({
  text,
  dateline,
}: Pick<Story, 'text' | 'dateline'>): Signature | undefined => {
  const words = wordsOf(proseOf(text, dateline));
  if (words.length < FEWEST_WORDS) return undefined;
  const shingles = shinglesOf(words);
  const whole = minima(shingles, SEEDS.subarray(0, WHOLE_HASHES));
  const lead = minima(shingles.subarray(0, LEAD_WORDS), SEEDS.subarray(WHOLE_HASHES));
  const minHashes = new Uint32Array(SEEDS.length);
  minHashes.set(whole);
  minHashes.set(lead, WHOLE_HASHES);
  return {
    words: words.length,
    minHashes,
    shingles: sketchOf(shingles, SHINGLES_KEPT),
    figures: sketchOfTexts(figuresOf(words)),
    names: sketchOfTexts(namesOf(words)),
    numeric: Math.round(
      (100 * words.filter(({ kind }) => kind === 'number').length) / words.length,
    ),
    day: dayOf(words),
  };
};
