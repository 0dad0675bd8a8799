import { z } from 'zod';
import { align } from './align.ts';
import { askJson } from './ask-json.ts';
import { commandLine } from './command-line.ts';
import { CliError, type ExitCode, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { listReceipts } from './ledger-items.ts';
import { tellReceipt } from './ledger-receipt.ts';
import { oneLine } from './plain.ts';

export interface LedgerOptions {
  /** Address of the server. */
  readonly from: string;
  readonly feed?: string;
  /** UTC day of the receipt, `2026-02-17`. */
  readonly day?: string;
  /** Lists the receipts that stand there. */
  readonly outcome?: string;
  /** Most receipts to list. */
  readonly limit?: string;
  /** Where the listing before ended. */
  readonly after?: string;
  readonly json?: boolean;
}

const counts = {
  received: z.int(),
  published: z.int(),
  held: z.int(),
  duplicate: z.int(),
  stale: z.int(),
  dropped: z.int().default(0),
  rejected: z.int(),
  deadLettered: z.int(),
  inFlight: z.int(),
};

const Counts = z.object({ ...counts, outOfBalance: z.int().default(0) });
type Counts = z.infer<typeof Counts>;

const LedgerAnswer = z.object({
  totals: Counts,
  feeds: z.array(Counts.extend({ feed: z.string(), day: z.string() })),
  balanced: z.boolean(),
  current: z.boolean().default(true),
});
type LedgerAnswer = z.infer<typeof LedgerAnswer>;

const columns = Object.keys(counts) as (keyof typeof counts)[];
/** The name of a column, and of the receipts behind it. */
const titles: Partial<Record<keyof Counts, string>> = {
  deadLettered: 'dead-lettered',
  inFlight: 'in-flight',
};
const titleOf = (column: keyof Counts): string => titles[column] ?? column;

/** What an operator would look at first. */
const worthOpening = [
  'deadLettered',
  'inFlight',
  'rejected',
  'held',
  'dropped',
  'stale',
  'duplicate',
  'published',
] as const satisfies readonly (keyof Counts)[];

const cells = (first: string, day: string, row: Counts): string[] => [
  first,
  day,
  ...columns.map((column) => String(row[column])),
];

const tableOf = ({ totals, feeds }: LedgerAnswer): readonly string[] =>
  align(
    [
      ['feed', 'day', ...columns.map(titleOf)],
      ...feeds.map((row) => cells(oneLine(row.feed), oneLine(row.day), row)),
      cells('all', '', totals),
    ],
    (column) => column > 1,
  );

/** The command that opens the number most worth it; undefined where all are 0. */
const openingOf = ({ feeds }: LedgerAnswer, from: string): string | undefined => {
  for (const column of worthOpening) {
    const row = feeds.find((one) => one[column] > 0);
    if (!row) continue;
    const { feed, day } = row;
    return commandLine('ledger', { feed, day, outcome: titleOf(column), from });
  }
  return undefined;
};

/** @throws {CliError} when the ledger has no receipt of a feed on any day: its name may be wrong */
const knowFeed = async (feed: string, from: string, io: Io): Promise<void> => {
  const { feeds } = await askJson(io, {
    from,
    path: 'v1/ledger',
    schema: LedgerAnswer,
    what: 'ledger',
  });
  const names = [...new Set(feeds.map((row) => oneLine(row.feed)))];
  if (names.includes(feed)) return;
  const known = names.length > 0 ? `those it has are of ${names.join(', ')}` : 'it has none at all';
  throw new CliError(exitCodes.failed, `the ledger has no receipt of a feed ${feed}; ${known}`);
};

const tellCounts = async (options: LedgerOptions, io: Io): Promise<ExitCode> => {
  const { from, feed, day, json } = options;
  const query = new URLSearchParams({ ...(feed && { feed }), ...(day && { day }) }).toString();
  const path = query === '' ? 'v1/ledger' : `v1/ledger?${query}`;
  const answer = await askJson(io, { from, path, schema: LedgerAnswer, what: 'ledger' });
  const ended = answer.balanced ? exitCodes.ok : exitCodes.failed;
  if (json) {
    io.out(JSON.stringify(answer, undefined, 2));
    return ended;
  }
  if (feed !== undefined && answer.feeds.length === 0) await knowFeed(feed, from, io);
  for (const line of tableOf(answer)) io.out(line);
  if (!answer.current) io.out('still counting; ask again for the final numbers');
  if (answer.balanced) io.out('balanced: received is the sum of all that follows it');
  else
    io.err(
      `not balanced: ${answer.totals.outOfBalance} ended twice, or without having been received; see them: ${commandLine('ledger', { feed, day, outcome: 'out-of-balance', from })}`,
    );
  const opening = openingOf(answer, from);
  if (opening) io.out(`what is behind a number: ${opening}`);
  return ended;
};

/**
 * Says where every receipt stands: `quickwire ledger`. Counts by feed and day; with an outcome, the receipts behind a
 * count; with a receipt, its story. Fails when the counts do not balance.
 */
export const ledger = async (
  receipt: string | undefined,
  options: LedgerOptions,
  io: Io,
): Promise<ExitCode> => {
  const { from, feed, day, outcome, limit, after, json } = options;
  if (receipt !== undefined) {
    if (feed ?? day ?? outcome ?? limit ?? after)
      throw new CliError(exitCodes.usage, 'a receipt is asked for by itself; leave the rest out');
    return tellReceipt(receipt, { from, json }, io);
  }
  if (outcome !== undefined)
    return listReceipts({ from, feed, day, outcome, limit, after, json }, io);
  if (limit ?? after)
    throw new CliError(exitCodes.usage, '--limit and --after go with --outcome; name one');
  return tellCounts(options, io);
};
