/**
 * A place for things that make work faster and decide nothing. A cache that cannot be reached behaves as
 * an empty one: reads miss, writes are dropped and counted, nothing throws.
 */
export interface Cache {
  readonly kind: 'memory' | 'redis';
  get(key: string): Promise<string | undefined>;
  /** Keeps a value for `ttlMs` milliseconds at most; it may go earlier. */
  set(key: string, value: string, ttlMs: number): Promise<void>;
  delete(key: string): Promise<void>;
  /** Adds one to a counter that is forgotten `ttlMs` after its first increment. Undefined when the cache is away. */
  increment(key: string, ttlMs: number): Promise<number | undefined>;
  /** Whether it can be reached now. */
  reachable(): Promise<boolean>;
  /** Since the start. */
  stats(): { readonly hits: number; readonly misses: number; readonly failures: number };
  close(): Promise<void>;
}
