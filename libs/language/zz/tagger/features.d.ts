/** What a feature may ask of a word or, as in "word-1", of one near it. `tag` is the tag just given, so of words before alone; `guess` that of the first pass. */
export declare const ATOMS: readonly ['always', 'word', 'form', 'shape', 'suffix1', 'suffix2', 'suffix3', 'suffix4', 'prefix1', 'prefix2', 'prefix3', 'tail', 'cluster', 'coarse', 'capitals', 'lexicon', 'first', 'tag', 'guess'];
/** How far a feature looks to either side, in words. */
export declare const REACH = 2;
export declare const firstTemplates: import("../linear/templates.ts").Templates;
export declare const secondTemplates: import("../linear/templates.ts").Templates;
