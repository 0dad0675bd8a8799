import { afterAll, describe, expect, it } from 'vitest';
import { findRedis, type Redis, startRedis } from './redis.ts';
import { isMissing } from './service.ts';
import { exchange } from './wait.ts';

const say = async (redis: Redis, words: string, limitMs?: number): Promise<string> =>
  (
    await exchange(Number(new URL(redis.url).port), Buffer.from(`${words}\r\n`), limitMs)
  ).toString();

describe.skipIf(!process.env['REDIS_URL'])('Redis for tests', () => {
  it('is the one that the run was given', async () => {
    const redis = await findRedis();
    if (isMissing(redis)) throw new Error(redis.missing);
    expect(redis.url).toBe(process.env['REDIS_URL']);
    await expect(redis.kill()).rejects.toThrow('not ours to stop');
  });

  describe('of its own', () => {
    let redis: Redis | undefined;
    afterAll(() => redis?.stop());

    it('freezes, dies and comes back at the same address', async ({ skip }) => {
      redis = await startRedis().catch(() => undefined);
      if (!redis) return skip('only a foreign Redis is to be had');
      expect(await say(redis, 'PING')).toContain('PONG');
      await redis.pause();
      await expect(say(redis, 'PING', 300)).rejects.toThrow('no answer');
      await redis.resume();
      expect(await say(redis, 'SET a 1')).toContain('OK');
      await redis.kill();
      await expect(say(redis, 'PING')).rejects.toThrow();
      await redis.restart();
      expect(await say(redis, 'GET a')).toContain('$-1');
    });
  });
});
