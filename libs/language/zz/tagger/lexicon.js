import { createHashIndex } from '../linear/hash-index.js';
import { decodeKeys } from '../linear/keys.js';
export const readLexicon = (model) => {
    const index = createHashIndex(decodeKeys(model.get('lexicon.keys', Uint8Array)));
    const sets = model.get('lexicon.sets', Uint16Array);
    const only = model.get('lexicon.only', Int8Array);
    return {
        setOf: (word) => {
            const position = index.find(word);
            return position < 0 ? 0 : sets[position];
        },
        onlyOf: (word) => {
            const position = index.find(word);
            return position < 0 ? -1 : only[position];
        },
    };
};
