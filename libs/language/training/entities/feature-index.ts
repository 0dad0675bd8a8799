/** Numbers features in the order in which they are first met, and counts them. */
export class FeatureIndex {
  #mask = (1 << 20) - 1;
  #keys = new Int32Array(1 << 20);
  #slots = new Int32Array(1 << 20).fill(-1);
  #counts = new Int32Array(1 << 19);
  #features = new Int32Array(1 << 19);
  #size = 0;

  /** Gives the number of a feature and counts it once more. */
  count(feature: number): number {
    let slot = this.#slotOf(feature);
    if (this.#slots[slot]! < 0) {
      if (this.#size === this.#counts.length) {
        this.#grow();
        slot = this.#slotOf(feature);
      }
      this.#keys[slot] = feature;
      this.#slots[slot] = this.#size;
      this.#features[this.#size] = feature;
      this.#size += 1;
    }
    const number = this.#slots[slot]!;
    this.#counts[number]! += 1;
    return number;
  }

  /**
   * The features met at least `fewest` times, and for each number its place among them, or -1.
   * The most frequent come first: weights that are often asked for lie together.
   */
  keep(fewest: number): { readonly features: Int32Array; readonly newRows: Int32Array } {
    const newRows = new Int32Array(this.#size).fill(-1);
    const kept = Int32Array.from(newRows.keys())
      .filter((number) => this.#counts[number]! >= fewest)
      .sort((a, b) => this.#counts[b]! - this.#counts[a]! || a - b);
    kept.forEach((number, row) => {
      newRows[number] = row;
    });
    return { features: kept.map((number) => this.#features[number]!), newRows };
  }

  #slotOf(feature: number): number {
    let slot = (Math.imul(feature, 0x9e3779b1) >>> 4) & this.#mask;
    while (this.#slots[slot]! >= 0 && this.#keys[slot] !== feature) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #grow(): void {
    const counts = new Int32Array(this.#size * 2);
    counts.set(this.#counts);
    this.#counts = counts;
    const features = new Int32Array(this.#size * 2);
    features.set(this.#features);
    this.#features = features;
    this.#keys = new Int32Array(this.#size * 4);
    this.#slots = new Int32Array(this.#size * 4).fill(-1);
    this.#mask = this.#size * 4 - 1;
    for (let number = 0; number < this.#size; number++) {
      const slot = this.#slotOf(features[number]!);
      this.#keys[slot] = features[number]!;
      this.#slots[slot] = number;
    }
  }
}
