import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { detokenise, type RunningText } from '@quickwire/language/training';
import { restoreCase } from './restore-case.ts';

/** A sentence with the words that an editor's line kept of it. */
export interface Pair {
  readonly text: string;
  readonly words: readonly KeptWord[];
}

export interface KeptWord {
  readonly start: number;
  readonly end: number;
  readonly kept: boolean;
}

interface Row {
  readonly sentence: string;
  /** "1" for each blank-separated token that was kept. */
  readonly keep: string | null;
  readonly pos?: string;
  readonly sentence_tok?: string;
}

const linesOf = (file: string): readonly Row[] => {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
};

const withKept = ({ text, places }: RunningText, keep: string): Pair => ({
  text,
  words: places.map(({ start, end }, at) => ({ start, end, kept: keep[at] === '1' })),
});

/** A word that the corpus masked would teach nothing true. */
const hasUnknown = (words: readonly string[]): boolean => words.includes('<unk>');

const lowerPairs = (file: string): readonly Pair[] =>
  linesOf(file).flatMap(({ sentence, keep, pos }) => {
    const words = sentence.split(' ');
    if (!keep || !pos || hasUnknown(words)) return [];
    return [withKept(detokenise(restoreCase(words, pos.split(' '))), keep)];
  });

/** Where the tokens stand in the text itself; undefined where they do not. */
const placesIn = (text: string, tokens: readonly string[]): RunningText | undefined => {
  const places: { start: number; end: number }[] = [];
  let at = 0;
  for (const token of tokens) {
    const start = text.indexOf(token, at);
    if (start < 0) return undefined;
    at = start + token.length;
    places.push({ start, end: at });
  }
  return { text, places };
};

const casedPairs = (file: string): readonly Pair[] =>
  linesOf(file).flatMap(({ sentence, sentence_tok, keep }) => {
    if (!keep || !sentence_tok) return [];
    const tokens = sentence_tok.split(' ');
    return [withKept(placesIn(sentence, tokens) ?? detokenise(tokens), keep)];
  });

/** The parts of the corpus: `train` comes in small letters, `printed` as it was published. */
export const readPairs = (data: string, part: 'train' | 'printed'): readonly Pair[] => {
  const folder = join(data, 'compression');
  return part === 'train'
    ? lowerPairs(join(folder, 'google-train180k-lower.jsonl.gz'))
    : casedPairs(join(folder, 'google-eval-dev9000.jsonl'));
};
