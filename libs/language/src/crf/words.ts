import { acronymOf, hashText, mix } from '../binary/hash.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { shapeOf } from './shape.ts';

/** All that the features ask of a word, worked out once for each distinct word. Hashes unless said otherwise. */
export interface Word {
  /** Number of its lower-case form among those seen, from 0. */
  readonly form: number;
  /** In lower case, each digit a 0. */
  readonly folded: number;
  readonly exact: number;
  readonly shape: number;
  /** Prefixes and suffixes of one to five letters, in lower case. */
  readonly affixes: Int32Array;
  /** First and last part of a word with hyphens; else empty. */
  readonly parts: Int32Array;
  /** Fine cluster, cluster and coarse cluster; negative where unknown. */
  readonly fine: number;
  readonly cluster: number;
  readonly coarse: number;
  /** Code of what it may name, from the lexicon; negative where unknown. */
  readonly sense: number;
  /** In lower case, as phrases of the lexicon are built from it. */
  readonly phrase: number;
  /** How many words the longest phrase has that begins here; 0 where none does. */
  readonly longestPhrase: number;
  readonly hasLetter: boolean;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Letters, none of them small. */
  readonly allCapitals: boolean;
  /** Letters, none of them capital. */
  readonly allSmall: boolean;
  /** In UTF-16 units. */
  readonly length: number;
  /** Code of its first letter in lower case. */
  readonly initial: number;
  /** Of its letters, as `extendAcronym` builds it from initials. */
  readonly acronym: number;
}

/** Stands before the first and after the last word. */
export const EDGE: Word = {
  form: 0,
  folded: -7,
  exact: -7,
  shape: -7,
  affixes: new Int32Array(0),
  parts: new Int32Array(0),
  fine: -7,
  cluster: -7,
  coarse: -7,
  sense: -7,
  phrase: -7,
  longestPhrase: 0,
  hasLetter: false,
  capital: false,
  allCapitals: false,
  allSmall: false,
  length: 0,
  initial: 0,
  acronym: 0,
};

const AFFIX_LENGTHS = [1, 2, 3, 4, 5];
const PREFIX = 1;
const SUFFIX = 2;
/** Longer ones are no words: a hash of their ends says all that helps. */
const LONGEST_WORD = 60;
/** Words kept from one text to the next; a news day has fewer. */
const KEPT_WORDS = 200_000;
const NUMBER_CLUSTER = -2;

/** The words seen, so that each is looked at once. Holds no more than KEPT_WORDS between texts. */
export class WordTable {
  readonly #lexicon: Lexicon;
  readonly #words = new Map<string, Word>();
  readonly #forms = new Map<string, number>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** How many lower-case forms there are. */
  get formCount(): number {
    return this.#forms.size;
  }

  /** To be called before a text: words of earlier texts may be forgotten here, and only here. */
  beginText(): void {
    if (this.#words.size < KEPT_WORDS) return;
    this.#words.clear();
    this.#forms.clear();
  }

  get(text: string): Word {
    const known = this.#words.get(text);
    if (known) return known;
    const word = this.#make(text);
    this.#words.set(text, word);
    return word;
  }

  #make(whole: string): Word {
    const text = whole.length > LONGEST_WORD ? whole.slice(0, LONGEST_WORD) : whole;
    const lower = text.toLowerCase();
    const upper = text.toUpperCase();
    const hasLetter = lower !== upper || /\p{L}/u.test(text);
    const phrase = hashText(lower);
    const parts = lower.includes('-') ? lower.split('-') : [];
    const fine = this.#fineOf(lower, parts);
    const cluster = this.#lexicon.clusterOf(fine);
    return {
      form: this.#formOf(lower),
      folded: hashText(lower.replace(/\d/g, '0')),
      exact: hashText(text),
      shape: hashText(shapeOf(text)),
      affixes: affixesOf(lower),
      parts: Int32Array.from(parts.length > 1 ? [parts[0]!, parts.at(-1)!].map(hashText) : []),
      fine,
      cluster,
      coarse: cluster < 0 ? cluster : this.#lexicon.coarse(cluster),
      sense: this.#senseOf(lower, parts),
      phrase,
      longestPhrase: this.#lexicon.longestFrom(phrase),
      hasLetter,
      capital: /^\p{Lu}/u.test(text),
      allCapitals: hasLetter && text === upper,
      allSmall: hasLetter && text === lower,
      length: whole.length,
      initial: lower.charCodeAt(0),
      acronym: acronymOf(lower),
    };
  }

  #formOf(lower: string): number {
    const known = this.#forms.get(lower);
    if (known !== undefined) return known;
    this.#forms.set(lower, this.#forms.size);
    return this.#forms.size - 1;
  }

  /** Of a word with hyphens that is unknown, that of its last part: "Oslo-based" is used like "based". */
  #fineOf(lower: string, parts: readonly string[]): number {
    if (/^[\d.,:-]+$/.test(lower)) return NUMBER_CLUSTER;
    const fine = this.#lexicon.fine(hashText(lower));
    if (fine >= 0 || parts.length < 2) return fine;
    return this.#lexicon.fine(hashText(parts.at(-1)!));
  }

  #senseOf(lower: string, parts: readonly string[]): number {
    const sense = this.#lexicon.sense(hashText(lower));
    if (sense >= 0 || parts.length < 2) return sense;
    return this.#lexicon.sense(hashText(parts.at(-1)!));
  }
}

const affixesOf = (lower: string): Int32Array => {
  const hashes: number[] = [];
  for (const length of AFFIX_LENGTHS) {
    if (lower.length < length) break;
    hashes.push(mix(hashText(lower.slice(0, length)), PREFIX));
    hashes.push(mix(hashText(lower.slice(-length)), SUFFIX));
  }
  return Int32Array.from(hashes);
};
