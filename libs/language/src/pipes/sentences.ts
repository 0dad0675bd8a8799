import type { Block, Span } from '@quickwire/contracts';
import type { Sentence } from '../doc.ts';
import type { Pipe } from '../pipeline.ts';
import { casingOf } from './casing.ts';
import { BLANK, blanksEnd, classAt } from './characters.ts';
import { datelineEnd, isByline } from './datelines.ts';
import { isHeadingLine, joinLines, linesOf } from './lines.ts';
import { sentenceEnds } from './sentence-ends.ts';

/** A sentence's place and what it is, if not prose. */
export interface SentenceSpan extends Span {
  readonly kind?: NonNullable<Sentence['kind']>;
}

const trimmed = (text: string, start: number, end: number): Span => {
  const first = blanksEnd(text, start, end);
  let last = end;
  while (last > first && classAt(text, last - 1) === BLANK) last--;
  return { start: first, end: last };
};

/** The sentences of running text. */
const proseOf = (text: string, start: number, end: number): readonly SentenceSpan[] => {
  const ends = [...sentenceEnds(text, start, end), end];
  return ends
    .map((stop, index) => trimmed(text, ends[index - 1] ?? start, stop))
    .filter((span) => span.end > span.start);
};

const passageOf = (
  text: string,
  { start, end }: Span,
  parted: boolean,
): readonly SentenceSpan[] => {
  if (isByline(text, { start, end })) return [{ start, end, kind: 'byline' }];
  if (parted && isHeadingLine(text, { start, end })) return [{ start, end, kind: 'heading' }];
  const dateline = datelineEnd(text, start, end);
  if (dateline === start) return proseOf(text, start, end);
  return [{ start, end: dateline, kind: 'dateline' }, ...proseOf(text, dateline, end)];
};

/** The sentences of one block, in order. Blanks between them belong to none; all else belongs to one. */
export const splitSentences = (text: string, block: Block): readonly SentenceSpan[] => {
  if (block.kind === 'heading' || block.kind === 'table-row') {
    const whole = trimmed(text, block.start, block.end);
    if (whole.end === whole.start) return [];
    return [block.kind === 'heading' ? { ...whole, kind: 'heading' } : whole];
  }
  const passages = joinLines(text, linesOf(text, block.start, block.end));
  return passages.flatMap((passage) => passageOf(text, passage, passages.length > 1));
};

/** In how many words a casing must show before a sentence is said to have it. */
const CASING_WORDS = 3;

/** Sentences; none crosses a block. */
export const sentences: Pipe = {
  name: 'sentences',
  annotate: (doc) => ({
    ...doc,
    sentences: doc.blocks.flatMap((block, index) =>
      splitSentences(doc.text, block).map(({ start, end, kind }): Sentence => {
        const told = kind === 'dateline' || kind === 'byline';
        const casing = told ? 'prose' : casingOf(doc.text, start, end, CASING_WORDS);
        return {
          start,
          end,
          block: index,
          ...(kind && { kind }),
          ...(casing !== 'prose' && { casing }),
          tokens: [],
        };
      }),
    ),
  }),
};
