import type { StorySummarized } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { NOON, partition } from '../../test/partition.ts';
import { heldKey } from './arrival.ts';

describe('a usable story', () => {
  test('goes out at once, with its receipt counted as published', () => {
    const p = partition();
    p.arrive({}, 'r1');
    expect(p.packages).toMatchObject([
      { pubStatus: 'usable', version: '1', receivedAt: '2026-02-17T11:59:59.500Z' },
    ]);
    expect(p.outcomes).toMatchObject([{ outcome: 'published', receiptId: 'r1' }]);
  });

  test('that corrects another says what changed and keeps the first time it went out', () => {
    const p = partition();
    p.arrive({}, 'r1');
    p.arrive({ version: '2', headline: 'Bridge opens late' }, 'r2', NOON + 60_000);
    expect(p.packages[1]).toMatchObject({
      version: '2',
      supersedes: '1',
      firstPublishedAt: '2026-02-17T12:00:00.000Z',
      changes: [{ field: 'headline', was: 'Bridge opens', is: 'Bridge opens late' }],
    });
  });
});

test('a package names the items that tell the same story, and a kill names none', () => {
  const p = partition();
  const related = [{ id: 's2', feed: 'alpha', similarity: 0.9, relation: 'same-story' }];
  const rest = { related } as unknown as Partial<StorySummarized>;
  p.arrive({}, 'r1', NOON, rest);
  p.arrive({ pubStatus: 'canceled', version: '2' }, 'r2');
  expect(p.packages[0]).toMatchObject({ sameAs: related });
  expect(p.packages[1]).not.toHaveProperty('sameAs');
});

describe('what became of the lines before', () => {
  const revised = (was: string): Partial<StorySummarized> =>
    ({
      quickLook: { bullets: [{ text: 'Bridge opened' }], revisions: [{ kind: 'kept', was }] },
    }) as unknown as Partial<StorySummarized>;

  test('is told where those lines were public', () => {
    const p = partition();
    p.arrive({}, 'r1');
    p.arrive({ version: '2' }, 'r2', NOON, revised('Bridge opened'));
    expect(p.packages[1]).toMatchObject({
      quickLook: { revisions: [{ kind: 'kept', was: 'Bridge opened' }] },
    });
  });

  test('is not told of lines that never were public, but that there were some', () => {
    const p = partition();
    p.arrive({ embargoedUntil: '2026-02-17T13:00:00Z' }, 'r1', NOON);
    p.arrive({ version: '2' }, 'r2', NOON, revised('Bridge opened'));
    p.arrive({ version: '3' }, 'r3', NOON, revised('Secret'));
    expect(p.packages).toHaveLength(2);
    for (const pkg of p.packages) expect(pkg).toMatchObject({ quickLook: { revisions: [] } });
    expect(JSON.stringify(p.packages)).not.toContain('Secret');
  });
});

describe('an embargoed story', () => {
  const embargoedUntil = '2026-02-17T13:00:00Z';

  test('does not leave before its time and leaves when it comes', () => {
    const p = partition();
    p.arrive({ embargoedUntil }, 'r1');
    expect(p.packages).toEqual([]);
    expect(p.kept.get(heldKey('s1'))?.dueAt).toBe(NOON + 3_600_000);
    p.due(NOON + 3_600_000);
    expect(p.packages).toMatchObject([{ pubStatus: 'usable' }]);
    expect(p.outcomes).toMatchObject([
      { outcome: 'held', receiptId: 'r1' },
      { outcome: 'published', previous: 'held', receiptId: 'r1' },
    ]);
    expect(p.kept.has(heldKey('s1'))).toBe(false);
  });

  test('moves with a changed embargo; the version that waited is stale', () => {
    const p = partition();
    p.arrive({ embargoedUntil }, 'r1');
    p.arrive({ embargoedUntil: '2026-02-17T14:00:00Z', version: '2' }, 'r2');
    expect(p.packages).toEqual([]);
    expect(p.kept.get(heldKey('s1'))?.dueAt).toBe(NOON + 7_200_000);
    expect(p.outcomes).toMatchObject([
      { outcome: 'held', receiptId: 'r1' },
      { outcome: 'stale', previous: 'held', receiptId: 'r1' },
      { outcome: 'held', receiptId: 'r2' },
    ]);
  });

  test('that is killed never leaves, not even its headline', () => {
    const p = partition();
    p.arrive({ embargoedUntil, headline: 'Secret' }, 'r1');
    p.arrive({ pubStatus: 'canceled', version: '2', headline: 'Secret', edNote: 'Secret' }, 'r2');
    expect(p.kept.has(heldKey('s1'))).toBe(false);
    expect(JSON.stringify(p.packages)).not.toContain('Secret');
    expect(p.packages).toMatchObject([{ pubStatus: 'canceled' }]);
  });
});

