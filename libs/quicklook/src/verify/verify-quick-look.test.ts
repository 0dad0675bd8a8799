import type { Bullet, Extraction, QuickLook, QuickLookNote, Story } from '@quickwire/contracts';
import { newsRecognizer } from '@quickwire/language';
import { describe, expect, test } from 'vitest';
import { faultsOf, storyOfParagraphs } from '../../test/prove.ts';
import { newsWriter, verifyQuickLook } from '../index.ts';

const recognizer = newsRecognizer();

const paragraphs = [
  'Police arrested three men in Larksund on Tuesday after a fire destroyed the fish market.',
  'Larksund approved a budget of 61 million euros on Monday.',
  'Chancellor Tora Lindqvar opened a bridge in Larksund on Monday.',
  'She thanked the crews for three years of work on the bridge.',
  'Storms damaged 40 houses and killed two people in Denmark on Sunday.',
];
const story = storyOfParagraphs(paragraphs, { headline: 'Fire destroys fish market' });
const extraction = recognizer.recognize(story);
const own = newsWriter.write(story, extraction);

const faults = (quickLook: QuickLook, of: Story = story, known: Extraction = extraction) =>
  faultsOf(verifyQuickLook(of, known, quickLook));

/** What is said of the first line where it is changed; nothing may be said of the others. */
const changed = (change: (line: Bullet) => Bullet): readonly string[] => {
  const [first, ...others] = own.bullets as [Bullet, ...Bullet[]];
  return faults({ ...own, bullets: [change(first), ...others] });
};

const lead = (text: string, quote: string, rest: Partial<Bullet> = {}): Bullet => {
  const start = story.text.indexOf(quote);
  const evidence = [{ start, end: start + quote.length, quote }];
  return { text, by: 'engine', grade: 'lead', method: 'rules', evidence, ...rest };
};

test('a Quick Look as it was written holds, also when it came as JSON', () => {
  expect(own.bullets.length).toBeGreaterThan(3);
  expect(faults(own)).toEqual([]);
  expect(faults(JSON.parse(JSON.stringify(own)))).toEqual([]);
});

describe('a forged lead is told', () => {
  const [first, second] = paragraphs as [string, string];

  test('where lines are proved', () => {
    expect(faults({ ...own, bullets: [lead(first.slice(0, -1), first)] })).toContain(
      `grade: a lead stands where no line is proved, and “${own.bullets[0]?.text}” is`,
    );
  });

  test.each([
    ['is another sentence', lead(second.slice(0, -1), second)],
    ['is part of the first', lead('Police arrested three men', 'Police arrested three men')],
  ])('that %s', (_, bullet) => {
    expect(faults({ ...own, bullets: [bullet] })).toContain(
      'grade: a lead is the whole first sentence, and this is not',
    );
  });

  test('with more than its sentence, and beside another line, of a story that has no other', () => {
    const bare = storyOfParagraphs(['It was late.', 'They went home.']);
    const known = recognizer.recognize(bare);
    const quickLook = newsWriter.write(bare, known);
    const [line] = quickLook.bullets as [Bullet];
    const said = (bullets: readonly Bullet[]) => faults({ ...quickLook, bullets }, bare, known);
    expect(said([line])).toEqual([]);
    expect(said([{ ...line, gates: ['length'] }])).toEqual([
      'evidence: a lead has its sentence for evidence and nothing more',
    ]);
    expect(said([line, line])).toEqual(Array(2).fill('grade: a lead stands alone'));
    expect(said([])).toEqual(['bullets: “It was late” is missing']);
  });
});

