import { Redis } from 'ioredis';
import { type CacheAwayError, cacheAwayError } from './away-error.ts';
import type { Cache } from './cache.ts';

/** How the Redis cache behaves. */
export interface RedisCacheOptions {
  /** Put before every key. */
  readonly prefix?: string;
  /** Over one in the address. */
  readonly password?: string | undefined;
  /** Who signed the server's certificate, in PEM, where that is nobody whom Node trusts by itself. */
  readonly ca?: string | undefined;
  /** Told when Redis goes away or stops answering; once an outage. */
  readonly onError?: (error: CacheAwayError) => void;
}

/** Longer than this nobody waits for something that only saves time. */
const COMMAND_TIMEOUT_MS = 100;
const RECONNECT_MOST_MS = 1000;
/** After a command that got no answer in time nobody asks for this long: a frozen Redis costs one wait, not one a call. */
const REST_MS = 1000;

/**
 * A cache on Redis. While Redis is away or slow, reads miss and writes are dropped and counted; it
 * reconnects by itself.
 */
export const redisCache = (
  url: string,
  { prefix = 'quickwire:', password, ca, onError }: RedisCacheOptions = {},
): Cache => {
  let hits = 0;
  let misses = 0;
  let failures = 0;
  let away = false;
  let restUntil = 0;
  const client = new Redis(url, {
    keyPrefix: prefix,
    ...(password !== undefined && { password }),
    ...(ca !== undefined && { tls: { ca } }),
    commandTimeout: COMMAND_TIMEOUT_MS,
    connectTimeout: 2000,
    enableOfflineQueue: false,
    // What is asked in one turn goes out as one write, not each as a packet of its own: a story asks for dozens of buckets.
    enableAutoPipelining: true,
    maxRetriesPerRequest: 0,
    retryStrategy: (tries) => Math.min(tries * 50, RECONNECT_MOST_MS),
  });
  const goneAway = (error: Error): void => {
    if (away) return;
    away = true;
    onError?.(cacheAwayError(error));
  };
  client.on('error', goneAway);
  client.on('ready', () => {
    away = false;
    restUntil = 0;
  });

  /** What Redis says, or undefined while it can't. */
  const ask = async <T>(command: () => Promise<T>): Promise<T | undefined> => {
    if (performance.now() < restUntil) {
      failures++;
      return undefined;
    }
    try {
      const answer = await command();
      away = false;
      return answer;
    } catch (error) {
      failures++;
      // ioredis has no class for it. Other errors mean no connection, which 'error' tells of.
      if (error instanceof Error && error.message === 'Command timed out') {
        restUntil = performance.now() + REST_MS;
        goneAway(error);
      }
      return undefined;
    }
  };

  return {
    kind: 'redis',
    async get(key) {
      const value = await ask(() => client.get(key));
      if (typeof value === 'string') hits++;
      else if (value === null) misses++;
      return value ?? undefined;
    },
    async set(key, value, ttlMs) {
      await ask(() => client.set(key, value, 'PX', ttlMs));
    },
    reachable: async () => (await ask(() => client.ping())) === 'PONG',
    stats: () => ({ hits, misses, failures }),
    async close() {
      client.disconnect();
    },
  };
};
