import type { Lexicon } from '../lexicon/lexicon.ts';
import type { LetterCase } from '../words/letter-case.ts';
import { Evidence } from './evidence.ts';
import { isSmallText, sentenceCaseOf } from './sentence-case.ts';
import { type Word, WordTable } from './words.ts';

/** A text as the features see it. Holds until the next text is read. */
export interface TextView {
  readonly sentences: readonly (readonly Word[])[];
  readonly cases: readonly LetterCase[];
  readonly evidence: Evidence;
  readonly lexicon: Lexicon;
}

/** Reads texts one after the other; words seen before are not looked at again. */
export class TextReader {
  readonly #lexicon: Lexicon;
  readonly #words: WordTable;
  readonly #evidence = new Evidence();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#words = new WordTable(lexicon);
  }

  /** How many lower-case forms the words have that are known now. */
  get formCount(): number {
    return this.#words.formCount;
  }

  read(text: readonly (readonly { readonly text: string }[])[]): TextView {
    this.#words.beginText();
    const sentences = text.map((tokens) => tokens.map((token) => this.#words.get(token.text)));
    const small = isSmallText(sentences);
    const cases = sentences.map((words) => sentenceCaseOf(words, small));
    this.#evidence.read(sentences, cases, this.#words.formCount);
    return { sentences, cases, evidence: this.#evidence, lexicon: this.#lexicon };
  }
}
