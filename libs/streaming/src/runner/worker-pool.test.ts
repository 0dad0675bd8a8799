import { afterAll, describe, expect, test } from 'vitest';
import { PoisonError } from '../errors.ts';
import { createWorkerPool, MemoryError } from './worker-pool.ts';

const limits = { threads: 2, deadlineMs: 3000, maxMemoryMb: 48, maxTotalMb: 128 };
const pool = createWorkerPool(limits);
const fixture = (name: string): URL => new URL(`./fixtures/${name}.ts`, import.meta.url);
const misbehave = pool.work<string, string>(fixture('misbehaving-worker'));
afterAll(() => pool.close());

describe('a task in the worker pool', () => {
  test.each(['loop', 'throw text', 'throw nothing', 'exit', 'fill memory', 'fill buffers'])(
    'that does "%s" is poison, and the next task is served',
    async (act) => {
      await expect(misbehave(act)).rejects.toBeInstanceOf(PoisonError);
      expect(await misbehave('work')).toBe('did work');
    },
  );

  test.each(['fill memory', 'fill buffers'])(
    'that does "%s" is ended for its memory, long before its deadline, and others go on',
    async (act) => {
      const patient = createWorkerPool({ ...limits, deadlineMs: 600_000 });
      const work = patient.work<string, string>(fixture('misbehaving-worker'));
      const ended = work(act).catch((error: unknown) => error);
      expect(await work('work')).toBe('did work');
      expect(await ended).toBeInstanceOf(MemoryError);
      await patient.close();
    },
    60_000,
  );

  test('may drop more than it may keep', async () => {
    const usual = createWorkerPool();
    const act = usual.work<string, string>(fixture('misbehaving-worker'));
    expect(await act('drop buffers')).toBe('did drop buffers');
    await usual.close();
  });

  test('is not blamed for those it queued behind', async () => {
    const loops = [misbehave('loop'), misbehave('loop')];
    const queued = misbehave('work');
    await Promise.allSettled(loops);
    expect(await queued).toBe('did work');
  });

  test('does not suffer from another that goes down', async () => {
    const [bad, good] = await Promise.allSettled([misbehave('exit'), misbehave('work')]);
    expect(bad.status).toBe('rejected');
    expect(good).toMatchObject({ status: 'fulfilled', value: 'did work' });
  });
});

test('a thread that has nothing to do for a while ends, and another comes when it is needed', async () => {
  const idle = createWorkerPool({ idleMs: 10 });
  const threadNumber = idle.work<undefined, number>(fixture('thread-number'));
  const first = await threadNumber(undefined);
  await expect
    .poll(() => threadNumber(undefined), { interval: 500, timeout: 40_000 })
    .not.toBe(first);
  await idle.close();
});

test('the modules of a pool share its threads', async () => {
  const single = createWorkerPool();
  const [first, second] = ['thread-number', 'thread-number-too'].map((name) =>
    single.work<undefined, number>(fixture(name)),
  );
  expect(await first?.(undefined)).toBe(await second?.(undefined));
  await single.close();
});
