import { hashText, mix } from './hash.js';
import { shapeOf } from './shape.js';
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
    #lexicon;
    #words = new Map();
    #forms = new Map();
    constructor(lexicon) {
        this.#lexicon = lexicon;
    }
    /** How many lower-case forms there are. */
    get formCount() {
        return this.#forms.size;
    }
    /** To be called before a text: words of earlier texts may be forgotten here, and only here. */
    beginText() {
        if (this.#words.size < KEPT_WORDS)
            return;
        this.#words.clear();
        this.#forms.clear();
    }
    get(text) {
        const known = this.#words.get(text);
        if (known)
            return known;
        const word = this.#make(text);
        this.#words.set(text, word);
        return word;
    }
    #make(whole) {
        const text = whole.length > LONGEST_WORD ? whole.slice(0, LONGEST_WORD) : whole;
        const lower = text.toLowerCase();
        const upper = text.toUpperCase();
        const hasLetter = lower !== upper || /\p{L}/u.test(text);
        const phrase = hashText(lower);
        const parts = lower.includes('-') ? lower.split('-') : [];
        const cluster = this.#clusterOf(lower, parts);
        return {
            form: this.#formOf(lower),
            folded: hashText(lower.replace(/\d/g, '0')),
            exact: hashText(text),
            shape: hashText(shapeOf(text)),
            affixes: affixesOf(lower),
            parts: Int32Array.from(parts.length > 1 ? [parts[0], parts.at(-1)].map(hashText) : []),
            cluster,
            coarse: cluster < 0 ? cluster : this.#lexicon.coarse(cluster),
            phrase,
            longestPhrase: this.#lexicon.longestFrom(phrase),
            hasLetter,
            capital: /^\p{Lu}/u.test(text),
            allCapitals: hasLetter && text === upper,
            allSmall: hasLetter && text === lower,
            length: whole.length,
        };
    }
    #formOf(lower) {
        const known = this.#forms.get(lower);
        if (known !== undefined)
            return known;
        this.#forms.set(lower, this.#forms.size);
        return this.#forms.size - 1;
    }
    /** Of a word with hyphens that is unknown, that of its last part: "Oslo-based" is used like "based". */
    #clusterOf(lower, parts) {
        if (/^[\d.,:-]+$/.test(lower))
            return NUMBER_CLUSTER;
        const cluster = this.#lexicon.cluster(hashText(lower));
        if (cluster >= 0 || parts.length < 2)
            return cluster;
        return this.#lexicon.cluster(hashText(parts.at(-1)));
    }
}
const affixesOf = (lower) => {
    const hashes = [];
    for (const length of AFFIX_LENGTHS) {
        if (lower.length < length)
            break;
        hashes.push(mix(hashText(lower.slice(0, length)), PREFIX));
        hashes.push(mix(hashText(lower.slice(-length)), SUFFIX));
    }
    return Int32Array.from(hashes);
};
