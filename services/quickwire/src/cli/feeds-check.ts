import {
  type Feed,
  type FeedDirectory,
  type FeedSource,
  FeedsFileError,
  parseFeedsFile,
  shortDuration,
} from '@quickwire/feeds';
import { formatNames } from '@quickwire/wires';
import { align } from './align.ts';
import { CliError, type ExitCode, exitCodes } from './exit-codes.ts';
import { readInput } from './input.ts';
import type { Io } from './io.ts';
import { oneLine } from './plain.ts';

const HEADINGS = ['feed', 'kind', 'keys', 'formats', 'rate', 'rhythm', 'rules', 'from'];

const fromOf = (source: FeedSource): string => {
  switch (source.kind) {
    case 'push':
      return '';
    case 'folder':
      return source.directory;
    case 'poll':
      return `${source.url} every ${shortDuration(source.everyMs)}`;
    case 'websub':
      return source.topic;
  }
};

const rowOf = ({ name, source, keys, formats, rate, rhythm, rules }: Feed): readonly string[] => [
  name,
  source.kind,
  String(keys.length),
  formats?.join(' ') ?? 'all',
  rate ? `${rate.requests}/${shortDuration(rate.perMs)}` : '',
  rhythm ? shortDuration(rhythm.everyMs) : '',
  String(rules.length),
  fromOf(source),
];

const tableOf = ({ feeds }: FeedDirectory): readonly string[] =>
  align([HEADINGS, ...feeds.map(rowOf)].map((row) => row.map(oneLine)));

/** Reads a file of feeds as Quickwire does, and prints its feeds or every fault: `quickwire feeds check`. */
export const feedsCheck = async (file: string, io: Io): Promise<ExitCode> => {
  const text = new TextDecoder().decode(await readInput(file, io));
  try {
    for (const line of tableOf(parseFeedsFile(text, { file, formats: formatNames }))) io.out(line);
    return exitCodes.ok;
  } catch (error) {
    if (!(error instanceof FeedsFileError)) throw error;
    for (const { line, column, message } of error.faults)
      io.err(`${file}:${line}:${column} ${oneLine(message)}`);
    const count = error.faults.length;
    throw new CliError(exitCodes.failed, `${file} has ${count} fault${count === 1 ? '' : 's'}`);
  }
};
