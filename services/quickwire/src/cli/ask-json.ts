import type { z } from 'zod';
import { CliError, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { problemLine } from './problem.ts';
import { ask } from './server.ts';

/** What is asked of a server, and how that is called in its faults. */
export interface JsonQuestion<T> {
  readonly from: string;
  readonly path: string;
  readonly schema: z.ZodType<T>;
  /** As `a ledger`. */
  readonly what: string;
  readonly init?: RequestInit;
}

/**
 * Asks a server for JSON.
 * @throws {CliError} when it does not answer, refuses, or answers something else
 */
export const askJson = async <T>(
  io: Io,
  { from, path, schema, what, init = {} }: JsonQuestion<T>,
): Promise<T> => {
  const headers = { accept: 'application/json', ...init.headers };
  const response = await ask(io, from, path, { ...init, headers });
  const body = await response.text();
  if (!response.ok)
    throw new CliError(
      response.status >= 500 ? exitCodes.unreachable : exitCodes.failed,
      `${from} gives no ${what}: ${problemLine(response.status, body)}`,
    );
  try {
    return schema.parse(JSON.parse(body));
  } catch (cause) {
    throw new CliError(
      exitCodes.failed,
      `${from} answered, but not with a ${what}; is it Quickwire's address?`,
      { cause },
    );
  }
};
