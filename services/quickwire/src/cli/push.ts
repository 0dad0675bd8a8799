import { basename } from 'node:path';
import { SERVER } from './command-line.ts';
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

type Told = Readonly<Record<string, unknown>>;

const parse = (body: string): Told => {
  try {
    return Object(JSON.parse(body)) as Told;
  } catch {
    return {};
  }
};

const field = (told: Told, name: string): string =>
  typeof told[name] === 'string' ? oneLine(told[name]) : '';

const acceptedLine = (file: string, told: Told): string => {
  const about = ['storyId', 'receiptId']
    .map((name) => [name.replace('Id', ''), field(told, name)])
    .filter(([, value]) => value)
    .map((pair) => pair.join(' '));
  return `${file}: ${[field(told, 'outcome') || 'accepted', ...about].join(', ')}`;
};

/** Tells what became of each item, one line each. @returns whether all were accepted */
const tellItems = (file: string, items: readonly Told[], io: Io): boolean => {
  const refused = items.filter((item) => item['problem'] !== undefined);
  for (const item of items) {
    const name = `${file} ${field(item, 'place')}`;
    if (refused.includes(item))
      io.err(`${name}: refused, ${problemLine(400, JSON.stringify(item['problem']))}`);
    else io.out(acceptedLine(name, item));
  }
  return refused.length === 0;
};

/** What is wrong with the command itself, so that all files would be refused. */
const commandFault = (
  status: number,
  body: string,
  { to, feed }: PushOptions,
): string | undefined => {
  if (status === 401)
    return `${to} has no feed ${feed} with this key; correct --feed, --key or QUICKWIRE_KEY`;
  const type = field(parse(body), 'type');
  if (status === 405 || type.endsWith(':no-such-address'))
    return `${to} takes no wires; give --to the address of Quickwire, or of its ingestion, alone, as ${SERVER}`;
  return undefined;
};

/** Pushes one file. @returns whether all of it was accepted */
const pushFile = async (
  file: string,
  key: string,
  options: PushOptions,
  io: Io,
): Promise<boolean> => {
  const bytes = await readInput(file, io);
  const response = await send(bytes, basename(file), key, options, io);
  const body = await response.text();
  const fault = commandFault(response.status, body, options);
  if (fault) throw new CliError(exitCodes.usage, `${file}: refused, ${fault}`);
  if (!response.ok) {
    io.err(`${file}: refused, ${problemLine(response.status, body)}`);
    return false;
  }
  const told = parse(body);
  if (Array.isArray(told['items'])) return tellItems(file, told['items'].map(Object), io);
  io.out(acceptedLine(file, told));
  return true;
};

/** An error that ends the command, with what it leaves undone. */
const withRest = (error: CliError, [file, ...unsent]: readonly string[]): CliError => {
  if (unsent.length === 0) return error;
  const unanswered =
    error.exitCode === exitCodes.unreachable ? `${file} was not answered, and ` : '';
  const rest =
    unsent.length === 1 ? '1 file behind it was' : `${unsent.length} files behind it were`;
  const advice = `${unanswered}${rest} not sent; push them again, a resend never doubles`;
  return new CliError(error.exitCode, `${error.message}; ${advice}`, { cause: error });
};

/** Pushes files to a feed, in order, a line an item: `quickwire push story.xml`. */
export const push = async (
  files: readonly string[],
  options: PushOptions,
  io: Io,
): Promise<ExitCode> => {
  const key = await feedKey(options.feed, options.key, io);
  let code: ExitCode = exitCodes.ok;
  for (const [at, file] of files.entries()) {
    try {
      if (!(await pushFile(file, key, options, io))) code = exitCodes.failed;
    } catch (error) {
      // One unreadable file does not keep back the others; a server that is away does.
      if (!(error instanceof CliError)) throw error;
      if (error.exitCode !== exitCodes.failed) throw withRest(error, files.slice(at));
      io.err(error.message);
      code = exitCodes.failed;
      if (io.signal.aborted) break;
    }
  }
  return code;
};
