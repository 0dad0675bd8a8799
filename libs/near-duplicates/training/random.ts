/** Numbers from 0 to 1 that are the same for the same seed (mulberry32), and what is drawn with them. */
export interface Random {
  (): number;
  /** A whole number from 0 to below `n`. */
  below(n: number): number;
  /** One of the items, which are not none. */
  of<T>(items: readonly T[]): T;
}

export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return Object.assign(next, {
    below,
    of: <T>(items: readonly T[]): T => items[below(items.length)]!,
  });
};
