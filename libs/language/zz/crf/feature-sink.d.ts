/** The features of one token, as hashes, in an array used again for the next. */
export declare class FeatureSink {
    readonly ids: Int32Array<ArrayBuffer>;
    count: number;
    /** Which corpus the text is from, from 1, while weights are learnt; 0 where that is not asked. */
    corpus: number;
    clear(): void;
    add(template: number, value: number): void;
    addPair(template: number, first: number, second: number): void;
    /** A feature that is learnt for each corpus apart as well, because corpora differ in what they take for a name. */
    addByCorpus(template: number, value: number): void;
}
/** The feature of one corpus that goes with a feature of all. */
export declare const inCorpus: (id: number, corpus: number) => number;