describe('a line is told that', () => {
  const [, second] = own.bullets as [Bullet, Bullet];
  const edited = (line: Bullet, edits: Bullet['edits']): Bullet => ({ ...line, edits });
  test.each<[string, (line: Bullet) => Bullet, string]>([
    ['lists no gates', (line) => ({ ...line, gates: [] }), 'gates: it does not list'],
    ['has no list of gates', ({ gates: _, ...line }) => line, 'gates: it does not list'],
    [
      'lists fewer gates',
      (line) => ({ ...line, gates: line.gates?.slice(1) ?? [] }),
      'gates: it does not list',
    ],
    [
      'is of another grade',
      (line) => ({ ...line, grade: 'plain' }),
      'grade: a line of 8 words is short',
    ],
    ['has no grade', ({ grade: _, ...line }) => line, 'grade: a line of 8 words is short'],
    [
      'has notes',
      (line) => ({ ...line, notes: [{ gate: 'time', detail: 'when it was' }] }),
      'gates: it has notes',
    ],
    ['does not say who made it', ({ method: _, ...line }) => line, 'method: it does not say'],
    [
      'says that an editor made it',
      (line) => ({ ...line, by: 'editor' }),
      'evidence: no editor’s Quick Look of the story has it',
    ],
    [
      'has the evidence of another line too',
      (line) => ({ ...line, evidence: [...line.evidence, ...second.evidence] }),
      `evidence: “${paragraphs[1]}” proves nothing of it`,
    ],
    [
      'has its evidence twice',
      (line) => ({ ...line, evidence: [...line.evidence, ...line.evidence] }),
      'evidence: it is not each sentence and name',
    ],
    [
      'has other words',
      (line) => ({ ...line, text: `${line.text} and burned` }),
      'edits: its edits give',
    ],
    [
      'has a quote that the text lacks',
      (line) => ({ ...line, evidence: [{ start: 0, end: 4, quote: 'Oslo' }] }),
      'evidence: the text does not say “Oslo” at 0',
    ],
    [
      'has an edit twice',
      (line) => edited(line, [...(line.edits ?? []), ...(line.edits ?? [])]),
      'edits: two of its edits lie over each other',
    ],
    [
      'has an edit of another kind',
      (line) =>
        edited(
          line,
          line.edits?.map((edit) => ({ ...edit, kind: 'bracket' })),
        ),
      'edits: “Police arrested three men in Larksund on Tuesday” is made by other edits',
    ],
    [
      'has a name in place of words that no name stands for',
      (line) =>
        edited(
          line,
          line.edits?.map((edit) => ({ ...edit, text: '' })),
        ),
      'edits: an edit of kind adverbial-clause',
    ],
    [
      'is another that the gates prove too, and the rules do not choose',
      (line) => ({ ...line, text: paragraphs[0]?.slice(0, -1) ?? '', grade: 'plain', edits: [] }),
      'method: the rules choose “Police arrested three men in Larksund on Tuesday” of its sentence',
    ],
  ])('%s', (_, change, said) => {
    expect(changed(change)).toEqual([expect.stringContaining(said)]);
  });

  test('is said to be of a model that is not named', () => {
    expect(changed((line) => ({ ...line, method: 'language-model' }))).toEqual([
      'method: the rules make this line themselves',
      'provenance: it names no language model, and a line is said to be of one',
    ]);
  });

  test('stands twice', () => {
    expect(changed(() => second)).toContain(`repeated: “${second.text}” says it already`);
  });

  test('shows a name that neither text nor agency has', () => {
    const text =
      'Ms Tora Lindqvar resigned on Monday. She won 61 percent of the vote in Larksund in May.';
    const mayor = storyOfParagraphs([text]);
    const known = recognizer.recognize(mayor);
    const renamed = (source: 'engine' | 'agency'): Extraction => ({
      ...known,
      entities: known.entities.map((entity) => ({ ...entity, name: 'Nils Holm', source })),
    });
    for (const source of ['engine', 'agency'] as const) {
      const forged = newsWriter.write(mayor, renamed(source));
      expect(JSON.stringify(forged.bullets)).toContain('Nils Holm');
      expect(faults(forged, mayor, renamed(source)).join('\n')).toContain(
        '“Nils” is not in the sentence',
      );
    }
    expect(faults(newsWriter.write(mayor, known), mayor, known)).toEqual([]);
  });
});

