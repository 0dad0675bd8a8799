import type { Story } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { NOON, partition } from '../../test/partition.ts';
import { heldKey } from './arrival.ts';

const HOUR = 3_600_000;
const at = (ms: number): string => new Date(ms).toISOString();
const embargoed = (until: number): Partial<Story> => ({ embargoedUntil: at(until) });
const onHold: Partial<Story> = { hold: { reason: 'legal reads it first' } };

describe('an embargo that changes', () => {
  test('to an earlier time moves the release to it', () => {
    const p = partition();
    p.arrive(embargoed(NOON + 2 * HOUR), 'r1');
    p.arrive({ ...embargoed(NOON + HOUR), version: '2' }, 'r2');
    expect(p.kept.get(heldKey('s1'))?.dueAt).toBe(NOON + HOUR);
    p.due(NOON + HOUR);
    expect(p.packages).toMatchObject([{ version: '2' }]);
  });

  test.each([
    ['is cleared', {}],
    ['has passed', embargoed(NOON - HOUR)],
  ])('and %s lets the story go at once', (_, story) => {
    const p = partition();
    p.arrive(embargoed(NOON + HOUR), 'r1');
    p.arrive({ ...story, version: '2' }, 'r2');
    expect(p.packages).toMatchObject([{ version: '2', pubStatus: 'usable' }]);
    expect(p.kept.has(heldKey('s1'))).toBe(false);
    expect(p.outcomes.map(({ outcome, receiptId }) => `${receiptId} ${outcome}`)).toEqual([
      'r1 held',
      'r1 stale',
      'r2 published',
    ]);
  });
});

describe("the desk's own hold", () => {
  test('keeps a story back until it is released; why is not told', () => {
    const p = partition();
    p.arrive(onHold, 'r1');
    expect(p.packages).toEqual([]);
    expect(p.kept.get(heldKey('s1'))?.dueAt).toBeUndefined();
    expect(p.outcomes).toMatchObject([{ outcome: 'held', reason: 'on hold by the desk' }]);
    p.word(NOON + HOUR);
    expect(JSON.stringify([p.outcomes, p.packages])).not.toContain('legal reads');
  });

  test('of an advisory to editors is told as one', () => {
    const p = partition();
    p.arrive({ ...onHold, revisionKind: 'advisory' }, 'r1');
    expect(p.outcomes).toMatchObject([
      { outcome: 'held', reason: 'on hold: an advisory to editors is not for readers' },
    ]);
  });

  test('with a time ends by itself; the later of hold and embargo decides', () => {
    const p = partition();
    p.arrive(
      { ...embargoed(NOON + HOUR), hold: { reason: 'r', until: at(NOON + 2 * HOUR) } },
      'r1',
    );
    expect(p.kept.get(heldKey('s1'))?.dueAt).toBe(NOON + 2 * HOUR);
  });

  test('takes nothing down that is public', () => {
    const p = partition();
    p.arrive({}, 'r1');
    p.arrive({ ...onHold, version: '2' }, 'r2');
    expect(p.packages).toMatchObject([{ pubStatus: 'usable', version: '1' }]);
  });

  test('does not keep back a kill', () => {
    const p = partition();
    p.arrive({}, 'r1');
    p.arrive({ ...onHold, version: '2', pubStatus: 'canceled' }, 'r2');
    expect(p.packages[1]).toMatchObject({ pubStatus: 'canceled' });
  });
});

describe("an operator's word", () => {
  test('lets a story on hold go at once, from held to published, with the time it came in', () => {
    const p = partition();
    p.arrive(onHold, 'r1');
    expect(p.word(NOON + HOUR)).toMatchObject({ kind: 'released', version: '1' });
    expect(p.packages).toMatchObject([
      {
        pubStatus: 'usable',
        publishedAt: '2026-02-17T13:00:00.000Z',
        receivedAt: '2026-02-17T11:59:59.500Z',
      },
    ]);
    expect(p.outcomes[1]).toMatchObject({
      outcome: 'published',
      previous: 'held',
      receiptId: 'r1',
      reason: 'released by Ada',
    });
    expect(p.kept.has(heldKey('s1'))).toBe(false);
  });

  test('where nothing is held does nothing and counts nothing', () => {
    const p = partition();
    p.arrive({}, 'r1');
    expect(p.word(NOON)).toEqual({ kind: 'nothing-held' });
    expect([p.packages.length, p.outcomes.length]).toEqual([1, 1]);
  });

  test('does not end an embargo, unless it says so', () => {
    const p = partition();
    p.arrive(embargoed(NOON + HOUR), 'r1');
    expect(p.word(NOON)).toMatchObject({ kind: 'waits', waits: ['embargo'] });
    expect(p.packages).toEqual([]);
    expect(p.kept.get(heldKey('s1'))?.dueAt).toBe(NOON + HOUR);
    expect(p.word(NOON, { embargo: true }).kind).toBe('released');
    expect(p.packages).toMatchObject([{ pubStatus: 'usable' }]);
  });

  test('lifts a hold that is longer than the embargo: then the embargo decides', () => {
    const p = partition();
    p.arrive({ ...embargoed(NOON + HOUR), ...onHold }, 'r1');
    p.word(NOON);
    expect(p.packages).toEqual([]);
    expect(p.kept.get(heldKey('s1'))?.dueAt).toBe(NOON + HOUR);
    p.due(NOON + HOUR);
    expect(p.packages).toMatchObject([{ receivedAt: '2026-02-17T11:59:59.500Z' }]);
  });

  test('does not overrule the agency that withholds, unless it says so', () => {
    const p = partition();
    p.arrive({ pubStatus: 'withheld' }, 'r1');
    expect(p.word(NOON)).toMatchObject({ kind: 'waits', waits: ['withheld'] });
    expect(p.word(NOON, { withheld: true }).kind).toBe('released');
    expect(p.packages).toMatchObject([{ pubStatus: 'usable', story: { pubStatus: 'usable' } }]);
  });

  test('lets nothing go of which the agency said only that it is withheld: its text is not here', () => {
    const p = partition();
    p.arrive({}, 'r1');
    p.arrive({ pubStatus: 'withheld', text: '', blocks: [], version: '2' }, 'r2');
    expect(p.packages.map(({ pubStatus }) => pubStatus)).toEqual(['usable', 'withheld']);
    expect(p.word(NOON, { withheld: true })).toEqual({ kind: 'no-text' });
    p.arrive({ version: '3' }, 'r3');
    expect(p.packages).toHaveLength(3);
    expect(p.outcomes.map(({ receiptId, outcome }) => [receiptId, outcome])).toEqual([
      ['r1', 'published'],
      ['r2', 'held'],
      ['r2', 'stale'],
      ['r3', 'published'],
    ]);
  });

  test('for one version does not go on to the next', () => {
    const p = partition();
    p.arrive({ ...embargoed(NOON + HOUR), ...onHold }, 'r1');
    p.word(NOON);
    p.arrive({ ...onHold, version: '2' }, 'r2');
    expect(p.packages).toEqual([]);
    expect(p.kept.get(heldKey('s1'))?.dueAt).toBeUndefined();
  });
});
