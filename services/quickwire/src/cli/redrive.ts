import { z } from 'zod';
import { askJson } from './ask-json.ts';
import { commandLine } from './command-line.ts';
import { CliError, type ExitCode, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { oneLine } from './plain.ts';

export interface RedriveOptions {
  /** Address of the server. */
  readonly to: string;
  /** The stage that put the dead letters aside. */
  readonly stage: string;
  readonly receipt?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

const Redriven = z.object({
  sent: z.array(z.object({ receiptId: z.string() })),
  left: z.array(z.object({ receiptId: z.string(), why: z.string() })),
  next: z.string().optional(),
});
type Redriven = z.infer<typeof Redriven>;

const call = (
  { to, stage, receipt, all }: RedriveOptions,
  after: string | undefined,
  io: Io,
): Promise<Redriven> =>
  askJson(io, {
    from: to,
    path: 'v1/redrive',
    schema: Redriven,
    what: 'word of what it sent again',
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ stage, receiptId: receipt, all, after }),
    },
  });

/**
 * Sends dead letters again: `quickwire redrive`. Those that have been sent before are left as they are. Fails when one was
 * asked for by its receipt and could not be sent.
 */
export const redrive = async (options: RedriveOptions, io: Io): Promise<ExitCode> => {
  const { to: from, stage, receipt, all, json } = options;
  if ((receipt === undefined) !== (all === true))
    throw new CliError(exitCodes.usage, 'give --receipt with one receipt, or --all');
  let sent = 0;
  let left = 0;
  let next: string | undefined;
  do {
    const answer = await call(options, next, io);
    if (json) io.out(JSON.stringify(answer));
    else {
      for (const { receiptId } of answer.sent) io.out(`sent again: ${oneLine(receiptId)}`);
      for (const { receiptId, why } of answer.left)
        io.err(`left as it is: ${oneLine(receiptId)}: ${oneLine(why)}`);
    }
    sent += answer.sent.length;
    left += answer.left.length;
    next = answer.next;
  } while (next !== undefined);
  if (receipt !== undefined && sent + left === 0)
    throw new CliError(
      exitCodes.failed,
      `${stage} has no dead letter of ${oneLine(receipt)}; where it stands: ${commandLine(`ledger ${oneLine(receipt)}`, { from })}`,
    );
  if (!json) {
    const then = receipt
      ? commandLine(`ledger ${oneLine(receipt)}`, { from })
      : commandLine('ledger', { outcome: 'dead-lettered', from });
    io.out(`${sent} sent again, ${left} left; what became of them: ${then}`);
  }
  return receipt !== undefined && sent === 0 ? exitCodes.failed : exitCodes.ok;
};
