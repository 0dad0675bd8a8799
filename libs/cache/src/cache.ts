/**
 * A place for things that make work faster and decide nothing. A cache that cannot be reached behaves as
 * an empty one: reads miss, writes are dropped and counted, nothing throws.
 */
export interface Cache {
  readonly kind: 'memory' | 'redis';
  get(key: string): Promise<string | undefined>;
  /** Keeps a value for `ttlMs` milliseconds at most; it may go earlier. */
  set(key: string, value: string, ttlMs: number): Promise<void>;
  /** Whether it can be reached now. */
  reachable(): Promise<boolean>;
  /** Since the start: reads answered with a value or without one, and commands of any kind that got no answer. */
  stats(): { readonly hits: number; readonly misses: number; readonly failures: number };
  close(): Promise<void>;
}