describe('a Quick Look is told that', () => {
  const texts = own.bullets.map(({ text }) => text);

  test.each<[string, Partial<QuickLook>, readonly string[]]>([
    [
      'has none of the lines',
      { bullets: [] },
      [
        ...texts.map((text) => `bullets: “${text}” is missing`),
        'notes: it is none; the lines give “No line could be proved: the first sentence stands for them. Write the lines by hand.”',
      ],
    ],
    ['lacks a line', { bullets: own.bullets.slice(1) }, [`bullets: “${texts[0]}” is missing`]],
    [
      'has the lines in another order',
      { bullets: own.bullets.toReversed() },
      ['bullets: the lines are not in the order of the text'],
    ],
    [
      'has another title',
      { title: 'Oslo Quick Looks' },
      [`title: it is “Oslo Quick Looks”; the text gives “${own.title}”`],
    ],
    [
      'has another lead',
      { lead: { text: 'Nothing burned.', evidence: own.lead?.evidence ?? [] } },
      [`lead: it is “Nothing burned.”; the text gives “${own.lead?.text}”`],
    ],
    [
      'has a sub-head that the text does not give',
      { subHeads: [{ text: 'Big Fire', by: 'engine', start: 0, evidence: [] }] },
      ['sub-heads: it is “Big Fire”; the text gives none'],
    ],
    [
      'names a model of which it has no line',
      { provenance: { ...own.provenance, model: 'tiny' } },
      ['provenance: it names the language model tiny, and no line is said to be its own'],
    ],
    [
      'tells of a line before as kept that is not there',
      { revisions: [{ kind: 'kept', was: 'Mayor resigned' }] },
      ['revisions: “Mayor resigned” is said to stand, and is no line'],
    ],
    [
      'is of another version',
      { title: 'Oslo Quick Looks', provenance: { ...own.provenance, version: '1' } },
      [
        `provenance: it was written by gated 1, which gated ${own.provenance.version} cannot prove again`,
      ],
    ],
  ])('%s', (_, change, said) => {
    expect(faults({ ...own, ...change })).toEqual(said);
  });

  test('has no lead, though the text gives one', () => {
    const { lead: _, ...without } = own;
    expect(faults(without)).toEqual([`lead: it is none; the text gives “${own.lead?.text}”`]);
  });
});

describe('notes', () => {
  const few = storyOfParagraphs([
    'Ines Holt opened the harbour bridge in Larksund on Tuesday.',
    'It had been closed for three years after a storm tore its cables.',
    'She did not say who will pay for the new toll station in Tarn.',
    'They had waited for it since May.',
    'He called it a great day for the town of Larksund.',
  ]);
  const known = recognizer.recognize(few);
  const written = newsWriter.write(few, known);
  const [note] = written.notes as [QuickLookNote];
  const { notes: _, ...without } = written;
  const forged: QuickLookNote = { kind: 'nothing-proved', detail: 'Pull the story.' };

  test('hold as they were written, also of a Quick Look that follows another', () => {
    expect(faults(JSON.parse(JSON.stringify(written)), few, known)).toEqual([]);
    expect(faults(newsWriter.write(few, known, written.bullets), few, known)).toEqual([]);
  });

  test.each<[string, QuickLook, string]>([
    ['are missing', without, `it is none; the lines give “${note.detail}”`],
    [
      'are others',
      { ...written, notes: [forged] },
      `it is “Pull the story.”; the lines give “${note.detail}”`,
    ],
    [
      'are more',
      { ...written, notes: [note, forged] },
      'it is “Pull the story.”; the lines give none',
    ],
    [
      'name another sentence',
      { ...written, notes: [{ ...note, unused: note.unused?.slice(1) ?? [] }] },
      `“${note.detail}” is not of the kind or the sentences that the lines give`,
    ],
  ])('that %s are told', (_, quickLook, said) => {
    expect(faults(quickLook, few, known)).toEqual([`notes: ${said}`]);
  });

  test('beside an editor’s lines are told', () => {
    const edited: Story = { ...few, editorQuickLook: { bullets: ['Bridge opens'] } };
    const editors = newsWriter.write(edited, known);
    expect(faults({ ...editors, notes: [forged] }, edited, known)).toEqual([
      'notes: it is “Pull the story.”; the lines give none',
    ]);
  });
});

