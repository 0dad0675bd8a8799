import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCommits } from './commits.ts';

let directory: string;
let root: RootDatabase<number, string>;
let commit: ReturnType<typeof openCommits>;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'quickwire-commits-'));
  root = open({ path: directory, noSubdir: false });
  commit = openCommits(root);
});
afterEach(async () => {
  await root.close();
  rmSync(directory, { recursive: true });
});

test('what is told to be seen can be read at once, by whoever has read before', async () => {
  for (let n = 1; n <= 50; n++) {
    expect(root.get('n')).toBe(n === 1 ? undefined : n - 1);
    const { seen, flushed } = commit(() => {
      root.put('n', n);
      return n;
    });
    expect(await seen).toBe(n);
    expect(root.get('n')).toBe(n);
    expect(await flushed).toBe(n);
  }
});

test('a folder that is opened again goes on', async () => {
  await commit(() => root.put('n', 1)).flushed;
  await root.close();
  root = open({ path: directory, noSubdir: false });
  commit = openCommits(root);
  await commit(() => root.put('n', 2)).seen;
  expect(root.get('n')).toBe(2);
});

test('of transactions taken together, one that throws is never seen, and the others are', async () => {
  const put = (n: number) =>
    commit(() => {
      root.put(`n${n}`, n);
      if (n === 2) throw new Error('two');
      return n;
    });
  const [one, two, three] = [1, 2, 3].map(put) as [
    ReturnType<typeof put>,
    ReturnType<typeof put>,
    ReturnType<typeof put>,
  ];
  await expect(two.flushed).rejects.toThrow('two');
  await expect(two.seen).rejects.toThrow('two');
  expect(await Promise.all([one.seen, three.seen, one.flushed, three.flushed])).toEqual([
    1, 3, 1, 3,
  ]);
  expect([1, 2, 3].map((n) => root.get(`n${n}`))).toEqual([1, undefined, 3]);
});
