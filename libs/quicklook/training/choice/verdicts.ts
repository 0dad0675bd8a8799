import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Span } from '@quickwire/contracts';

/**
 * What a strict reader said of one line, alone: finished, true, clear without the story, each 0 or 1, and how much it tells, 0 to 3
 * (docs/quality.md).
 */
export interface Judged {
  readonly finished: boolean;
  readonly faithful: boolean;
  readonly clear: boolean;
  readonly tells: number;
  /**
   * Which series it is of: readers of the first saw a story's text, those of the second only how it begins, and held far more lines unclear,
   * those of the third the headline too.
   */
  readonly series: 1 | 2 | 3;
  /** The stretches of the story's text that the line keeps; undefined for one that has other words too. */
  readonly kept?: readonly Span[];
}

/** The verdicts on a story's lines, by the line's hash: the lines themselves are not ours to keep. "1113", or "1113 0-17 40-52" with what is kept; "11132" of the second series. */
interface JudgedStory {
  readonly story: string;
  readonly lines: Readonly<Record<string, string>>;
}

const FILE = new URL('verdicts.jsonl', import.meta.url);

export const hashOfLine = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 10);

const spanOf = (range: string): Span => {
  const [start, end] = range.split('-');
  return { start: Number(start), end: Number(end) };
};

const judged = (verdict: string): Judged => {
  const [digits = '', ...ranges] = verdict.split(' ');
  return {
    finished: digits[0] === '1',
    faithful: digits[1] === '1',
    clear: digits[2] === '1',
    tells: Number(digits[3]),
    series: digits[4] === '2' ? 2 : digits[4] === '3' ? 3 : 1,
    ...(ranges.length > 0 && { kept: ranges.map(spanOf) }),
  };
};

/** Verdicts by story, then by the hash of the line. */
export const readVerdicts = (): ReadonlyMap<string, ReadonlyMap<string, Judged>> =>
  new Map(
    readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const { story, lines } = JSON.parse(line) as JudgedStory;
        return [
          story,
          new Map(Object.entries(lines).map(([hash, verdict]) => [hash, judged(verdict)])),
        ];
      }),
  );
