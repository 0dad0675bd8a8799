import type { Cache } from '@quickwire/cache';

/** What a memo needs: where it is kept, under which name, and how to tell whether what lies there is still readable. */
export interface MemoOptions<In, Out> {
  readonly cache: Cache;
  /** Names the work and the version of what does it. */
  readonly name: string;
  readonly schema: { safeParse(data: unknown): { success: boolean; data?: unknown } };
  readonly keyOf: (input: In) => string;
  readonly compute: (input: In) => Promise<Out>;
}

const KEPT_MS = 24 * 60 * 60 * 1000;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever another program left under our key is a miss.
    return undefined;
  }
};

/** Work done once per content. The cache only saves time: what it lacks or garbles is computed. */
export const memoized =
  <In, Out>({ cache, name, schema, keyOf, compute }: MemoOptions<In, Out>) =>
  async (input: In): Promise<Out> => {
    const key = `memo:${name}:${keyOf(input)}`;
    const kept = await cache.get(key);
    if (kept !== undefined) {
      const parsed = schema.safeParse(parse(kept));
      if (parsed.success) return parsed.data as Out;
    }
    const made = await compute(input);
    // Nobody waits for it to be kept.
    void cache.set(key, JSON.stringify(made), KEPT_MS);
    return made;
  };
