import type { Bullet, QuickLook, Story } from '@quickwire/contracts';
import { newsRecognizer } from '@quickwire/language';
import { describe, expect, test } from 'vitest';
import { faultsOf, storyOfParagraphs } from '../../test/prove.ts';
import { newsWriter, revisable, verifyQuickLook } from '../index.ts';

const recognizer = newsRecognizer();

const paragraphs = [
  'Nordlinie will add two night crossings to Sandvik in May.',
  'Police arrested three men in Larksund on Tuesday after a fire destroyed the fish market.',
  'Larksund approved a budget of 61 million euros on Monday.',
  'Chancellor Tora Lindqvar opened a bridge in Larksund on Monday.',
  'Storms damaged 40 houses and killed two people in Denmark on Sunday.',
];

const write = (story: Story, former?: readonly Bullet[]): QuickLook =>
  newsWriter.write(story, recognizer.recognize(story), former);

const first = write(storyOfParagraphs(paragraphs));
const former = revisable(first);
const textsOf = ({ bullets }: QuickLook): readonly string[] => bullets.map(({ text }) => text);

/** The second version of the story, its lines all proved anew. */
const secondOf = (parts: readonly string[]): QuickLook => {
  const story = storyOfParagraphs(parts);
  const quickLook = write(story, former);
  expect(faultsOf(verifyQuickLook(story, recognizer.recognize(story), quickLook))).toEqual([]);
  return quickLook;
};

const correct = (was: string, is: string): readonly string[] =>
  paragraphs.map((part) => part.replace(was, is));

