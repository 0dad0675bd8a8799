import { afterAll, describe, expect, test } from 'vitest';
import { PoisonError } from '../errors.ts';
import { createWorkerPool } from './worker-pool.ts';

const pool = createWorkerPool<string, string>({
  module: new URL('./fixtures/misbehaving-worker.ts', import.meta.url),
  maxThreads: 2,
  deadlineMs: 3000,
  maxMemoryMb: 48,
});
afterAll(() => pool.close());

describe('a task in the worker pool', () => {
  test.each(['loop', 'throw text', 'throw nothing', 'exit', 'fill memory'])(
    'that does "%s" is poison, and the next task is served',
    async (act) => {
      await expect(pool.run(act)).rejects.toBeInstanceOf(PoisonError);
      expect(await pool.run('work')).toBe('did work');
    },
  );

  test('is not blamed for those it queued behind', async () => {
    const loops = [pool.run('loop'), pool.run('loop')];
    const queued = pool.run('work');
    await Promise.allSettled(loops);
    expect(await queued).toBe('did work');
  });

  test('does not suffer from another that goes down', async () => {
    const [bad, good] = await Promise.allSettled([pool.run('exit'), pool.run('work')]);
    expect(bad.status).toBe('rejected');
    expect(good).toMatchObject({ status: 'fulfilled', value: 'did work' });
  });
});
