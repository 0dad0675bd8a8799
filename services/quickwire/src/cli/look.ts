import { basename } from 'node:path';
import type { Engines } from './engines.ts';
import { CliError, type ExitCode, exitCodes } from './exit-codes.ts';
import { readInput } from './input.ts';
import type { Io } from './io.ts';
import { oneLine, plain } from './plain.ts';

export interface LookOptions {
  /** Print the package as JSON instead of text. */
  readonly json?: boolean;
}

/** Shows what Quickwire makes of a file, without a server: `quickwire look story.xml`. `-` is standard input. */
export const look = async (
  file: string,
  { json = false }: LookOptions,
  io: Io,
  { read, isRefusal, preview, render }: Engines,
): Promise<ExitCode> => {
  const bytes = await readInput(file, io);
  try {
    // The media type is left out: the bytes say what they are, a name may lie.
    const { story } = read(bytes, {
      feed: 'look',
      ...(file !== '-' && { fileName: basename(file) }),
    });
    const pkg = preview(story, io.now());
    io.out(json ? JSON.stringify(pkg, null, 2) : plain(render(pkg)).trimEnd());
    return exitCodes.ok;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new CliError(exitCodes.failed, `${file}: ${oneLine(error.message)}`, { cause: error });
  }
};
