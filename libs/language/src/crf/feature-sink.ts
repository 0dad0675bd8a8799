import { mix } from '../binary/hash.ts';

/** More than any token has. */
const ROOM = 256;

/** The features of one token, as hashes, in an array used again for the next. */
export class FeatureSink {
  readonly ids = new Int32Array(ROOM);
  count = 0;
  /** Which corpus the text is from, from 1, while weights are learnt; 0 where that is not asked. */
  corpus = 0;

  clear(): void {
    this.count = 0;
  }

  add(template: number, value: number): void {
    this.ids[this.count++] = mix(template, value);
  }

  addPair(template: number, first: number, second: number): void {
    this.ids[this.count++] = mix(mix(template, first), second);
  }

  /** A feature that is learnt for each corpus apart as well, because corpora differ in what they take for a name. */
  addByCorpus(template: number, value: number): void {
    const id = mix(template, value);
    this.ids[this.count++] = id;
    if (this.corpus > 0) this.ids[this.count++] = inCorpus(id, this.corpus);
  }
}

/** The feature of one corpus that goes with a feature of all. */
export const inCorpus = (id: number, corpus: number): number => mix(id, -corpus);
