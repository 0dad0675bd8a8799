import type { Story } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { decideSuccession, type Seen } from './succession.ts';

const story = (revision: Partial<Story['revision']>, rest: Partial<Story> = {}): Story =>
  ({
    version: String(revision.number ?? revision.created ?? 'v'),
    pubStatus: 'usable',
    revision: { contentHash: 'a', ...revision },
    ...rest,
  }) as Story;

const after = (...stories: Story[]): Seen | undefined => {
  let seen: Seen | undefined;
  for (const each of stories) {
    const verdict = decideSuccession(each, seen);
    if ('seen' in verdict) seen = verdict.seen;
  }
  return seen;
};

describe('a revision', () => {
  test('is the first of its item', () => {
    expect(decideSuccession(story({ number: 1 }), undefined)).toMatchObject({
      kind: 'fresh',
      succession: { kind: 'first' },
    });
  });

  test('with a higher number replaces the one before', () => {
    expect(
      decideSuccession(story({ number: 2, contentHash: 'b' }), after(story({ number: 1 }))),
    ).toMatchObject({ kind: 'fresh', succession: { kind: 'update', supersedes: '1' } });
  });

  test('that comes again is a duplicate', () => {
    expect(decideSuccession(story({ number: 1 }), after(story({ number: 1 }))).kind).toBe(
      'duplicate',
    );
  });

  test('with a lower number is stale, whatever it says', () => {
    expect(
      decideSuccession(story({ number: 1, contentHash: 'c' }), after(story({ number: 2 }))).kind,
    ).toBe('stale');
  });

  test('without a number is placed by the time it was made, across time zones', () => {
    const noon = '2026-02-17T12:00:00Z';
    const elevenUtc = '2026-02-17T12:00:00+01:00';
    expect(
      decideSuccession(
        story({ created: elevenUtc, contentHash: 'b' }),
        after(story({ created: noon })),
      ).kind,
    ).toBe('stale');
  });

  test('of the same version with unseen content goes on; every content seen stays a duplicate', () => {
    const a = story({ number: 1, contentHash: 'a' });
    const b = story({ number: 1, contentHash: 'b' });
    expect(decideSuccession(b, after(a)).kind).toBe('fresh');
    expect(decideSuccession(a, after(a, b)).kind).toBe('duplicate');
    expect(decideSuccession(b, after(a, b)).kind).toBe('duplicate');
  });

  test('that cancels is a kill', () => {
    const kill = story({ number: 3, contentHash: 'k' }, { pubStatus: 'canceled' });
    expect(decideSuccession(kill, after(story({ number: 2 })))).toMatchObject({
      succession: { kind: 'kill', supersedes: '2' },
    });
  });
});

describe('after a kill', () => {
  const killed = after(
    story({ number: 2 }),
    story({ number: 3, contentHash: 'k' }, { pubStatus: 'canceled' }),
  );
  const next = (rest: Partial<Story>, revision: Partial<Story['revision']> = {}) =>
    decideSuccession(story({ number: 4, contentHash: 'n', ...revision }, rest), killed);

  test('a later version revives the item only where it states that it is usable', () => {
    expect(next({ statesPubStatus: true })).toMatchObject({
      kind: 'fresh',
      succession: { kind: 'revival', supersedes: '3' },
    });
    expect(next({})).toEqual({
      kind: 'stale',
      reason: expect.stringMatching(
        /follows the kill 3 .* send a later version that states pubStatus usable, or an edNote/,
      ),
    });
  });

  test('one that says the kill is lifted revives it, unless it is older than the kill', () => {
    expect(next({ liftsKill: true }, { number: 3 })).toMatchObject({
      succession: { kind: 'revival' },
    });
    expect(next({ liftsKill: true }, { number: 2 }).kind).toBe('stale');
  });

  test('one that states that it is usable but is no later is stale: a late old version says the same', () => {
    const untold = after(story({ contentHash: 'k' }, { pubStatus: 'canceled' }));
    const late = story({ contentHash: 'n' }, { statesPubStatus: true });
    expect(decideSuccession(late, untold).kind).toBe('stale');
    expect(next({ statesPubStatus: true }, { number: 3 }).kind).toBe('stale');
  });

  test('a version that is withheld revives nothing', () => {
    expect(next({ pubStatus: 'withheld', statesPubStatus: true }).kind).toBe('stale');
  });

  test('another kill goes on', () => {
    expect(next({ pubStatus: 'canceled' })).toMatchObject({ succession: { kind: 'kill' } });
  });

  test('of an item that never came nothing is told, and a late old version stays in', () => {
    const kill = story({ contentHash: 'k' }, { pubStatus: 'canceled' });
    expect(decideSuccession(kill, undefined)).toMatchObject({
      kind: 'stale',
      reason: expect.stringContaining('kills an item that was never received'),
      seen: { killed: true },
    });
    expect(decideSuccession(story({ number: 1, contentHash: 'o' }), after(kill)).kind).toBe(
      'stale',
    );
  });

  test('of an item that never came a second kill tells nothing either; usable later, it is a first', () => {
    const kill = story({ number: 1, contentHash: 'k' }, { pubStatus: 'canceled' });
    const again = story({ number: 2, contentHash: 'l' }, { pubStatus: 'canceled' });
    expect(decideSuccession(again, after(kill)).kind).toBe('stale');
    const late = decideSuccession(story({ number: 1, contentHash: 'o' }), after(kill, again));
    expect(late.kind).toBe('stale');
    const usable = story({ number: 3, contentHash: 'n' }, { statesPubStatus: true });
    expect(decideSuccession(usable, after(kill, again))).toMatchObject({
      kind: 'fresh',
      succession: { kind: 'first' },
    });
    const later = story({ number: 4, contentHash: 'm' }, { pubStatus: 'canceled' });
    expect(decideSuccession(later, after(kill, again, usable))).toMatchObject({
      succession: { kind: 'kill', supersedes: '3' },
    });
  });

  test('a revived item lives on as any other', () => {
    const revived = after(
      story({ number: 1, contentHash: 'k' }, { pubStatus: 'canceled' }),
      story({ number: 2, contentHash: 'n' }, { statesPubStatus: true }),
    );
    expect(revived).not.toHaveProperty('killed');
    expect(decideSuccession(story({ number: 3, contentHash: 'm' }), revived)).toMatchObject({
      succession: { kind: 'update' },
    });
  });
});
