interface Waiting {
  readonly key: string;
  readonly at: number;
}

/**
 * Keys and the times at which they come due: a binary heap that knows where each key lies, so that to
 * set, to move and to remove one among n takes O(log n), and to ask for the earliest O(1).
 */
export class DueTimes {
  /** No entry is due before the one at half its index. */
  readonly #heap: Waiting[] = [];
  readonly #places = new Map<string, number>();

  get size(): number {
    return this.#heap.length;
  }

  /** @param at milliseconds since 1970; takes the place of an earlier time of the key */
  set(key: string, at: number): void {
    const entry = { key, at };
    const place = this.#places.get(key);
    if (place === undefined) this.#rise(entry, this.#heap.length);
    else this.#settle(entry, place);
  }

  delete(key: string): void {
    const place = this.#places.get(key);
    if (place === undefined) return;
    this.#places.delete(key);
    const last = this.#heap.pop();
    if (last && last.key !== key) this.#settle(last, place);
  }

  /** The earliest time; undefined when nothing waits. */
  next(): number | undefined {
    return this.#heap[0]?.at;
  }

  /** True when the key waits and its time has come. */
  isDue(key: string, now: number): boolean {
    const place = this.#places.get(key);
    return place !== undefined && (this.#heap[place] as Waiting).at <= now;
  }

  /** Keys whose time has come, earliest first; keys of one time in no order. Looks at no others but the heap's next. */
  dueBy(now: number): readonly string[] {
    const due: Waiting[] = [];
    const look = [0];
    for (let place = look.pop(); place !== undefined; place = look.pop()) {
      const entry = this.#heap[place];
      if (!entry || entry.at > now) continue;
      due.push(entry);
      look.push(2 * place + 1, 2 * place + 2);
    }
    return due.sort((a, b) => a.at - b.at).map(({ key }) => key);
  }

  #put(entry: Waiting, place: number): void {
    this.#heap[place] = entry;
    this.#places.set(entry.key, place);
  }

  /** Puts an entry where `place` is free, up or down from there. */
  #settle(entry: Waiting, place: number): void {
    const above = this.#heap[(place - 1) >> 1];
    if (place > 0 && above && above.at > entry.at) this.#rise(entry, place);
    else this.#sink(entry, place);
  }

  #rise(entry: Waiting, from: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.#heap[parent] as Waiting;
      if (above.at <= entry.at) break;
      this.#put(above, place);
      place = parent;
    }
    this.#put(entry, place);
  }

  #sink(entry: Waiting, from: number): void {
    let place = from;
    for (;;) {
      const [left, right] = [this.#heap[2 * place + 1], this.#heap[2 * place + 2]];
      const below = right && left && right.at < left.at ? right : left;
      if (!below || below.at >= entry.at) break;
      this.#put(below, place);
      place = 2 * place + (below === left ? 1 : 2);
    }
    this.#put(entry, place);
  }
}
