/** Counts by key, a row of columns each; emptied for the next text without giving its memory back. */
export class Tally {
  readonly #width: number;
  readonly #rows = new Map<number, number>();
  #counts: Int32Array;

  constructor(width: number) {
    this.#width = width;
    this.#counts = new Int32Array(width * 256);
  }

  clear(): void {
    this.#counts.fill(0, 0, this.#rows.size * this.#width);
    this.#rows.clear();
  }

  count(key: number, column: number): void {
    let row = this.#rows.get(key);
    if (row === undefined) {
      row = this.#rows.size;
      this.#rows.set(key, row);
      this.#reserve(row);
    }
    this.#counts[row * this.#width + column]! += 1;
  }

  /** The row of a key, for `at`; -1 where it was never counted. */
  rowOf(key: number): number {
    return this.#rows.get(key) ?? -1;
  }

  at(row: number, column: number): number {
    return this.#counts[row * this.#width + column]!;
  }

  #reserve(row: number): void {
    if ((row + 1) * this.#width <= this.#counts.length) return;
    const larger = new Int32Array(this.#counts.length * 2);
    larger.set(this.#counts);
    this.#counts = larger;
  }
}
