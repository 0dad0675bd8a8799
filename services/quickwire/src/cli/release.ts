import { Package } from '@quickwire/contracts';
import { CliError, type ExitCode, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { packageLines } from './package-line.ts';
import { problemLine } from './problem.ts';
import { ask } from './server.ts';

export interface ReleaseOptions {
  /** Address of the server. */
  readonly to: string;
  readonly by?: string;
  readonly embargo?: true;
  readonly withheld?: true;
}

/** How often it is looked whether the story went out, and how long apart. */
const LOOKS = 20;
const LOOK_EVERY_MS = 250;

const userOf = ({ env }: Io): string => env['USER'] ?? env['USERNAME'] ?? 'operator';

/** The instant that the server took the word at. @throws {CliError} when it did not */
const giveWord = async (id: string, options: ReleaseOptions, io: Io): Promise<number> => {
  const { to, by = userOf(io), embargo, withheld } = options;
  const response = await ask(io, to, `v1/stories/${id}/release`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ by, ...(embargo && { embargo }), ...(withheld && { withheld }) }),
  });
  const body = await response.text();
  if (response.status !== 202)
    throw new CliError(
      response.status >= 500 ? exitCodes.unreachable : exitCodes.failed,
      `${to} does not release it: ${problemLine(response.status, body)}`,
    );
  return Date.parse((JSON.parse(body) as { at: string }).at);
};

/** The package, where it went out since; undefined while it did not. */
const wentOut = async (
  id: string,
  to: string,
  since: number,
  io: Io,
): Promise<string | undefined> => {
  const response = await ask(io, to, `v1/packages/${id}`, {
    headers: { accept: 'application/json' },
  });
  const body = await response.text();
  if (!response.ok) return undefined;
  const pkg = Package.safeParse(JSON.parse(body)).data;
  return pkg && Date.parse(pkg.publishedAt) >= since ? packageLines(body) : undefined;
};

/**
 * Lets the held version of a story go out now: `quickwire release`. Waits five seconds to see it; fails when nothing
 * went out.
 */
export const release = async (id: string, options: ReleaseOptions, io: Io): Promise<ExitCode> => {
  const since = await giveWord(id, options, io);
  for (let look = 0; look < LOOKS && !io.signal.aborted; look += 1) {
    const lines = await wentOut(id, options.to, since, io);
    if (lines !== undefined) {
      io.out(lines);
      return exitCodes.ok;
    }
    await io.pause(LOOK_EVERY_MS, io.signal);
  }
  io.err(
    'nothing went out: no version of it is held, or it waits for its embargo (--embargo), for the agency (--withheld), or for a text that the agency has to send; the log of the server says which',
  );
  return exitCodes.failed;
};
