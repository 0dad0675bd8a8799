import { heldUntil, PubStatus, Story } from '@quickwire/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storyWith } from '../../test/story.ts';
import type { Rule } from '../feed.ts';
import { applyRules } from './apply-rules.ts';

const now = Date.parse('2026-02-17T10:00:00Z');
const rule = (rest: Partial<Rule>): Rule => ({ name: 'a rule', match: {}, ...rest });
const apply = (rules: readonly Partial<Rule>[], story = storyWith()) =>
  applyRules(story, rules.map(rule), now);

test('a rule that does not match does nothing', () => {
  const story = storyWith();
  expect(apply([{ match: { subject: ['sport'] }, drop: 'no sport' }], story)).toEqual({ story });
});

test('set writes what it says, and adds subjects and a note to those of the wire', () => {
  const subjects = [{ name: 'Transport', scheme: 'medtop', code: '20000337' }, { name: 'Sea' }];
  const set = { urgency: 2, language: 'nb', usageTerms: 'Ask first.', edNote: 'Ours.', subjects };
  const { story } = apply([{ set }], storyWith({ edNote: 'Theirs.' }));
  expect(story).toMatchObject({ urgency: 2, language: 'nb', usageTerms: 'Ask first.' });
  expect(story.edNote).toBe('Theirs. / Ours.');
  expect(story.subjects).toEqual(subjects);
});

test('rules apply in their order, each to what those before it made', () => {
  const { story } = apply([
    { set: { urgency: 2 } },
    { match: { urgency: [2] }, route: ['front'] },
    { match: { urgency: [4] }, route: ['never'] },
    { route: ['front', 'sea'] },
  ]);
  expect(story.channels).toEqual(['front', 'sea']);
});

test('drop says which rule and why, and ends', () => {
  expect(
    apply([
      { name: 'no ferries', match: { keyword: [' ferry '] }, drop: 'not our beat' },
      { drop: 'b' },
    ]),
  ).toMatchObject({ dropped: 'no ferries: not our beat' });
});

describe('of several holds the longest counts', () => {
  const untilOf = (...holds: (number | undefined)[]) =>
    apply(holds.map((forMs) => ({ hold: { reason: 'wait', ...(forMs && { forMs }) } }))).story.hold;
  test.each([
    [[60_000], '2026-02-17T10:01:00.000Z'],
    [[60_000, 120_000], '2026-02-17T10:02:00.000Z'],
    [[120_000, 60_000], '2026-02-17T10:02:00.000Z'],
    [[undefined, 60_000], undefined],
    [[60_000, undefined], undefined],
  ])('%j', (holds, until) => {
    expect(untilOf(...holds)).toEqual({ reason: 'wait', ...(until && { until }) });
  });
});

test('a held story waits until its time, or until it is released', () => {
  const hold = (forMs?: number) =>
    heldUntil(apply([{ hold: { reason: 'wait', ...(forMs && { forMs }) } }]).story, now);
  expect(hold(60_000)).toBe(now + 60_000);
  expect(hold()).toBe(Number.POSITIVE_INFINITY);
});

test.each(['canceled', 'withheld'] as const)(
  'what is %s is never dropped and never held by a rule',
  (pubStatus) => {
    const { story, dropped } = apply(
      [{ drop: 'all' }, { hold: { reason: 'all' } }, { route: ['front'] }],
      storyWith({ pubStatus }),
    );
    expect(dropped).toBeUndefined();
    expect(story.hold).toBeUndefined();
    expect(story.channels).toEqual(['front']);
  },
);

describe('whatever the rules', () => {
  const word = fc.constantFrom('transport', 'sport', 'ferry', 'current', 'lorne news', '20000337');
  const words = fc.option(fc.array(word, { minLength: 1, maxLength: 3 }), { nil: undefined });
  const anyMatch = fc.record({
    subject: words,
    urgency: fc.option(fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 1 }), {
      nil: undefined,
    }),
    genre: words,
    keyword: fc.option(fc.constant([' ferry ']), { nil: undefined }),
    source: words,
    pubStatus: fc.option(fc.subarray([...PubStatus.options], { minLength: 1 }), { nil: undefined }),
  });
  const anyAct = fc.oneof(
    fc.record({ drop: fc.constant('no') }),
    fc.record({
      set: fc.record(
        {
          urgency: fc.integer({ min: 1, max: 9 }),
          language: fc.constantFrom('en', 'nb'),
          usageTerms: fc.constant('Ask first.'),
          edNote: fc.constant('Ours.'),
          subjects: fc.array(fc.record({ name: word }), { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
    }),
    fc.record({
      hold: fc.record(
        { reason: fc.constant('wait'), forMs: fc.integer({ min: 1, max: 1e9 }) },
        { requiredKeys: ['reason'] },
      ),
    }),
    fc.record({ route: fc.array(fc.constantFrom('front', 'sea'), { minLength: 1 }) }),
  );
  const anyRules = fc.array(
    fc
      .tuple(fc.option(anyMatch, { nil: {} }), anyAct)
      .map(([match, act]) => rule({ match, ...act })),
    { maxLength: 8 },
  );
  const anyStory = fc
    .record({
      pubStatus: fc.constantFrom(...PubStatus.options),
      urgency: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      language: fc.constantFrom('en', 'de'),
    })
    .map(({ urgency, ...rest }) => storyWith({ ...rest, ...(urgency && { urgency }) }));

  test('an item goes on as a story, or is dropped with a reason; its identity stays', () => {
    fc.assert(
      fc.property(anyStory, anyRules, (story, rules) => {
        const { story: ruled, dropped } = applyRules(story, rules, now);
        expect(Story.safeParse(ruled).success).toBe(true);
        if (dropped !== undefined) expect(dropped).not.toBe('');
        if (story.pubStatus !== 'usable') {
          expect(dropped).toBeUndefined();
          expect(ruled.hold).toBeUndefined();
        }
        for (const field of [
          'id',
          'feed',
          'itemId',
          'version',
          'revision',
          'pubStatus',
          'embargoedUntil',
          'headline',
          'text',
          'blocks',
        ] as const)
          expect(ruled[field]).toEqual(story[field]);
        expect(ruled.subjects.slice(0, story.subjects.length)).toEqual(story.subjects);
      }),
    );
  });

  test('the same story at the same time ends the same way', () => {
    fc.assert(
      fc.property(anyStory, anyRules, (story, rules) => {
        expect(applyRules(story, rules, now)).toEqual(applyRules(story, rules, now));
      }),
    );
  });
});
