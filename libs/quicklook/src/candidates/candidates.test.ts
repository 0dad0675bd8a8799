import type { Bullet, Story } from '@quickwire/contracts';
import { newsRecognizer } from '@quickwire/language';
import { describe, expect, test } from 'vitest';
import { faultsOf, readingWith, storyWith } from '../../test/prove.ts';
import { newsWriter, type Proposal, verifyQuickLook, writeWith } from '../index.ts';
import { proveCandidates } from './prove-candidates.ts';

const paragraph = (text: string) => ({
  blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
});

/** What becomes of lines drawn from the last sentence of a text: the line as it goes out, or the gate that stops it. */
const fates = (text: string, ...lines: readonly string[]): readonly string[] => {
  const reading = readingWith(text, paragraph(text));
  const { start, end } = reading.doc.sentences.at(-1) as { start: number; end: number };
  return lines.map((line) => {
    const { offered, refused } = proveCandidates(reading, [
      { text: line, quote: text.slice(start, end) },
    ]);
    return offered[0]?.text ?? `refused: ${refused[0]?.fault.gate}`;
  });
};

const BRIDGE =
  'Larksund rebuilt its bridge. Mayor Tora Lindqvar opened the new bridge to traffic, the town council said on Tuesday.';
const VERDICT = 'The police cleared Anna Berg of theft and fined Nils Holm 900 euros.';
const TREATY =
  'Tora Lindqvar, who has led Larksund since 2019, quietly signed the harbour treaty on Tuesday, ending a dispute.';
const SEED = 'Borrowers take seed in spring for nothing and bring back twice as much in autumn.';
const SAFE = '“The bridge is safe today with one lane closed on each side,” Marta Oyelund said.';

describe('lines of a stranger', () => {
  test('stand where they are words of one sentence and every gate proves them', () => {
    expect(fates(VERDICT, 'Police cleared Anna Berg of theft.')).toEqual([
      'The police cleared Anna Berg of theft',
    ]);
    expect(fates(SEED, 'Borrowers take seed in spring for nothing')).toEqual([
      'Borrowers take seed in spring for nothing',
    ]);
  });

  test('go out in the letters of the story, whatever letters and marks they came in', () => {
    expect(
      fates(
        VERDICT,
        'POLICE cleared anna berg of THEFT!',
        'Police   cleared Anna\nBerg of theft …',
        'Police cleared “Anna Berg” of theft',
      ),
    ).toEqual(Array(3).fill('The police cleared Anna Berg of theft'));
  });

  test('that say what the sentence does not say are refused: words, numbers, names of their own', () => {
    expect(
      fates(
        VERDICT,
        'Police cleared Anna Berg of murder',
        'Police cleared Anna Berg of theft and fined Nils Holm 9,000 euros',
        'Police cleared Tora Lindqvar of theft',
        'Police cleared Anna Berg of theft <script>alert(1)</script>',
        'Police cleared Anna\u200b Berg of theft',
      ),
    ).toEqual(Array(5).fill('refused: new-word'));
  });

  test('that turn round who did what are refused', () => {
    expect(
      fates(
        VERDICT,
        'Anna Berg cleared the police of theft',
        'Police fined Anna Berg of theft',
        'Police cleared Nils Holm of theft',
      ),
    ).toEqual(Array(3).fill('refused: new-word'));
  });

  test('that drop a negation, a source, a hedge or a condition are refused', () => {
    const dropped = (text: string, line: string) => fates(text, line)[0];
    expect(
      dropped(
        'Oslo did not approve the tunnel on Tuesday.',
        'Oslo did approve the tunnel on Tuesday',
      ),
    ).toMatch(/^refused/);
    expect(dropped(BRIDGE, 'Mayor Tora Lindqvar opened the new bridge to traffic')).toMatch(
      /^refused/,
    );
    expect(
      dropped('Lars Vik may have sold the boat in Oslo.', 'Lars Vik have sold the boat in Oslo'),
    ).toMatch(/^refused/);
    expect(
      dropped(
        'Unless Oslo pays, Sandvik will close the port on Friday.',
        'Sandvik will close the port on Friday',
      ),
    ).toMatch(/^refused/);
  });

  test('that leave out what no rule may leave out are refused, though each word is the sentence’s own', () => {
    expect(
      fates(
        SEED,
        'Borrowers take seed in spring for nothing and bring as much in autumn',
        'Borrowers take seed in spring for nothing and much in autumn',
        'Borrowers take seed in spring for nothing and bring in autumn',
        'Borrowers take seed in for nothing and bring back twice as much in autumn',
      ),
    ).toEqual(Array(4).fill('refused: incomplete'));
    expect(
      fates(
        'Earlier inspections were made from the deck and could not reach the upper ends of the hangers.',
        'Earlier inspections were made from the deck of the hangers',
      ),
    ).toEqual(['refused: incomplete']);
  });

  test('that mend what was said between quotation marks are refused', () => {
    expect(fates(SAFE, '“The bridge is safe on each side,” Marta Oyelund said')).toEqual([
      'refused: incomplete',
    ]);
  });

  test('that tell as a fact what the sentence asks are refused', () => {
    expect(
      fates(
        'The mayor of Larksund resigned on Tuesday?',
        'The mayor of Larksund resigned on Tuesday',
      ),
    ).toEqual(['refused: incomplete']);
  });

  test('whose quote is not a sentence of the story, to the letter, are refused', () => {
    const reading = readingWith(VERDICT, paragraph(VERDICT));
    const quotes = [
      VERDICT.slice(0, -1),
      ` ${VERDICT}`,
      VERDICT.toUpperCase(),
      '',
      'The court sat.',
    ];
    const { offered, refused } = proveCandidates(
      reading,
      quotes.map((quote) => ({ text: 'Police cleared Anna Berg of theft', quote })),
    );
    expect(offered).toEqual([]);
    expect(refused.map(({ fault }) => fault.gate)).toEqual(quotes.map(() => 'evidence'));
  });

  test('of any length are got through, the endless ones unread', () => {
    expect(fates(VERDICT, `Court ${'cleared '.repeat(100_000)}`)).toEqual(['refused: length']);
  });

  test('beyond the seventh are not looked at', () => {
    const reading = readingWith(VERDICT, paragraph(VERDICT));
    const line = { text: 'Police cleared Anna Berg of theft', quote: VERDICT };
    const { offered, refused } = proveCandidates(reading, Array(1000).fill(line));
    expect(offered.length + refused.length).toBe(7);
  });
});