describe('a line of the version before', () => {
  const sentence = 'The council of Larksund closed the old bridge after a storm.';
  const told = sentence.slice(0, -1);
  const council = storyOfParagraphs([sentence, ...paragraphs.slice(0, 1)]);
  const known = recognizer.recognize(council);
  const former: Bullet = {
    text: told,
    by: 'engine',
    grade: 'plain',
    evidence: [{ start: 0, end: sentence.length, quote: sentence }],
    edits: [],
  };
  const second = newsWriter.write(council, known, [former]);

  test('holds by the gates, where it is said to be kept or that may not be told', () => {
    expect(second.bullets[0]?.text).toBe(told);
    expect(faults(second, council, known)).toEqual([]);
    expect(faults({ ...second, revisions: [] }, council, known)).toEqual([]);
  });

  test('has the edits that the rules draw it with, where they do', () => {
    const again = newsWriter.write(story, extraction, own.bullets);
    expect(faults(again)).toEqual([]);
    const [first, ...others] = again.bullets as [Bullet, ...Bullet[]];
    const edits = first.edits?.map((edit) => ({ ...edit, kind: 'bracket' as const }));
    expect(faults({ ...again, bullets: [{ ...first, edits }, ...others] } as QuickLook)).toEqual([
      `edits: “${first.text}” is made by other edits`,
    ]);
  });

  test('does not hold in a Quick Look that is said to follow none', () => {
    const { revisions: _, ...rest } = second;
    expect(faults(rest, council, known)).toEqual([
      'method: the rules make no such line of its sentence',
    ]);
  });
});

test('a line of a text that is not English is told, though the version before is said to have had it', () => {
  const german =
    'Nordlinie fährt ab Mai zweimal mehr in der Nacht nach Sandvik, und die Fahrt ist nicht teurer.';
  const ferry = storyOfParagraphs([german]);
  const known = recognizer.recognize(ferry);
  const written = newsWriter.write(ferry, known);
  const text = german.slice(0, -1);
  const line = {
    ...written.bullets[0],
    text,
    grade: 'plain',
    gates: own.bullets[0]?.gates,
  } as Bullet;
  const forged: QuickLook = {
    ...written,
    bullets: [line],
    revisions: [{ kind: 'kept', was: text }],
  };
  expect(faults(written, ferry, known)).toEqual([]);
  expect(faults(forged, ferry, known)).toEqual(['method: lines are written of English alone']);
});

describe('an editor’s Quick Look', () => {
  const editorQuickLook = {
    title: 'Fire Quick Looks',
    bullets: ['Fire destroyed fish market', 'Voters are angry'],
  };
  const edited: Story = { ...story, editorQuickLook };
  const editors = newsWriter.write(edited, extraction);
  const [first, last] = editors.bullets as [Bullet, Bullet];
  const said = (bullets: readonly Bullet[]) => faults({ ...editors, bullets }, edited);

  test('holds as the editor wrote it', () => {
    expect(first.evidence).toHaveLength(1);
    expect(said([first, last])).toEqual([]);
  });

  test('is told where a line, its evidence, its notes or its order are others', () => {
    const others =
      'evidence: its evidence or notes are not those that the text gives the editor’s line';
    expect(said([{ ...first, text: 'Market is safe' }, last])).toEqual([
      'evidence: the editor’s Quick Look has “Fire destroyed fish market” here',
    ]);
    expect(said([first, { ...last, evidence: first.evidence }])).toEqual([others]);
    expect(said([{ ...first, notes: [] }, last])).toEqual([others]);
    expect(said([first])).toEqual(['bullets: “Voters are angry” is missing']);
    expect(said([last, first])).toHaveLength(2);
    expect(said([first, last, last])).toEqual([
      'evidence: the editor’s Quick Look has no line here',
    ]);
    expect(said([own.bullets[0] as Bullet, last])).toHaveLength(1);
  });

  test('is told where it is said to follow a version before, or to have a model beside it', () => {
    const provenance = { ...editors.provenance, model: 'tiny' };
    expect(faults({ ...editors, revisions: [], provenance }, edited)).toEqual([
      'revisions: an editor’s lines follow none of the version before',
      'provenance: no language model writes beside an editor',
    ]);
  });
});
