import { CliError, type ExitCode, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { packageLines } from './package-line.ts';
import { problemLine } from './problem.ts';
import { addressOf, unreachable } from './server.ts';
import { readServerEvents } from './server-sent-events.ts';

export interface TailOptions {
  /** Address of the server. */
  readonly from: string;
}

const PAUSES = { firstMs: 500, longestMs: 10_000 };

const connect = async (from: string, lastId: string, io: Io): Promise<Response> => {
  const headers = {
    accept: 'text/event-stream',
    ...(lastId !== '' && { 'last-event-id': lastId }),
  };
  try {
    return await io.fetch(addressOf(from, 'v1/events'), { headers, signal: io.signal });
  } catch (error) {
    throw unreachable(from, error);
  }
};

/** @throws {CliError} unless the answer is a stream of events */
const bodyOf = async (response: Response, from: string): Promise<AsyncIterable<Uint8Array>> => {
  if (response.ok && response.body) return response.body;
  const said = problemLine(response.status, await response.text());
  const code = response.status >= 500 ? exitCodes.unreachable : exitCodes.failed;
  throw new CliError(code, `${from} gives no events: ${said}`);
};

/**
 * Prints packages as they are published until the user ends it: `quickwire tail`. A connection that is
 * lost is taken up again behind the last package printed; one that never was ends the command.
 */
export const tail = async ({ from }: TailOptions, io: Io): Promise<ExitCode> => {
  let lastId = '';
  let connectedBefore = false;
  let wait = PAUSES.firstMs;
  while (!io.signal.aborted) {
    try {
      const body = await bodyOf(await connect(from, lastId, io), from);
      io.err(connectedBefore ? `connected again to ${from}` : `listening to ${from}`);
      connectedBefore = true;
      wait = PAUSES.firstMs;
      for await (const event of readServerEvents(body)) {
        lastId = event.id;
        if (event.data === undefined || event.event !== 'package') continue;
        io.out(packageLines(event.data) ?? 'an event that is no package was left out');
      }
    } catch (error) {
      if (io.signal.aborted) break;
      const refused = error instanceof CliError && error.exitCode === exitCodes.failed;
      if (refused || !connectedBefore) throw error;
    }
    if (io.signal.aborted) break;
    if (wait === PAUSES.firstMs) io.err(`the connection to ${from} is lost; trying again`);
    await io.pause(wait, io.signal);
    wait = Math.min(wait * 2, PAUSES.longestMs);
  }
  return exitCodes.ok;
};
