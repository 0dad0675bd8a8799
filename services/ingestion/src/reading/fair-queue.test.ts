import { expect, test } from 'vitest';
import { fairQueue } from './fair-queue.ts';

const recorder = () => {
  const done: string[] = [];
  const work = (name: string) => async () => {
    await Promise.resolve();
    done.push(name);
    return name;
  };
  return { done, work };
};

test('pieces run one at a time; the lanes take turns', async () => {
  const queue = fairQueue(10);
  const { done, work } = recorder();
  const all = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map((name) =>
    queue.run(name.slice(0, 1), work(name)),
  );
  expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'c1']);
  expect(done).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
});

test('a piece that fails keeps no other back', async () => {
  const queue = fairQueue(10);
  const { work } = recorder();
  const bad = queue.run('a', () => Promise.reject(new Error('no')));
  const good = queue.run('a', work('good'));
  await expect(bad).rejects.toThrow('no');
  expect(await good).toBe('good');
  expect(await queue.run('a', work('later'))).toBe('later');
});

test('a lane with too many that wait lets no more in; another does', async () => {
  const queue = fairQueue(2);
  const { work } = recorder();
  const taken = ['running', 'one', 'two'].map((name) => queue.run('a', work(name)));
  expect(queue.run('a', work('three'))).toBeUndefined();
  expect(await queue.run('b', work('other'))).toBe('other');
  await Promise.all(taken);
  expect(await queue.run('a', work('three'))).toBe('three');
});
