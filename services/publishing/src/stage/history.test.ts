import { expect, test } from 'vitest';
import { NOON, partition } from '../../test/partition.ts';
import { MOST_VERSIONS } from './history.ts';

test('every package carries the versions that went out, with what each was', () => {
  const p = partition();
  p.arrive({}, 'r1');
  p.arrive({ version: '2', revisionKind: 'update' }, 'r2');
  p.arrive({ version: '3', revisionKind: 'correction' }, 'r3');
  p.arrive({ version: '4', revisionKind: 'writethru' }, 'r4');
  p.arrive({ version: '5', pubStatus: 'withheld' }, 'r5');
  p.arrive({ version: '6' }, 'r6');
  p.arrive({ version: '7', pubStatus: 'canceled' }, 'r7');
  p.arrive({ version: '8' }, 'r8');
  expect(p.packages.at(-1)?.history?.map(({ version, kind }) => `${version} ${kind}`)).toEqual([
    '1 first',
    '2 update',
    '3 correction',
    '4 writethru',
    '5 withheld',
    '6 update',
    '7 kill',
    '8 revival',
  ]);
});

test('a version that never went out is not in the history', () => {
  const p = partition();
  p.arrive({ embargoedUntil: '2026-02-17T13:00:00Z' }, 'r1');
  p.arrive({ version: '2' }, 'r2');
  expect(p.packages).toMatchObject([{ history: [{ version: '2', kind: 'first' }] }]);
});

test('a long history keeps the first version and the last ones', () => {
  const p = partition();
  for (let n = 1; n <= MOST_VERSIONS + 8; n += 1)
    p.arrive({ version: String(n) }, `r${n}`, NOON + n);
  const history = p.packages.at(-1)?.history ?? [];
  expect(history).toHaveLength(MOST_VERSIONS);
  expect([history[0]?.version, history[1]?.version, history.at(-1)?.version]).toEqual([
    '1',
    '10',
    '40',
  ]);
});

test('after a kill nothing of the text is remembered, and a revival is held against the headline alone', () => {
  const p = partition();
  p.arrive({}, 'r1');
  p.arrive({ version: '2', pubStatus: 'canceled' }, 'r2');
  expect(JSON.stringify([...p.kept.values()])).not.toMatch(/The bridge|Bridge opened/);
  p.arrive({ version: '3', headline: 'Bridge opens late' }, 'r3');
  expect(p.packages[2]).toMatchObject({
    changes: [
      { field: 'pubStatus', was: 'canceled', is: 'usable' },
      { field: 'headline', was: 'Bridge opens', is: 'Bridge opens late' },
    ],
  });
});
