import type { Bullet, Extraction, Story } from '@quickwire/contracts';
import { analyse, type Doc, type Sentence } from '@quickwire/language';
import { cleanLine, datelineLength, endsInAbbreviation } from './clean-line.ts';
import { contentWords } from './content-words.ts';
import { mainClause } from './main-clause.ts';
import { salienceBySentence } from './salience.ts';
import { isSelfContained, wordCount } from './self-contained.ts';

/** A sentence that could be a bullet. */
export interface Candidate {
  readonly bullet: Bullet;
  readonly words: ReadonlySet<string>;
  readonly score: number;
}

const SHORT_WORDS = 14;

/** The evidence of a line is the part of the sentence it shows, to the letter. */
const bulletOf = (story: Story, { start, end }: Sentence): Bullet => {
  const from = start + datelineLength(story.text.slice(start, end));
  return {
    text: cleanLine(story.text.slice(start, end)),
    by: 'engine',
    evidence: [{ start: from, end, quote: story.text.slice(from, end) }],
  };
};

/** News stands early, names whom the story is about, and counts. */
const scoreOf = (line: string, at: number, of: number, salience: number): number => {
  const early = 1 - at / Math.max(1, of);
  const number = /\d/.test(line) ? 0.2 : 0;
  const short = wordCount(line) <= SHORT_WORDS ? 0.3 : 0;
  const quote = /[“"]/.test(line) ? -0.3 : 0;
  const participle = /^\p{Lu}\p{Ll}+ing\b/u.test(line) ? -0.3 : 0;
  return early + Math.min(1, salience) + number + short + quote + participle;
};

const proseOf = (doc: Doc): readonly Sentence[] =>
  doc.sentences.filter(
    ({ block, kind }) =>
      kind === undefined && ['paragraph', 'list-item'].includes(doc.blocks[block]?.kind ?? ''),
  );

/** Sentences of the story that can stand alone, the best first. */
export const candidatesOf = (story: Story, extraction: Extraction): readonly Candidate[] => {
  const prose = proseOf(analyse(story.text, story.blocks));
  const salience = salienceBySentence(prose, extraction);
  return prose
    .flatMap((whole, at) => {
      const sentence = mainClause(story.text, whole);
      if (endsInAbbreviation(story.text.slice(sentence.start, sentence.end))) return [];
      const bullet = bulletOf(story, sentence);
      if (!isSelfContained(bullet.text, sentence)) return [];
      const score = scoreOf(bullet.text, at, prose.length, salience[at] ?? 0);
      return [{ bullet, words: contentWords(bullet.text), score }];
    })
    .sort((a, b) => b.score - a.score);
};

/** The first sentence of the story, whole, for one that has no line that stands alone. */
export const leadOf = (story: Story): Bullet | undefined => {
  const doc = analyse(story.text, story.blocks);
  const first = proseOf(doc)[0] ?? doc.sentences[0];
  return first && bulletOf(story, first);
};
