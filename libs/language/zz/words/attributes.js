import { hashText } from '../crf/hash.js';
const REMEMBERED_WORDS = 100_000;
/** Longer ones are no words; their middle is not looked at. */
const LONGEST = 60;
/** The same mark has several forms in print, and one in the treebanks. */
const plain = (word) => word
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/^(?:-{2,}|[–—])$/u, '—');
/** A word as the word lists know it. */
export const normalise = (word) => {
    const lower = plain(word).toLowerCase();
    return /^\d/u.test(lower) ? lower.replace(/\d/gu, '0') : lower;
};
const shapeOf = (word) => word
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/gu, '0');
/** Numbers have no clusters of their own. */
const NUMBER_CLUSTER = 2000;
/** From 1; 0 for an unknown word. */
const clusterOf = (lower, lexicon) => {
    const found = lexicon.cluster(hashText(lower));
    if (found >= 0)
        return found + 1;
    if (/\d/u.test(lower))
        return NUMBER_CLUSTER;
    return lower.includes('-')
        ? lexicon.cluster(hashText(lower.slice(lower.lastIndexOf('-') + 1))) + 1
        : 0;
};
const describe = (given, lexicon) => {
    const word = given.length > LONGEST ? given.slice(0, LONGEST / 2) + given.slice(-LONGEST / 2) : given;
    const lower = normalise(word);
    const cluster = clusterOf(lower, lexicon);
    const suffix = (length) => hashText(lower.slice(-length));
    const prefix = (length) => hashText(lower.slice(0, length));
    const capital = /^\p{Lu}/u.test(word);
    return {
        word: hashText(lower),
        form: hashText(plain(word)),
        shape: hashText(shapeOf(word)),
        suffix1: suffix(1),
        suffix2: suffix(2),
        suffix3: suffix(3),
        suffix4: suffix(4),
        prefix1: prefix(1),
        prefix2: prefix(2),
        prefix3: prefix(3),
        tail: lower.includes('-') ? hashText(lower.slice(lower.lastIndexOf('-') + 1)) : 0,
        cluster,
        coarse: cluster === 0 || cluster === NUMBER_CLUSTER ? cluster : lexicon.coarse(cluster - 1) + 1,
        capitals: capital ? (word.length > 1 && word === word.toUpperCase() ? 2 : 1) : 0,
        digits: /\d/u.test(word),
        lower: /\p{Ll}/u.test(word),
    };
};
export const createAttributeReader = (lexicon) => {
    const remembered = new Map();
    return (word) => {
        const known = remembered.get(word);
        if (known)
            return known;
        const attributes = describe(word, lexicon);
        if (remembered.size < REMEMBERED_WORDS)
            remembered.set(word, attributes);
        return attributes;
    };
};
