/** An Int32Array that grows at its end. */
export class GrowingArray {
  #items = new Int32Array(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    this.#reserve(1);
    this.#items[this.#length++] = item;
  }

  pushAll(items: Int32Array, count: number): void {
    this.#reserve(count);
    this.#items.set(items.subarray(0, count), this.#length);
    this.#length += count;
  }

  /** What it holds now, as a view. */
  view(): Int32Array {
    return this.#items.subarray(0, this.#length);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#items.length) return;
    const larger = new Int32Array(Math.max(this.#items.length * 2, this.#length + count));
    larger.set(this.view());
    this.#items = larger;
  }
}
