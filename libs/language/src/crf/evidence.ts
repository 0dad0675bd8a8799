import type { LetterCase } from '../words/letter-case.ts';
import type { Word } from './words.ts';

/** Places of a form that are kept: its first ones with a capital. */
export const KEPT_PLACES = 3;
const MOST_COUNTED = 3;

/**
 * What the rest of a text says of a word: how often it has a capital where it need not, whether it occurs without one, and
 * where it stands. By the number of its lower-case form; arrays are reused from text to text.
 */
export class Evidence {
  #text = 0;
  #seenIn = new Int32Array(0);
  #capitals = new Uint8Array(0);
  #small = new Uint8Array(0);
  #count = new Uint8Array(0);
  #places = new Int32Array(0);

  /** Takes in a text: its sentences and how each is cased. */
  read(
    sentences: readonly (readonly Word[])[],
    cases: readonly LetterCase[],
    formCount: number,
  ): void {
    this.#begin(formCount);
    for (let at = 0; at < sentences.length; at++)
      this.#readSentence(sentences[at]!, at, cases[at]!);
  }

  /** 0 to 7: up to three capitals that are no sentence's or heading's, doubled, and 1 for an occurrence in small letters. */
  casing({ form }: Word): number {
    return this.#capitals[form]! * 2 + this.#small[form]!;
  }

  /** How many places are kept. */
  placeCount({ form }: Word): number {
    return this.#count[form]!;
  }

  sentenceAt({ form }: Word, place: number): number {
    return this.#places[(form * KEPT_PLACES + place) * 2]!;
  }

  tokenAt({ form }: Word, place: number): number {
    return this.#places[(form * KEPT_PLACES + place) * 2 + 1]!;
  }

  #begin(formCount: number): void {
    this.#text += 1;
    if (formCount <= this.#seenIn.length) return;
    const size = formCount * 2;
    this.#text = 1;
    this.#seenIn = new Int32Array(size);
    this.#capitals = new Uint8Array(size);
    this.#small = new Uint8Array(size);
    this.#count = new Uint8Array(size);
    this.#places = new Int32Array(size * KEPT_PLACES * 2);
  }

  #readSentence(words: readonly Word[], sentence: number, letterCase: LetterCase): void {
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (!word.hasLetter) continue;
      const { form } = word;
      if (this.#seenIn[form] !== this.#text) {
        this.#seenIn[form] = this.#text;
        this.#capitals[form] = 0;
        this.#small[form] = 0;
        this.#count[form] = 0;
      }
      if (word.allSmall) {
        if (letterCase !== 'lower') this.#small[form] = 1;
        continue;
      }
      if (at > 0 && letterCase === 'prose' && word.capital && this.#capitals[form]! < MOST_COUNTED)
        this.#capitals[form]! += 1;
      const place = this.#count[form]!;
      if (!word.capital || place === KEPT_PLACES) continue;
      this.#count[form] = place + 1;
      this.#places[(form * KEPT_PLACES + place) * 2] = sentence;
      this.#places[(form * KEPT_PLACES + place) * 2 + 1] = at;
    }
  }
}
