import { Redis } from 'ioredis';
import type { Cache } from './cache.ts';

/** How the Redis cache behaves. */
export interface RedisCacheOptions {
  /** Put before every key. */
  readonly prefix?: string;
  /** Told when Redis goes away; once an outage. */
  readonly onError?: (error: Error) => void;
}

/** Longer than this nobody waits for something that only saves time. */
const COMMAND_TIMEOUT_MS = 100;
const RECONNECT_MOST_MS = 1000;

/**
 * A cache on Redis. While Redis is away or slow, reads miss and writes are dropped and counted; it
 * reconnects by itself.
 */
export const redisCache = (
  url: string,
  { prefix = 'quickwire:', onError }: RedisCacheOptions = {},
): Cache => {
  let hits = 0;
  let misses = 0;
  let failures = 0;
  let away = false;
  const client = new Redis(url, {
    keyPrefix: prefix,
    commandTimeout: COMMAND_TIMEOUT_MS,
    connectTimeout: 2000,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (tries) => Math.min(tries * 50, RECONNECT_MOST_MS),
  });
  client.on('error', (error: Error) => {
    if (away) return;
    away = true;
    onError?.(error);
  });
  client.on('ready', () => {
    away = false;
  });

  /** What Redis says, or undefined while it can't. */
  const ask = async <T>(command: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await command();
    } catch {
      failures++;
      return undefined;
    }
  };

  return {
    kind: 'redis',
    async get(key) {
      const value = (await ask(() => client.get(key))) ?? undefined;
      if (value === undefined) misses++;
      else hits++;
      return value;
    },
    async set(key, value, ttlMs) {
      await ask(() => client.set(key, value, 'PX', ttlMs));
    },
    async delete(key) {
      await ask(() => client.del(key));
    },
    async increment(key, ttlMs) {
      const results = await ask(() => client.multi().incr(key).pexpire(key, ttlMs, 'NX').exec());
      const count = results?.[0]?.[1];
      return typeof count === 'number' ? count : undefined;
    },
    reachable: async () => (await ask(() => client.ping())) === 'PONG',
    stats: () => ({ hits, misses, failures }),
    async close() {
      client.disconnect();
    },
  };
};
