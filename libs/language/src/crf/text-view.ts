import { type CaseMode, caseModeOf, isSmallText } from './case-mode.ts';
import { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { type Word, WordTable } from './words.ts';

/** A text as the features see it. Holds until the next text is read. */
export interface TextView {
  readonly sentences: readonly (readonly Word[])[];
  readonly modes: readonly CaseMode[];
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

  read(texts: readonly (readonly { readonly text: string }[])[]): TextView {
    this.#words.beginText();
    const sentences = texts.map((tokens) => tokens.map(({ text }) => this.#words.get(text)));
    const small = isSmallText(sentences);
    const modes = sentences.map((words) => caseModeOf(words, small));
    this.#evidence.read(sentences, modes, this.#words.formCount);
    return { sentences, modes, evidence: this.#evidence, lexicon: this.#lexicon };
  }
}
