import type { Sentence } from '@quickwire/language';
import { isQuotationMark } from '../reading/quoted.ts';
import type { Reading } from '../reading/reading.ts';
import { rememberedAt } from '../remembered.ts';
import type { Gate } from './gate.ts';
import type { Proof } from './proof.ts';

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

const isBalanced = (text: string): boolean =>
  count(text, /“/g) === count(text, /[”„]/g) &&
  count(text, /(?<![\p{L}\p{N}])‘/gu) <= count(text, /’(?![\p{L}\p{N}])/gu) &&
  count(text, /«/g) === count(text, /»/g) &&
  count(text, /"/g) % 2 === 0 &&
  count(text, /(?<![\p{L}\d])'(?=[\p{L}\d])/gu) <=
    count(text, /(?<=[\p{L}\d.,!?])'(?![\p{L}\d])/gu) &&
  count(text, /\(/g) === count(text, /\)/g);

/** Marks as they stand: a straight one opens before a letter and closes behind one. A single one that ends a word may be an apostrophe. */
const MARK =
  /(?<opens>[“„«]|(?<![\p{L}\p{N}.,!?…])"(?=[\p{L}\p{N}'‘([$.])|(?<![\p{L}\p{N}])‘(?=\p{L})|(?<![\p{L}\p{N}.,!?…’'])'(?=\p{Lu}))|(?<closes>[”"»]|['’](?![\p{L}\p{N}]))/gu;

interface Mark {
  readonly index: number;
  /** The mark that opens a quotation; undefined of one that closes it. */
  readonly opens?: string;
}

const SINGLE = /['‘’]/;

/** The marks that begin and end quotations, of one within another the outer's alone. The text may begin within one that `within` opened. */
const marksIn = (text: string, within?: string): readonly Mark[] => {
  const marks: Mark[] = [];
  let open = within;
  for (const { index, groups, 0: mark } of text.matchAll(MARK)) {
    const isSingle = SINGLE.test(mark);
    if (open !== undefined && isSingle !== SINGLE.test(open)) continue;
    // „So“ is closed by what opens “so”.
    const opens = open === '„' && mark === '“' ? undefined : groups?.opens;
    if (opens === undefined && open === undefined && isSingle) continue;
    marks.push({ index, ...(opens !== undefined && { opens }) });
    open = opens;
  }
  return marks;
};

/** The mark of the quotation that stands open at the end of this text. */
const openAtEnd = (text: string): string | undefined => marksIn(text).at(-1)?.opens;

/** How far back a quotation is looked for, in characters. */
const REACH = 3000;

/** Whether the next mark closes a quotation: whoever speaks before it has not ended. */
const closesNext = (text: string, opened: string): boolean => {
  const [next] = marksIn(text, opened);
  return next !== undefined && next.opens === undefined;
};

/** Whether someone is already speaking where the sentence begins, in this paragraph or from one before it. Looks far back, once a sentence. */
const isSpoken = rememberedAt((reading: Reading, sentence: number): boolean => {
  const { start, end, block } = reading.doc.sentences[sentence] as Sentence;
  const { text, blocks } = reading.doc;
  const from = Math.max(blocks[block]?.start ?? 0, start - REACH);
  if (openAtEnd(text.slice(from, start)) !== undefined) return true;
  const opened = openAtEnd(text.slice(Math.max(0, start - REACH), start));
  return opened !== undefined && closesNext(text.slice(end, end + REACH), opened);
});

/** Whether a quotation of the sentence stands in the line in part. */
const cutsQuotation = ({ source, places }: Proof): boolean => {
  let open = -1;
  for (const [at, word] of source.words.entries()) {
    if (!isQuotationMark(word)) continue;
    if (open < 0) {
      open = at;
      continue;
    }
    const inside = places
      .slice(open + 1, at)
      .filter((_, step) => source.tokens[open + 1 + step]?.kind !== 'mark');
    const kept = inside.filter((place) => place >= 0).length;
    const marked = (places[open] ?? -1) >= 0 && (places[at] ?? -1) >= 0;
    if (kept > 0 && (kept < inside.length || !marked)) return true;
    open = -1;
  }
  return false;
};

/** Whether words of the line stand in a quotation that the sentence begins and does not end, or ends and did not begin. */
const isOfLongerQuotation = ({ source, places, reading, sentence }: Proof): boolean => {
  const { start } = reading.doc.sentences[sentence] as Sentence;
  let open: number | undefined;
  let began: number | undefined;
  for (const { index, opens } of marksIn(reading.sentenceText(sentence))) {
    if (opens !== undefined) open ??= start + index;
    else if (open === undefined) began = start + index;
    else open = undefined;
  }
  return source.tokens.some(
    ({ start: at, kind }, token) =>
      kind !== 'mark' &&
      (places[token] as number) >= 0 &&
      ((open !== undefined && at > open) || (began !== undefined && at < began)),
  );
};

/** Quotation marks and brackets close; a line is not taken from within a quotation that runs over the sentence. */
export const quotation: Gate = {
  name: 'quotation',
  stopsUnread: ({ reading, sentence }) => isSpoken(reading, sentence),
  fault(proof) {
    if (!isBalanced(proof.text)) return 'a quotation or bracket does not close';
    if (cutsQuotation(proof)) return 'words of a quotation are lost';
    return isSpoken(proof.reading, proof.sentence) || isOfLongerQuotation(proof)
      ? 'it is part of a quotation'
      : undefined;
  },
};
