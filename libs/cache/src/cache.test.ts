import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Cache, memoryCache } from './index.ts';
import { redisCache } from './redis-cache.ts';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
};

const startRedis = (port: number): ChildProcess =>
  spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );

const backAgain = async (cache: Cache): Promise<void> => {
  for (let tries = 0; tries < 600; tries++) {
    if (await cache.reachable()) return;
    await pause(25);
  }
  throw new Error('Redis did not come back within 15 s');
};

const describeCache = (name: string, open: () => Promise<Cache>): void => {
  describe(name, () => {
    let cache: Cache;
    beforeAll(async () => {
      cache = await open();
    });
    afterAll(() => cache.close());

    test('gives back what was set, whatever characters it has', async () => {
      await cache.set('k', 'žluť 🗞 \u0000', 10_000);
      expect(await cache.get('k')).toBe('žluť 🗞 \u0000');
      expect(await cache.get('another')).toBeUndefined();
    });

    test('forgets after the time to live', async () => {
      await cache.set('short', 'x', 50);
      await expect.poll(() => cache.get('short'), { timeout: 5000 }).toBeUndefined();
    });
  });
};

describeCache('the in-memory cache', async () => memoryCache({ maxEntries: 100 }));

const given = process.env['REDIS_URL'];

// Keys of this run only: a Redis that others use is neither flushed nor stopped.
describe.skipIf(!given)('with the Redis of REDIS_URL', () => {
  describeCache('the Redis cache', async () => {
    const cache = redisCache(given ?? '', { prefix: `cache-test:${randomUUID()}:` });
    await backAgain(cache);
    return cache;
  });
});

describe.skipIf(!hasRedis)('with a redis-server from PATH', () => {
  let port: number;
  let server: ChildProcess;
  let cache: Cache;
  let errors: Error[];
  const open = (prefix?: string): Cache =>
    redisCache(`redis://127.0.0.1:${port}`, {
      ...(prefix && { prefix }),
      onError: (error) => errors.push(error),
    });
  beforeAll(async () => {
    port = await freePort();
    server = startRedis(port);
    errors = [];
    const first = open();
    await backAgain(first);
    await first.close();
  });
  afterAll(() => {
    server.kill('SIGKILL');
  });
  beforeEach(async () => {
    errors = [];
    cache = open();
    await backAgain(cache);
    await cache.set('k', 'v', 60_000);
  });
  afterEach(() => cache.close());

  describeCache('the Redis cache', async () => {
    const own = open('suite:');
    await backAgain(own);
    return own;
  });

  test('two prefixes are two caches', async () => {
    const other = open('other:');
    await backAgain(other);
    expect(await other.get('k')).toBeUndefined();
    await other.close();
  });

  test('a flush is a miss, and what is set after it is kept', async () => {
    const admin = new Redis(port);
    await admin.flushall();
    admin.disconnect();
    expect(await cache.get('k')).toBeUndefined();
    expect(cache.stats()).toMatchObject({ hits: 0, misses: 1 });
    await cache.set('k', 'again', 60_000);
    expect(await cache.get('k')).toBe('again');
    expect(errors).toEqual([]);
  });

  test('a frozen Redis costs one short wait, not one a call, and is told of once', async () => {
    server.kill('SIGSTOP');
    try {
      const begun = performance.now();
      for (let n = 0; n < 20; n++) expect(await cache.get('k')).toBeUndefined();
      expect(performance.now() - begun).toBeLessThan(1000);
      expect(cache.stats()).toMatchObject({ hits: 0, misses: 0 });
      expect(cache.stats().failures).toBeGreaterThanOrEqual(20);
      expect(errors).toHaveLength(1);
    } finally {
      server.kill('SIGCONT');
    }
    await backAgain(cache);
    expect(await cache.get('k')).toBe('v');
  });

  test('Redis killed midway is a miss, never an error, and comes back', async () => {
    server.kill('SIGKILL');
    await once(server, 'exit');
    expect(await cache.get('k')).toBeUndefined();
    await cache.set('k', 'v', 60_000);
    expect(await cache.reachable()).toBe(false);
    expect(cache.stats().failures).toBeGreaterThan(0);
    await expect.poll(() => errors.length, { timeout: 10_000 }).toBe(1);
    server = startRedis(port);
    await backAgain(cache);
    await cache.set('k', 'again', 60_000);
    expect(await cache.get('k')).toBe('again');
  });
});

test('the in-memory cache drops the least recently used', async () => {
  const cache = memoryCache({ maxEntries: 2 });
  for (const key of ['a', 'b']) await cache.set(key, key, 60_000);
  await cache.get('a');
  await cache.set('c', 'c', 60_000);
  expect(await cache.get('a')).toBe('a');
  expect(await cache.get('b')).toBeUndefined();
  expect(cache.stats()).toEqual({ hits: 2, misses: 1, failures: 0 });
});

test('the in-memory cache keeps no more characters than it may', async () => {
  const cache = memoryCache({ maxEntries: 100, maxCharacters: 20 });
  for (const key of ['a', 'b', 'c']) await cache.set(key, key.repeat(8), 60_000);
  await cache.set('d', 'd'.repeat(30), 60_000);
  expect(await cache.get('a')).toBeUndefined();
  expect(await cache.get('b')).toBe('bbbbbbbb');
  expect(await cache.get('c')).toBe('cccccccc');
  expect(await cache.get('d')).toBeUndefined();
});