describe('a Quick Look with a stranger in the choice', () => {
  const recognizer = newsRecognizer();
  // The rules draw no line from so long a sentence.
  const long = TREATY.replace('dispute', `dispute over ${'nets and '.repeat(35)}boats`);
  const text = `${long} Sandvik had asked for it in vain.`;
  const story: Story = storyWith(text, paragraph(text));
  const extraction = recognizer.recognize(story);
  const alone = newsWriter.write(story, extraction);
  const withLines = (...candidates: Proposal['candidates']) =>
    writeWith(story, extraction, { model: 'tiny', candidates });
  const good = {
    text: 'Tora Lindqvar quietly signed the harbour treaty on Tuesday',
    quote: long,
  };

  test('says of each of its lines that it wrote them, and of itself which model; anyone can prove them again', () => {
    const { quickLook, refused } = withLines(good);
    expect(refused).toEqual([]);
    const line = quickLook.bullets.find((bullet) => bullet.text === good.text);
    expect(line).toMatchObject({ by: 'engine', method: 'language-model' });
    expect(quickLook.provenance).toEqual({ ...alone.provenance, model: 'tiny' });
    expect(faultsOf(verifyQuickLook(story, extraction, quickLook))).toEqual([]);
  });

  test('is that of the rules, to the byte, where none of its lines stands', () => {
    const lie = {
      text: 'Tora Lindqvar burned the harbour treaty on Tuesday',
      quote: long,
    };
    for (const lines of [[], [lie], [{ ...good, quote: 'No such sentence.' }]])
      expect(JSON.stringify(withLines(...lines).quickLook)).toBe(JSON.stringify(alone));
  });

  test('takes no line that says what another says, and no more than seven', () => {
    const { bullets } = withLines(...Array(7).fill(good)).quickLook;
    expect(bullets.filter((bullet) => bullet.text === good.text)).toHaveLength(1);
  });

  test('a line of the rules stays theirs when a stranger offers the same', () => {
    const [own] = alone.bullets as [Bullet, ...Bullet[]];
    expect(own.method).toBe('rules');
    const again = withLines({ text: own.text, quote: own.evidence[0]?.quote ?? '' }).quickLook;
    expect(JSON.stringify(again)).toBe(JSON.stringify(alone));
  });

  test('a forged line in a stranger’s name is found out, though its edits and gates would let it pass', () => {
    const { start, end } = { start: 0, end: SEED.length };
    const forged = storyWith(SEED, paragraph(SEED));
    const twice = SEED.indexOf('twice');
    const bullet: Bullet = {
      text: 'Borrowers take seed in spring for nothing and bring back as much in autumn',
      by: 'engine',
      method: 'language-model',
      evidence: [{ start, end, quote: SEED }],
      edits: [{ kind: 'adverb', start: twice, end: twice + 'twice'.length }],
    };
    const known = recognizer.recognize(forged);
    const own = newsWriter.write(forged, known);
    const { lines } = verifyQuickLook(forged, known, { ...own, bullets: [bullet] });
    expect(lines[0]?.findings).toContainEqual({
      gate: 'incomplete',
      detail: 'what it leaves out may not be left out',
    });
  });
});
