import type { Examples } from './examples.ts';

/** The features of one sentence that take part in one step. Its arrays are reused. */
export class FeatureSample {
  rows = new Int32Array(1 << 14);
  /** Where the rows of each token begin; one more than there are tokens. */
  starts = new Int32Array(1 << 10);
  /** What the scores are multiplied by, so that they weigh as much as those of all features. */
  readonly scale: number;
  readonly #share: number;

  /** `dropout` is the share of features left out, from 0 to below 1. */
  constructor(dropout: number) {
    this.#share = dropout;
    this.scale = 1 / (1 - dropout);
  }

  draw({ rows, tokenStarts }: Examples, from: number, length: number, random: () => number): void {
    this.#reserve(tokenStarts[from + length]! - tokenStarts[from]!, length);
    let count = 0;
    for (let at = 0; at < length; at++) {
      this.starts[at] = count;
      for (let i = tokenStarts[from + at]!; i < tokenStarts[from + at + 1]!; i++)
        if (this.#share === 0 || random() >= this.#share) this.rows[count++] = rows[i]!;
    }
    this.starts[length] = count;
  }

  #reserve(rows: number, tokens: number): void {
    if (this.rows.length < rows) this.rows = new Int32Array(rows * 2);
    if (this.starts.length <= tokens) this.starts = new Int32Array(tokens * 2);
  }
}
