import { exchange, type Redis, startRedis } from '@quickwire/testkit';
import { afterAll, beforeAll, describe } from 'vitest';
import { type Disturbance, describePipeline } from './pipeline.suite.ts';

/** What happens to Redis midway. */
interface Fault {
  readonly name: string;
  readonly befall: (redis: Redis) => Promise<unknown>;
  readonly guesses: Disturbance['guesses'];
}

export const standsStill: Fault = {
  name: 'stands still',
  befall: (redis) => redis.pause(),
  guesses: false,
};
export const isKilled: Fault = {
  name: 'is killed',
  befall: (redis) => redis.kill(),
  guesses: false,
};
export const isFlushed: Fault = {
  name: 'is flushed',
  befall: ({ url }) => exchange(Number(new URL(url).port), Buffer.from('FLUSHALL\r\n')),
  guesses: true,
};

/** The pipeline's promises, kept while Redis has a fault midway. */
export const describeRedisFault = (
  { name, befall, guesses }: Fault,
  log: string,
  env: Record<string, string> = {},
): void => {
  describe(`with a Redis that ${name} midway`, () => {
    let redis: Redis;
    beforeAll(async () => {
      redis = await startRedis();
    });
    afterAll(() => redis.stop());

    const midway = async (): Promise<void> => {
      await befall(redis);
    };
    describePipeline(`the pipeline on ${log}`, () => ({ ...env, REDIS_URL: redis.url }), {
      midway,
      guesses,
    });
  });
};
