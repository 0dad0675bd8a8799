import { z } from 'zod';
import { CliError, type ExitCode, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { oneLine } from './plain.ts';
import { problemLine } from './problem.ts';
import { ask } from './server.ts';

export interface LedgerOptions {
  /** Address of the server. */
  readonly from: string;
}

const counts = {
  received: z.int(),
  published: z.int(),
  held: z.int(),
  duplicate: z.int(),
  stale: z.int(),
  rejected: z.int(),
  deadLettered: z.int(),
  inFlight: z.int(),
};

const LedgerAnswer = z.object({
  totals: z.object(counts),
  feeds: z.array(z.object({ feed: z.string(), day: z.string(), ...counts })),
  balanced: z.boolean(),
  current: z.boolean().default(true),
});
type LedgerAnswer = z.infer<typeof LedgerAnswer>;
type Counts = LedgerAnswer['totals'];

const columns = Object.keys(counts) as (keyof Counts)[];
const titles: Partial<Record<keyof Counts, string>> = {
  deadLettered: 'dead-lettered',
  inFlight: 'in flight',
};

const cells = (first: string, day: string, row: Counts): string[] => [
  first,
  day,
  ...columns.map((column) => String(row[column])),
];

/** Rows in columns: the first two flush left, numbers flush right. */
const align = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
};

const tableOf = ({ totals, feeds }: LedgerAnswer): readonly string[] =>
  align([
    ['feed', 'day', ...columns.map((column) => titles[column] ?? column)],
    ...feeds.map((row) => cells(oneLine(row.feed), oneLine(row.day), row)),
    cells('all', '', totals),
  ]);

const read = async (from: string, io: Io): Promise<LedgerAnswer> => {
  const response = await ask(io, from, 'v1/ledger', { headers: { accept: 'application/json' } });
  const body = await response.text();
  if (!response.ok)
    throw new CliError(
      response.status >= 500 ? exitCodes.unreachable : exitCodes.failed,
      `${from} gives no ledger: ${problemLine(response.status, body)}`,
    );
  try {
    return LedgerAnswer.parse(JSON.parse(body));
  } catch (cause) {
    throw new CliError(
      exitCodes.failed,
      `${from} answered, but not with a ledger; is it Quickwire's address?`,
      { cause },
    );
  }
};

/** Prints where every receipt stands: `quickwire ledger`. Fails when it does not balance. */
export const ledger = async ({ from }: LedgerOptions, io: Io): Promise<ExitCode> => {
  const answer = await read(from, io);
  for (const line of tableOf(answer)) io.out(line);
  if (!answer.current) io.out('still counting; ask again for the final numbers');
  if (answer.balanced) {
    io.out('balanced: received is the sum of all that follows it');
    return exitCodes.ok;
  }
  io.err('not balanced: something ended that was never received, or ended twice');
  return exitCodes.failed;
};
