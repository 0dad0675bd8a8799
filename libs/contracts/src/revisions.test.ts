import { describe, expect, test } from 'vitest';
import { compareRevisions, heldUntil } from './revisions.ts';

describe('two revisions of an item', () => {
  test('are placed by number, whatever their times say', () => {
    const early = { number: 2, created: '2026-02-17T10:00:00Z' };
    const late = { number: 1, created: '2026-02-17T12:00:00Z' };
    expect(compareRevisions(early, late)).toBeGreaterThan(0);
  });

  test('are placed by time where a number is missing or the same, across time zones', () => {
    const noon = { number: 1, created: '2026-02-17T12:00:00Z' };
    expect(compareRevisions({ created: '2026-02-17T12:00:00+01:00' }, noon)).toBeLessThan(0);
    expect(compareRevisions({ number: 1, created: '2026-02-17T13:00:00Z' }, noon)).toBeGreaterThan(
      0,
    );
  });

  test('that carry neither, or a time that is none, cannot be told apart', () => {
    expect(compareRevisions({}, { number: 1 })).toBe(0);
    expect(compareRevisions({ created: 'x' }, { created: 'y' }) < 0).toBe(false);
  });
});

test('a story waits for its embargo, a withheld one for the agency, a kill for nothing', () => {
  const now = Date.parse('2026-02-17T12:00:00Z');
  const later = '2026-02-17T13:00:00Z';
  expect(heldUntil({ pubStatus: 'usable', embargoedUntil: later }, now)).toBe(now + 3_600_000);
  expect(
    heldUntil({ pubStatus: 'usable', embargoedUntil: later }, now + 3_600_000),
  ).toBeUndefined();
  expect(heldUntil({ pubStatus: 'usable' }, now)).toBeUndefined();
  expect(heldUntil({ pubStatus: 'withheld' }, now)).toBe(Number.POSITIVE_INFINITY);
  expect(heldUntil({ pubStatus: 'canceled', embargoedUntil: later }, now)).toBeUndefined();
});

test('the hold of a rule counts like an embargo, the later of both; a kill waits for neither', () => {
  const [soon, later] = ['2026-02-17T11:00:00Z', '2026-02-17T12:00:00Z'];
  const now = Date.parse('2026-02-17T10:00:00Z');
  const held = (
    until: string | undefined,
    rest: { pubStatus?: 'canceled'; embargoedUntil?: string } = {},
  ) =>
    heldUntil(
      { pubStatus: 'usable', hold: { reason: 'r', ...(until && { until }) }, ...rest },
      now,
    );
  expect(held(soon)).toBe(Date.parse(soon));
  expect(held(soon, { embargoedUntil: later })).toBe(Date.parse(later));
  expect(held(later, { embargoedUntil: soon })).toBe(Date.parse(later));
  expect(held(undefined, { embargoedUntil: soon })).toBe(Number.POSITIVE_INFINITY);
  expect(held('2026-02-17T09:00:00Z')).toBeUndefined();
  expect(held(undefined, { pubStatus: 'canceled' })).toBeUndefined();
});
