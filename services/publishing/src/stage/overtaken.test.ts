import { describe, expect, test } from 'vitest';
import { NOON, partition } from '../../test/partition.ts';

describe('a version that was a dead letter and is sent again', () => {
  const revision = (number?: number) => ({
    revision: { contentHash: `c${number}`, ...(number && { number }) },
  });

  test('goes out when nothing newer has', () => {
    const p = partition();
    p.arrive({ ...revision(1) }, 'r1');
    p.sendAgain({ version: '2', ...revision(2) }, 'r2');
    expect(p.packages.map(({ version }) => version)).toEqual(['1', '2']);
    expect(p.outcomes.at(-1)).toMatchObject({ receiptId: 'r2', outcome: 'published' });
  });

  test.each([
    ['public', {}],
    ['held', { embargoedUntil: '2026-02-17T18:00:00Z' }],
    ['withheld', { pubStatus: 'withheld' as const }],
    ['killed', { pubStatus: 'canceled' as const }],
  ])('is stale when a newer one is %s', (_, rest) => {
    const p = partition();
    p.arrive({ version: '2', ...revision(2), ...rest }, 'r2');
    const before = p.packages.length;
    p.sendAgain({ ...revision(1) }, 'r1');
    expect(p.packages).toHaveLength(before);
    expect(p.outcomes.at(-1)).toMatchObject({
      receiptId: 'r1',
      outcome: 'stale',
      reason: 'version 2 was at the way out before this one was sent again',
    });
    expect(p.outcomes.filter(({ receiptId }) => receiptId === 'r2')).toHaveLength(1);
  });

  test('of revisions that cannot be told apart the one received later is the newer', () => {
    const p = partition();
    p.arrive({ ...revision() }, 'r2');
    p.sendAgain({ ...revision() }, 'r1', NOON - 600);
    expect(p.outcomes.at(-1)).toMatchObject({ receiptId: 'r1', outcome: 'stale' });
    p.sendAgain({ ...revision() }, 'r3', NOON - 400);
    expect(p.outcomes.at(-1)).toMatchObject({ receiptId: 'r3', outcome: 'published' });
  });
});
