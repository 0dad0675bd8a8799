import { expect, test } from 'vitest';
import { makeBell } from './bell.ts';
import { LmdbLease } from './lmdb-lease.ts';
import type { Store } from './store.ts';

test('where the disk could not take a step, the next is refused and the lease ends', async () => {
  let steps = 0;
  const store = {
    position: () => 0,
    state: () => undefined,
    advance() {
      steps++;
      return { seen: Promise.resolve(), flushed: Promise.reject(new Error('no disk')) };
    },
  } as unknown as Store;
  const context = { store, bellOf: makeBell, group: 'g', topic: 't', fault: () => {} };
  const lease = new LmdbLease(context, 0, new AbortController().signal);
  await lease.advance({ outputs: [], state: [] });
  await expect(lease.advance({ outputs: [], state: [] })).rejects.toThrow('no disk');
  expect(lease.signal.aborted).toBe(true);
  expect(steps).toBe(1);
});
