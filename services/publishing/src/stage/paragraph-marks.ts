import { hash } from 'node:crypto';
import type { Story } from '@quickwire/contracts';

/** A paragraph as it is remembered: enough to know it again, to see it reworded, and to show people which it was. */
export interface ParagraphMark {
  readonly hash: string;
  /** The smallest hashes of its pairs of words (bottom-k sketch, Cohen and Kaplan 2007). */
  readonly sketch: readonly number[];
  /** Its first words. */
  readonly quote: string;
}

/** Paragraphs of a text that are remembered; those behind them count by number alone. */
export const MOST_PARAGRAPHS = 128;
const HASH_CHARACTERS = 12;
const SKETCH_SIZE = 12;
const QUOTE_CHARACTERS = 60;
/** A sketch is made of no more: a "paragraph" of megabytes is none. */
const SKETCHED_CHARACTERS = 4000;

const fnv = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 16)) & 0xffff;
};

const sketchOf = (text: string): readonly number[] => {
  const words =
    text
      .slice(0, SKETCHED_CHARACTERS)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = words.length < 2 ? words : words.slice(1).map((word, i) => `${words[i]} ${word}`);
  return [...new Set(pairs.map(fnv))].toSorted((a, b) => a - b).slice(0, SKETCH_SIZE);
};

/** The first words of a text on one line, for showing. */
export const quoteOf = (text: string): string => {
  const line = text
    .slice(0, QUOTE_CHARACTERS * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= QUOTE_CHARACTERS) return line;
  return `${line.slice(0, QUOTE_CHARACTERS).replace(/\s+\S*$/, '')}…`.toWellFormed();
};

const markOf = (text: string): ParagraphMark => ({
  hash: hash('sha256', text.replace(/\s+/g, ' ').trim(), 'base64url').slice(0, HASH_CHARACTERS),
  sketch: sketchOf(text),
  quote: quoteOf(text),
});

/** The first paragraphs of a story as marks. */
export const marksOf = ({ text, blocks }: Pick<Story, 'text' | 'blocks'>): ParagraphMark[] =>
  blocks.slice(0, MOST_PARAGRAPHS).map(({ start, end }) => markOf(text.slice(start, end)));

/** A mark as one short string, for the stage's state. */
export const packMark = ({ hash: sum, sketch, quote }: ParagraphMark): string => {
  const bytes = Buffer.alloc(sketch.length * 2);
  for (const [i, value] of sketch.entries()) bytes.writeUInt16BE(value, i * 2);
  return [sum, bytes.toString('base64url'), quote].join(' ');
};

/** Reads a mark back. */
export const unpackMark = (packed: string): ParagraphMark => {
  const [sum = '', sketch = ''] = packed.split(' ', 2);
  const bytes = Buffer.from(sketch, 'base64url');
  return {
    hash: sum,
    sketch: Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readUInt16BE(i * 2)),
    quote: packed.slice(sum.length + sketch.length + 2),
  };
};

/** How alike two paragraphs are, 0 to 1: the estimated share of word pairs that they have in common. */
export const likeness = ({ sketch: a }: ParagraphMark, { sketch: b }: ParagraphMark): number => {
  const size = Math.max(a.length, b.length);
  let [i, j, union, both] = [0, 0, 0, 0];
  while (union < size && (i < a.length || j < b.length)) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity];
    if (x === y) both += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
    union += 1;
  }
  return union === 0 ? 0 : both / union;
};
