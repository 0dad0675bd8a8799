import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detokenise } from '@quickwire/language/training';

/** Lines that editors finished. */
export interface LineSource {
  readonly name: string;
  readonly lines: readonly string[];
}

interface Row {
  readonly headline?: string;
  readonly highlights?: readonly string[];
  readonly compression?: string;
}

const rowsOf = (data: string, file: string): readonly Row[] =>
  readFileSync(join(data, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

/** Without the stop at the end, which headlines do not have; blanks as one. */
const clean = (line: string): string =>
  line
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\s*\.$/u, '');

/** Sports results, teasers with a question mark, tags before a colon and lines of one or two words are no lines of ours. */
const isLine = (line: string): boolean => {
  const words = line.split(' ').length;
  return (
    words >= 3 &&
    words <= 24 &&
    /\p{Ll}/u.test(line) &&
    !/[?|]|\.\.\.|^\W*$|^[^:]{1,12}:/u.test(line)
  );
};

const source = (name: string, lines: readonly (string | undefined)[]): LineSource => ({
  name,
  lines: [...new Set(lines.flatMap((line) => (line ? [clean(line)] : [])).filter(isLine))],
});

const headlines = (data: string, name: string): LineSource =>
  source(
    name,
    rowsOf(data, `headlines/${name}.jsonl`).map(({ headline }) => headline),
  );

/** All that lines can be learnt from: headlines, and sentences that editors wrote to stand by themselves. */
export const readLineSources = (data: string): readonly LineSource[] => [
  headlines(data, 'newsroom-val280'),
  headlines(data, 'inshorts'),
  headlines(data, 'bbc2225'),
  headlines(data, 'headlines-only-16k'),
  source(
    'cnn highlights',
    rowsOf(data, 'summaries/cnn-dev.jsonl').flatMap(({ highlights = [] }) =>
      highlights.map((line) => detokenise(line.split(' ')).text),
    ),
  ),
  source(
    'compressed sentences',
    rowsOf(data, 'compression/google-eval-dev9000.jsonl').map(({ compression }) => compression),
  ),
];
