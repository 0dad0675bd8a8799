/** Feature templates: each combines up to five atoms, numbers read off the words, into one hashed feature. */
export interface Templates {
    readonly count: number;
    readonly seeds: Int32Array;
    /** How many templates have at most one atom, two, three, four: they come in this order. */
    readonly upTo: readonly [one: number, two: number, three: number, four: number];
    /** Where the atoms stand, five places for each template. */
    readonly offsets: Int16Array;
}
/** Templates from lines such as "word tag-1"; `offsetOf` says where an atom stands and throws where there is none of that name. */
export declare const compileTemplates: (lines: readonly string[], offsetOf: (atom: string) => number) => Templates;
/** Where a name stands in a list. Throws where it does not. */
export declare const indexIn: (names: readonly string[], name: string) => number;
/** Writes one hash a template into `features`, from the atoms around `base`. One loop for each number of atoms, without loops inside: a third of the parser's time goes here. */
export declare const fillFeatures: ({ count, seeds, upTo, offsets }: Templates, atoms: Int32Array, base: number, features: Int32Array) => void;
