import { basename } from 'node:path';
import { contentTypeOf } from './content-type.ts';
import { CliError, type ExitCode, exitCodes } from './exit-codes.ts';
import { feedKey } from './feed-key.ts';
import { readInput } from './input.ts';
import type { Io } from './io.ts';
import { oneLine } from './plain.ts';
import { problemLine } from './problem.ts';
import { ask } from './server.ts';

export interface PushOptions {
  /** Address of the server. */
  readonly to: string;
  readonly feed: string;
  readonly key?: string | undefined;
}

/** A server that is busy is asked again this often, each time after the pause that it names. */
const ATTEMPTS = 5;
const LONGEST_PAUSE_S = 30;

const isBusy = (status: number): boolean => status === 429 || status === 503;

const pauseMs = (response: Response): number => {
  const seconds = Number(response.headers.get('retry-after') ?? 1);
  return Math.min(seconds >= 0 ? seconds : 1, LONGEST_PAUSE_S) * 1000;
};

const send = async (bytes: Uint8Array, file: string, key: string, options: PushOptions, io: Io) => {
  const init = {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': contentTypeOf(file) },
    body: bytes as Uint8Array<ArrayBuffer>,
  };
  for (let attempt = 1; ; attempt += 1) {
    const response = await ask(io, options.to, `v1/wires/${options.feed}`, init);
    if (!isBusy(response.status) || attempt === ATTEMPTS) return response;
    await response.body?.cancel();
    await io.pause(pauseMs(response), io.signal);
  }
};

const field = (body: string, name: string): string => {
  try {
    const value: unknown = (JSON.parse(body) as Record<string, unknown>)[name];
    return typeof value === 'string' ? oneLine(value) : '';
  } catch {
    return '';
  }
};

const acceptedLine = (file: string, body: string): string => {
  const about = ['storyId', 'receiptId']
    .map((name) => [name.replace('Id', ''), field(body, name)])
    .filter(([, value]) => value)
    .map((pair) => pair.join(' '));
  return `${file}: ${[field(body, 'outcome') || 'accepted', ...about].join(', ')}`;
};

/** Pushes one file. @returns whether it was accepted */
const pushFile = async (
  file: string,
  key: string,
  options: PushOptions,
  io: Io,
): Promise<boolean> => {
  const bytes = await readInput(file, io);
  const response = await send(bytes, basename(file), key, options, io);
  const body = await response.text();
  if (response.ok) io.out(acceptedLine(file, body));
  else io.err(`${file}: refused, ${problemLine(response.status, body)}`);
  return response.ok;
};

/** Pushes files to a feed, in order, one line each: `quickwire push story.xml`. */
export const push = async (
  files: readonly string[],
  options: PushOptions,
  io: Io,
): Promise<ExitCode> => {
  const key = await feedKey(options.feed, options.key, io);
  let code: ExitCode = exitCodes.ok;
  for (const file of files) {
    try {
      if (!(await pushFile(file, key, options, io))) code = exitCodes.failed;
    } catch (error) {
      // One unreadable file does not keep back the others; a server that is away does.
      if (!(error instanceof CliError) || error.exitCode !== exitCodes.failed) throw error;
      io.err(error.message);
      code = exitCodes.failed;
      if (io.signal.aborted) break;
    }
  }
  return code;
};
