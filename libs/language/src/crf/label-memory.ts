import type { FeatureSink } from './feature-sink.ts';
import { LABEL_COUNT } from './labels.ts';
import type { Word } from './words.ts';

const MOST_COUNTED = 3;

/**
 * What the words of a text were taken for at a first reading, so that a second one can weigh what its other places say:
 * "Washington" alone is a person where "MaliVai Washington" played. By the number of the lower-case form; arrays are reused.
 */
export class LabelMemory {
  #text = 0;
  #seenIn = new Int32Array(0);
  #counts = new Uint16Array(0);

  /** To be called before a text. */
  begin(formCount: number): void {
    this.#text += 1;
    if (formCount <= this.#seenIn.length) return;
    this.#text = 1;
    this.#seenIn = new Int32Array(formCount * 2);
    this.#counts = new Uint16Array(formCount * 2 * LABEL_COUNT);
  }

  /** Takes in one sentence as it was labelled. */
  see(words: readonly Word[], labels: Uint8Array): void {
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (!isRemembered(word)) continue;
      const from = word.form * LABEL_COUNT;
      if (this.#seenIn[word.form] !== this.#text) {
        this.#seenIn[word.form] = this.#text;
        this.#counts.fill(0, from, from + LABEL_COUNT);
      }
      const slot = from + labels[at]!;
      if (this.#counts[slot]! < 0xffff) this.#counts[slot]! += 1;
    }
  }

  /**
   * Writes into the sink, which it clears first, what the other places of a token in the text, and those of its neighbours, were taken for.
   * `labels` are those of its sentence at the first reading.
   */
  read(words: readonly Word[], labels: Uint8Array, at: number, sink: FeatureSink): void {
    sink.clear();
    const word = words[at]!;
    if (at > 0) this.#addNeighbour(91, words[at - 1]!, labels[at - 1]!, sink);
    if (at + 1 < words.length) this.#addNeighbour(92, words[at + 1]!, labels[at + 1]!, sink);
    if (!isRemembered(word)) return;
    const own = labels[at]!;
    const others = this.#summarise(word, own);
    if (others < 0) return;
    const top = Math.floor(others / 8);
    sink.add(93, others);
    sink.addPair(94, top, own);
    sink.addPair(95, this.#topType(word, own), own);
    sink.addPair(96, this.#topType(word, own), word.shape);
  }

  #addNeighbour(template: number, word: Word, own: number, sink: FeatureSink): void {
    if (!isRemembered(word)) return;
    const others = this.#summarise(word, own);
    if (others >= 0) sink.add(template, Math.floor(others / 8));
  }

  /** The label that the other places of a word have most, times 8, plus how many have it and whether others have another; -1 without other places. */
  #summarise({ form }: Word, own: number): number {
    if (this.#seenIn[form] !== this.#text) return -1;
    let top = -1;
    let most = 0;
    let total = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const count = this.#counts[form * LABEL_COUNT + label]! - (label === own ? 1 : 0);
      total += count;
      if (count > most) {
        most = count;
        top = label;
      }
    }
    return top < 0 ? -1 : top * 8 + Math.min(most, MOST_COUNTED) * 2 + (total > most ? 1 : 0);
  }

  /** The type that the other places of a word have most: 0 for none, then those of TYPES. */
  #topType({ form }: Word, own: number): number {
    const from = form * LABEL_COUNT;
    let top = 0;
    let most = this.#counts[from]! - (own === 0 ? 1 : 0);
    for (let type = 1; type * 4 < LABEL_COUNT; type++) {
      let count = 0;
      for (let label = type * 4 - 3; label <= type * 4; label++)
        count += this.#counts[from + label]! - (label === own ? 1 : 0);
      if (count > most) {
        most = count;
        top = type;
      }
    }
    return top;
  }
}

const isRemembered = (word: Word): boolean => word.hasLetter && !word.allSmall;
