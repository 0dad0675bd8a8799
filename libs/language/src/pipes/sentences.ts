import type { Block, Span } from '@quickwire/contracts';
import type { Pipe } from '../pipeline.ts';

/** Words that end in a full stop without ending a sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr adm maj hon rev st jr sr inc ltd co corp vs no jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m u.s u.k u.n e.u d.c approx est dept fig rs'.split(
    ' ',
  ),
);

/** Of these, those that may end a sentence too; one of the openers after them says that they do. */
const MAY_END = /^(?:u\.s|u\.k|u\.n|e\.u|a\.m|p\.m|d\.c|inc|ltd|co|corp|jr|sr)$/;
const OPENER = /^(?:The|A|An|He|She|It|They|We|But|And|This|That|These|In|On|At|After|However)\s/;

// The look behind keeps a long run of stops from being tried at each of its stops.
const END = /(?<![.!?…])[.!?…]+["”’')\]]*(?=\s|$)/gu;

/** Whether a full stop at this place belongs to the word before it and ends nothing. */
const isAbbreviation = (text: string, start: number, stop: number, after: string): boolean => {
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(start, stop - 12), stop))?.[0] ?? '';
  const lower = word.toLowerCase();
  if (lower === 'no') return /^\d/.test(after);
  if (MAY_END.test(lower) && OPENER.test(after)) return false;
  return ABBREVIATIONS.has(lower) || /^\p{Lu}$/u.test(word);
};

/** The sentences of one block; a heading is one. Blanks between them belong to none. */
export const splitSentences = (text: string, block: Block): readonly Span[] => {
  if (block.kind === 'heading' || block.kind === 'table-row')
    return block.end > block.start ? [{ start: block.start, end: block.end }] : [];
  const spans: Span[] = [];
  const body = text.slice(block.start, block.end);
  let from = 0;
  const push = (end: number): void => {
    const raw = body.slice(from, end);
    const trimmed = raw.trim();
    const start = block.start + from + raw.indexOf(trimmed);
    if (trimmed !== '') spans.push({ start, end: start + trimmed.length });
    from = end;
  };
  for (const match of body.matchAll(END)) {
    const after = body
      .slice(match.index + match[0].length, match.index + match[0].length + 12)
      .trimStart();
    if (/^\p{Ll}/u.test(after)) continue;
    if (match[0].startsWith('.') && isAbbreviation(body, from, match.index, after) && after !== '')
      continue;
    push(match.index + match[0].length);
  }
  push(body.length);
  return spans;
};

/** Sentences; none crosses a block. */
export const sentences: Pipe = {
  name: 'sentences',
  annotate: (doc) => ({
    ...doc,
    sentences: doc.blocks.flatMap((block, index) =>
      splitSentences(doc.text, block).map(({ start, end }) => ({
        start,
        end,
        block: index,
        tokens: [],
      })),
    ),
  }),
};
