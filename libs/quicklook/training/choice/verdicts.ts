import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * What a strict reader said of one line, alone: finished, true, clear without the story, each 0 or 1, and how much it tells, 0 to 3
 * (docs/quality.md).
 */
export interface Judged {
  readonly finished: boolean;
  readonly faithful: boolean;
  readonly clear: boolean;
  readonly tells: number;
}

/** The verdicts on a story's lines, by the line's hash: the lines themselves are not ours to keep. */
interface JudgedStory {
  readonly story: string;
  readonly lines: Readonly<Record<string, string>>;
}

const FILE = new URL('verdicts.jsonl', import.meta.url);

export const hashOfLine = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 10);

const judged = (digits: string): Judged => ({
  finished: digits[0] === '1',
  faithful: digits[1] === '1',
  clear: digits[2] === '1',
  tells: Number(digits[3]),
});

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
          new Map(Object.entries(lines).map(([hash, digits]) => [hash, judged(digits)])),
        ];
      }),
  );
