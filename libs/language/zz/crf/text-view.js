import { caseModeOf, isSmallText } from './case-mode.js';
import { Evidence } from './evidence.js';
import { WordTable } from './words.js';
/** Reads texts one after the other; words seen before are not looked at again. */
export class TextReader {
    #lexicon;
    #words;
    #evidence = new Evidence();
    constructor(lexicon) {
        this.#lexicon = lexicon;
        this.#words = new WordTable(lexicon);
    }
    /** How many lower-case forms the words have that are known now. */
    get formCount() {
        return this.#words.formCount;
    }
    read(text) {
        this.#words.beginText();
        const sentences = text.map((tokens) => tokens.map((token) => this.#words.get(token.text)));
        const small = isSmallText(sentences);
        const modes = sentences.map((words) => caseModeOf(words, small));
        this.#evidence.read(sentences, modes, this.#words.formCount);
        return { sentences, modes, evidence: this.#evidence, lexicon: this.#lexicon };
    }
}