describe('a withheld version of a public story', () => {
  const withheld = {
    pubStatus: 'withheld',
    version: '2',
    edNote: 'Secret: court of Lorne asks',
    embargoedUntil: '2026-02-17T18:00:00Z',
  } as const;

  test('takes it out of view at once, with no more than was public, no note to editors either, and waits', () => {
    const p = partition();
    p.arrive({}, 'r1');
    p.arrive({ ...withheld, headline: 'Secret', text: 'Secret' }, 'r2', NOON + 60_000);
    expect(p.packages).toHaveLength(2);
    expect(p.packages[1]).toEqual({
      id: 's1',
      feed: 'desk',
      version: '2',
      supersedes: '1',
      pubStatus: 'withheld',
      headline: 'Bridge opens',
      publishedAt: '2026-02-17T12:01:00.000Z',
      firstPublishedAt: '2026-02-17T12:00:00.000Z',
      receivedAt: '2026-02-17T11:59:59.500Z',
      history: [
        {
          version: '1',
          publishedAt: '2026-02-17T12:00:00.000Z',
          pubStatus: 'usable',
          kind: 'first',
        },
        {
          version: '2',
          publishedAt: '2026-02-17T12:01:00.000Z',
          pubStatus: 'withheld',
          kind: 'withheld',
        },
      ],
    });
    expect(p.outcomes[1]).toMatchObject({ outcome: 'held', receiptId: 'r2' });
  });

  test('is told once, however many withheld versions follow', () => {
    const p = partition();
    p.arrive({}, 'r1');
    p.arrive(withheld, 'r2');
    p.arrive({ ...withheld, version: '3' }, 'r3');
    expect(p.packages.map(({ pubStatus }) => pubStatus)).toEqual(['usable', 'withheld']);
  });

  test('ends with a usable one, which quotes nothing of what was taken down', () => {
    const p = partition();
    const quickLook = { bullets: [{ text: 'Moe opened it' }], revisions: [] };
    p.arrive({ text: 'Ada Moe opened the bridge.' }, 'r1', NOON, { quickLook } as never);
    p.arrive(withheld, 'r2');
    expect(JSON.stringify(p.kept.get('published:s1'))).not.toContain('Moe');
    const revisions = [{ kind: 'dropped', was: 'Moe opened it', reason: 'sentence-gone' }];
    const after = { bullets: [{ text: 'Bridge opened' }], revisions };
    p.arrive({ version: '3', text: 'The bridge opened.' }, 'r3', NOON, {
      quickLook: after,
    } as never);
    expect(p.packages[2]).toMatchObject({
      changes: [{ field: 'pubStatus' }, { field: 'text', was: '26 characters' }],
    });
    expect(JSON.stringify(p.packages[2])).not.toContain('Moe');
  });

  test('ends with a usable one, which says what changed since the story was public', () => {
    const p = partition();
    p.arrive({}, 'r1');
    p.arrive(withheld, 'r2');
    p.arrive({ version: '3', headline: 'Bridge opens late' }, 'r3');
    expect(p.packages[2]).toMatchObject({
      pubStatus: 'usable',
      supersedes: '2',
      firstPublishedAt: '2026-02-17T12:00:00.000Z',
      changes: [
        { field: 'pubStatus', was: 'withheld', is: 'usable' },
        { field: 'headline', was: 'Bridge opens', is: 'Bridge opens late' },
      ],
    });
    expect(p.outcomes.map(({ outcome, receiptId }) => `${receiptId} ${outcome}`)).toEqual([
      'r1 published',
      'r2 held',
      'r2 stale',
      'r3 published',
    ]);
    p.arrive({ ...withheld, version: '4' }, 'r4');
    expect(p.packages[3]).toMatchObject({ pubStatus: 'withheld', headline: 'Bridge opens late' });
  });

  test('that is followed by an embargoed one stays out of view until the embargo ends', () => {
    const p = partition();
    p.arrive({}, 'r1');
    p.arrive(withheld, 'r2');
    p.arrive({ version: '3', embargoedUntil: '2026-02-17T13:00:00Z' }, 'r3');
    expect(p.packages.map(({ pubStatus }) => pubStatus)).toEqual(['usable', 'withheld']);
    p.due(NOON + 3_600_000);
    expect(p.packages[2]).toMatchObject({ pubStatus: 'usable', supersedes: '2' });
  });

  test('that is killed is a kill; a kill is not withheld', () => {
    const p = partition();
    p.arrive({}, 'r1');
    p.arrive(withheld, 'r2');
    p.arrive({ pubStatus: 'canceled', version: '3' }, 'r3');
    p.arrive({ ...withheld, version: '4' }, 'r4');
    expect(p.packages.map(({ pubStatus }) => pubStatus)).toEqual([
      'usable',
      'withheld',
      'canceled',
    ]);
    expect(p.packages[2]).toMatchObject({ headline: 'Bridge opens', supersedes: '2' });
  });
});