describe('a new version of a story', () => {
  test('that says the same gives the same lines in the same order', () => {
    expect(former.length).toBeGreaterThan(3);
    const second = secondOf(paragraphs);
    expect(second.bullets).toEqual(first.bullets);
    expect(second.revisions).toEqual(former.map(({ text }) => ({ kind: 'kept', was: text })));
  });

  test.each([
    { what: 'a number', was: '61 million', is: '64 million' },
    { what: 'a name', was: 'Tora Lindqvar', is: 'Signe Vossberg' },
  ])('with $what corrected changes that line alone, and says why', ({ was, is }) => {
    const second = secondOf(correct(was, is));
    const at = former.findIndex(({ text }) => text.includes(was));
    expect(at).toBeGreaterThanOrEqual(0);
    expect(textsOf(second)).toEqual(textsOf(first).map((text) => text.replace(was, is)));
    expect(second.revisions?.filter(({ kind }) => kind !== 'kept')).toEqual([
      {
        kind: 'changed',
        was: former[at]?.text,
        is: second.bullets[at]?.text,
        finding: { gate: 'new-word', detail: expect.any(String) },
      },
    ]);
  });

  test('without a sentence drops its line and keeps the others', () => {
    const second = secondOf(paragraphs.filter((part) => !part.includes('Storms')));
    expect(textsOf(second)).toEqual(textsOf(first).filter((text) => !text.includes('Storms')));
    expect(second.revisions?.filter(({ kind }) => kind !== 'kept')).toEqual([
      { kind: 'dropped', was: expect.stringContaining('Storms'), reason: 'sentence-gone' },
    ]);
  });

  test('keeps a line that an older one set with its articles, though its sentence goes on longer', () => {
    const told = 'The council of Larksund closed the old bridge after a storm';
    const parts = [`${told}.`, ...paragraphs.slice(0, 2)];
    const story = storyOfParagraphs(parts);
    const evidence = [{ start: 0, end: told.length + 1, quote: `${told}.` }];
    const older: Bullet = { text: told, by: 'engine', grade: 'plain', evidence, edits: [] };
    const longer = storyOfParagraphs([`${told}, ending a long row.`, ...paragraphs.slice(0, 2)]);
    expect(textsOf(write(story))[0]).toBe('Council of Larksund closed old bridge after storm');
    expect(write(longer, [older]).revisions).toContainEqual({ kind: 'kept', was: told });
  });

  test('whose sentence is denied now does not keep the line', () => {
    const second = secondOf(correct('Storms damaged', 'Storms did not damage'));
    const revised = second.revisions?.find(({ was }) => was.includes('Storms'));
    expect(revised?.kind).not.toBe('kept');
    expect(textsOf(second).join('\n')).not.toMatch(/Storms damaged/);
  });

  test('with a paragraph on top keeps every line word for word and in order', () => {
    const top = 'The government of Norland resigned on Wednesday after a vote in parliament.';
    const second = secondOf([top, ...paragraphs]);
    expect(textsOf(second).filter((text) => textsOf(first).includes(text))).toEqual(textsOf(first));
    expect(second.bullets).toHaveLength(first.bullets.length + 1);
    expect(second.revisions?.map(({ kind }) => kind)).toEqual(former.map(() => 'kept'));
  });

  describe('with a sentence elsewhere edited', () => {
    const trips = 'Nordlinie carried 40,000 passengers between Larksund and Sandvik in March.';
    const parts = [...paragraphs.slice(0, 3), trips, ...paragraphs.slice(3)];
    const before = revisable(write(storyOfParagraphs(parts)));
    const after = (told: readonly string[]) => write(storyOfParagraphs(told), before).revisions;
    const kept = { kind: 'kept', was: trips.slice(0, -1) };

    test('keeps the line of a name that the story now first has there, or had nothing more of', () => {
      const top = [
        'The government of Norland resigned on Wednesday after a vote in parliament.',
        'Two trains collided near Ostervik on Wednesday and killed nine passengers.',
      ];
      const renamed = parts.map((part) => part.replace('Nordlinie will add', 'A company will add'));
      expect(after(parts.slice(1))).toContainEqual(kept);
      expect(after(renamed)).toContainEqual(kept);
      expect(after([...top, ...parts])).toContainEqual(kept);
    });

    test('drops the line that showed a name which the story has no more, and says why', () => {
      const told = 'Lindqvar will visit the harbour of Sandvik on Friday.';
      const first = write(storyOfParagraphs([...paragraphs, told]));
      const was = textsOf(first).find((text) => text.includes('Friday'));
      expect(was).toBe('Tora Lindqvar will visit the harbour of Sandvik on Friday');
      const titled = paragraphs.map((part) => part.replace('Chancellor Tora Lindqvar', 'Lindqvar'));
      const second = write(storyOfParagraphs([...titled, told]), revisable(first));
      expect(second.revisions).toContainEqual(
        expect.objectContaining({
          was,
          finding: { gate: 'new-word', detail: '“Tora” is not in the sentence' },
        }),
      );
    });
  });

  test('with more news than a Quick Look holds says which lines it left out for it', () => {
    const news = [
      'The government of Norland resigned on Wednesday after a vote in parliament.',
      'Two trains collided near Ostervik on Wednesday and killed nine passengers.',
      'Anders Holm won the chess title in Oslo on Sunday.',
      'Skyvest cancelled 40 flights to Iceland on Friday.',
      'Germany sent 200 soldiers to Lithuania on Thursday.',
      'An earthquake killed twelve people in the town of Quellen on Wednesday.',
    ];
    const second = secondOf([...news, ...paragraphs]);
    expect(second.bullets.length).toBe(7);
    for (const revision of second.revisions ?? [])
      expect(textsOf(second).includes(revision.was)).toBe(revision.kind === 'kept');
    expect(second.revisions).toContainEqual({
      kind: 'dropped',
      was: expect.any(String),
      reason: 'better-news',
    });
  });

  test('in a language that lines are not written of tells that they went, and why', () => {
    const german = [
      'Nordlinie fährt ab Mai zweimal mehr in der Nacht nach Sandvik, und die Fahrt ist nicht teurer.',
      'Die Polizei hat am Dienstag in Larksund drei Männer festgenommen, nachdem der Markt gebrannt hatte.',
    ];
    const second = secondOf(german);
    expect(second.bullets.map(({ grade }) => grade)).toEqual(['lead']);
    expect(second.revisions).toEqual(
      former.map(({ text: was }) => ({
        kind: 'dropped',
        was,
        reason: 'not-proved',
        detail: expect.stringContaining('no longer in English'),
      })),
    );
  });

  test('is given the editor’s lines as they are', () => {
    const editorQuickLook = { bullets: ['Bridge is open'] };
    const story = storyOfParagraphs(paragraphs, { editorQuickLook } as Partial<Story>);
    const second = write(story, former);
    expect(textsOf(second)).toEqual(['Bridge is open']);
    expect(second.revisions).toBeUndefined();
    expect(revisable(second)).toEqual([]);
  });
});
