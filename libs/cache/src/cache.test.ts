import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cache, memoryCache, redisCache } from './index.ts';

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
      await cache.delete('k');
      expect(await cache.get('k')).toBeUndefined();
    });

    test('forgets after the time to live', async () => {
      await cache.set('short', 'x', 50);
      await expect.poll(() => cache.get('short'), { timeout: 5000 }).toBeUndefined();
    });

    test('counts up and forgets the count, which further increments do not prolong', async () => {
      expect(await cache.increment('n', 300)).toBe(1);
      expect(await cache.increment('n', 60_000)).toBe(2);
      await expect.poll(() => cache.increment('n', 300), { timeout: 5000, interval: 400 }).toBe(1);
    });
  });
};

describeCache('the in-memory cache', async () => memoryCache({ maxEntries: 100 }));

describe.skipIf(!hasRedis)('with redis-server on PATH', () => {
  let port: number;
  let server: ChildProcess;
  beforeAll(async () => {
    port = await freePort();
    server = startRedis(port);
  });
  afterAll(() => {
    server.kill();
  });

  describeCache('the Redis cache', async () => {
    const cache = redisCache(`redis://127.0.0.1:${port}`);
    await backAgain(cache);
    return cache;
  });

  test('Redis killed midway is a miss, never an error, and comes back', async () => {
    const errors: Error[] = [];
    const cache = redisCache(`redis://127.0.0.1:${port}`, {
      onError: (error) => errors.push(error),
    });
    await backAgain(cache);
    await cache.set('k', 'v', 60_000);
    server.kill('SIGKILL');
    await once(server, 'exit');
    expect(await cache.get('k')).toBeUndefined();
    await cache.set('k', 'v', 60_000);
    expect(await cache.increment('n', 1000)).toBeUndefined();
    expect(await cache.reachable()).toBe(false);
    expect(cache.stats().failures).toBeGreaterThan(0);
    await expect.poll(() => errors.length, { timeout: 10_000 }).toBe(1);
    server = startRedis(port);
    await backAgain(cache);
    await cache.set('k', 'again', 60_000);
    expect(await cache.get('k')).toBe('again');
    await cache.close();
  });
});
