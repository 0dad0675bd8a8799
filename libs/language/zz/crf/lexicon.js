import { hashText, mix } from './hash.js';
import { HashTable } from './hash-table.js';
/** What the gazetteers say a phrase may be; the place in this list is its bit. */
export const PHRASE_KINDS = [
    'first-name',
    'last-name',
    'person',
    'profession',
    'honorific',
    'country',
    'city',
    'region',
    'place',
    'organisation',
    'team',
    'demonym',
    'time',
    'currency',
];
/** Hash of a phrase from those of its words: begin with the first, extend by each that follows. */
export const extendPhrase = (phraseHash, wordHash) => mix(phraseHash, wordHash);
export const hashPhrase = (words) => words.map(hashText).reduce(extendPhrase);
export const lexiconOf = (sections) => {
    const clusterOf = sections.get('clusters', Uint16Array);
    const coarse = sections.get('coarse', Uint16Array);
    const kinds = sections.get('kinds', Uint16Array);
    const longest = sections.get('longest', Uint8Array);
    const words = new HashTable(sections.get('words', Int32Array), (i) => clusterOf[i]);
    const phrases = new HashTable(sections.get('phrases', Int32Array), (i) => kinds[i]);
    const firsts = new HashTable(sections.get('firsts', Int32Array), (i) => longest[i]);
    return {
        cluster: (hash) => words.get(hash),
        coarse: (cluster) => (cluster < 0 ? -1 : coarse[cluster]),
        longestFrom: (hash) => Math.max(0, firsts.get(hash)),
        kindsOf: (hash) => Math.max(0, phrases.get(hash)),
    };
};
