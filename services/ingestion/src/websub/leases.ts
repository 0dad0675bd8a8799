import type { Cache } from '@quickwire/cache';
import { z } from 'zod';
import type { Clock } from '../clock.ts';

/** What is known of a subscription: when it was heard of, when it is to be asked for again, and the hub that it was configured with. */
const Lease = z.object({ notedAt: z.number(), renewAt: z.number(), hub: z.string().default('') });
export type Lease = z.infer<typeof Lease>;

/** What the processes of a door know of their subscriptions, by callback token. */
export interface Leases {
  /** That of another hub is none. */
  of(token: string, hub: string): Promise<Lease | undefined>;
  note(token: string, lease: Lease): Promise<void>;
  /** What has ended is to be asked for anew when it is wanted again. */
  forget(token: string): Promise<void>;
  /** Resolves at the next {@link note} of the token here, or after so many milliseconds, or at the signal. */
  pause(token: string, ms: number, signal: AbortSignal): Promise<void>;
}

const keyOf = (token: string): string => `door:websub:${token}`;

const parse = (text: string | undefined): Lease | undefined => {
  try {
    return Lease.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
};

/** The cache tells the other processes, and this one after a restart; without it each asks the hub by itself. */
export const keepLeases = (cache: Cache, clock: Clock): Leases => {
  const here = new Map<string, Lease>();
  const waiting = new Map<string, Set<() => void>>();
  return {
    async of(token, hub) {
      const told = parse(await cache.get(keyOf(token)));
      const own = here.get(token);
      const newest = told && told.notedAt > (own?.notedAt ?? 0) ? told : own;
      return newest?.hub === hub ? newest : undefined;
    },
    async note(token, lease) {
      here.set(token, lease);
      await cache.set(
        keyOf(token),
        JSON.stringify(lease),
        Math.max(1, lease.renewAt - clock.now()),
      );
      for (const wake of waiting.get(token) ?? []) wake();
    },
    async forget(token) {
      here.delete(token);
      await cache.set(keyOf(token), '', 1);
    },
    async pause(token, ms, signal) {
      const noted = Promise.withResolvers<void>();
      const wakers = waiting.get(token) ?? new Set();
      waiting.set(token, wakers.add(noted.resolve));
      const over = new AbortController();
      const timer = clock.pause(ms, AbortSignal.any([signal, over.signal]));
      await Promise.race([noted.promise, timer]);
      over.abort();
      wakers.delete(noted.resolve);
    },
  };
};