test('an update under embargo waits while the version that is public stays', () => {
  const p = partition();
  p.arrive({}, 'r1');
  p.arrive({ version: '2', embargoedUntil: '2026-02-17T13:00:00Z' }, 'r2');
  expect(p.packages).toMatchObject([{ pubStatus: 'usable', version: '1' }]);
  p.due(NOON + 3_600_000);
  expect(p.packages[1]).toMatchObject({ pubStatus: 'usable', version: '2', supersedes: '1' });
});

describe('a withheld story', () => {
  test('waits for the agency, however long', () => {
    const p = partition();
    p.arrive({ pubStatus: 'withheld' }, 'r1');
    expect(p.packages).toEqual([]);
    expect(p.kept.get(heldKey('s1'))?.dueAt).toBeUndefined();
    p.arrive({ version: '2' }, 'r2');
    expect(p.packages).toMatchObject([{ version: '2' }]);
  });
});

describe('a kill', () => {
  test('goes out at once as data and names what it withdraws', () => {
    const p = partition();
    p.arrive({}, 'r1');
    p.arrive({ pubStatus: 'canceled', version: '2', edNote: 'KILL: wrong bridge' }, 'r2');
    expect(p.packages[1]).toMatchObject({
      pubStatus: 'canceled',
      headline: 'Bridge opens',
      edNote: 'KILL: wrong bridge',
      supersedes: '1',
    });
  });
});

describe('the channels that rules send a story to', () => {
  test('stand on its package, and stay with every later version, the kill and the word that it is withheld', () => {
    const p = partition();
    p.arrive({ channels: ['sea'] }, 'r1');
    p.arrive({ version: '2', channels: ['front'] }, 'r2');
    p.arrive({ version: '3', pubStatus: 'withheld' }, 'r3');
    p.arrive({ version: '4', pubStatus: 'canceled' }, 'r4');
    expect(p.packages.map(({ channels }) => channels)).toEqual([
      ['sea'],
      ['sea', 'front'],
      ['sea', 'front'],
      ['sea', 'front'],
    ]);
  });

  test('of a version that was held and replaced give nothing away', () => {
    const p = partition();
    p.arrive({ channels: ['secret'], hold: { reason: 'the desk looks first' } }, 'r1');
    p.arrive({ version: '2', channels: ['sea'] }, 'r2');
    expect(p.packages.map(({ channels }) => channels)).toEqual([['sea']]);
  });

  test('are no field where there are none', () => {
    const p = partition();
    p.arrive({}, 'r1');
    expect(p.packages[0]).not.toHaveProperty('channels');
  });
});

describe('a story that a rule holds', () => {
  const until = '2026-02-17T12:10:00.000Z';

  test('waits for its time; the reason of the rule is told nowhere', () => {
    const p = partition();
    p.arrive({ hold: { reason: 'the desk looks first', until } }, 'r1');
    expect(p.packages).toEqual([]);
    expect(p.kept.get(heldKey('s1'))?.dueAt).toBe(Date.parse(until));
    expect(p.outcomes[0]).toMatchObject({
      outcome: 'held',
      reason: `on hold by the desk until ${until}`,
    });
    p.due(Date.parse(until));
    expect(p.packages).toMatchObject([{ pubStatus: 'usable' }]);
    expect(JSON.stringify([p.packages, p.outcomes])).not.toContain('desk looks');
  });

  test('without a time waits for a release', () => {
    const p = partition();
    p.arrive({ hold: { reason: 'the desk looks first' } }, 'r1');
    expect(p.kept.get(heldKey('s1'))).toMatchObject({ dueAt: undefined });
    expect(p.outcomes[0]).toMatchObject({ reason: 'on hold by the desk' });
  });

  test('and its agency too, waits for the later of both', () => {
    const p = partition();
    const embargoedUntil = '2026-02-17T13:00:00.000Z';
    p.arrive({ embargoedUntil, hold: { reason: 'the desk looks first', until } }, 'r1');
    expect(p.outcomes[0]).toMatchObject({ reason: `embargoed until ${embargoedUntil}` });
  });
});
