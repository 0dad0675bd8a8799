import { extendAcronym, NO_LETTER } from '../binary/hash.ts';
import { extendPhrase } from '../lexicon/lexicon.ts';
import { isFirst, isLast, kindOf, OUTSIDE } from './labels.ts';
import { Tally } from './tally.ts';
import type { TextView } from './text-view.ts';
import type { Word } from './words.ts';

/** Kinds of a token: none of a name, and each type. */
export const KIND_COUNT = 5;
/** Labels but the one outside of names. */
const NAME_LABELS = 16;

/** What a first reading made of a text: how often it took a word, a phrase or an acronym for what. */
export class FirstReading {
  /** By form of a word with a capital or in a name: kinds. */
  readonly words = new Tally(KIND_COUNT);
  /** By form of a word in a name: labels, from that after OUTSIDE. */
  readonly places = new Tally(NAME_LABELS);
  /** By phrase: kinds of the names that it is. */
  readonly phrases = new Tally(KIND_COUNT);
  /** By initials: kinds of the names of several words that they stand for. */
  readonly acronyms = new Tally(KIND_COUNT);
  /** How many names of each kind there are. */
  readonly names = new Int32Array(KIND_COUNT);

  /** Takes in a text and the labels of each sentence. */
  read({ sentences }: TextView, labels: readonly Uint8Array[]): void {
    for (const tally of [this.words, this.places, this.phrases, this.acronyms]) tally.clear();
    this.names.fill(0);
    for (let at = 0; at < sentences.length; at++) this.#readSentence(sentences[at]!, labels[at]!);
  }

  #readSentence(words: readonly Word[], labels: Uint8Array): void {
    let first = 0;
    for (let at = 0; at < words.length; at++) {
      const { form, hasLetter, capital } = words[at]!;
      const label = labels[at]!;
      if (isFirst(label)) first = at;
      if (isLast(label)) this.#countName(words, first, at + 1, kindOf(label));
      if (!hasLetter || (label === OUTSIDE && !capital)) continue;
      this.words.count(form, kindOf(label));
      if (label !== OUTSIDE) this.places.count(form, label - 1);
    }
  }

  #countName(words: readonly Word[], first: number, last: number, kind: number): void {
    this.names[kind]! += 1;
    let phrase = words[first]!.phrase;
    for (let at = first + 1; at < last; at++) phrase = extendPhrase(phrase, words[at]!.phrase);
    this.phrases.count(phrase, kind);
    let acronym = NO_LETTER;
    let letters = 0;
    for (let at = first; at < last; at++) {
      if (!words[at]!.capital) continue;
      acronym = extendAcronym(acronym, words[at]!.initial);
      letters += 1;
    }
    if (letters > 1) this.acronyms.count(acronym, kind);
  }
}
