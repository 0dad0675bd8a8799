import { keyHashLine, newKey } from '@quickwire/feeds';
import { CliError, type ExitCode, exitCodes } from './exit-codes.ts';
import { readInput } from './input.ts';
import type { Io } from './io.ts';

export interface KeyOptions {
  /** Hash the key on standard input in place of making one. */
  readonly stdin?: boolean;
}

/** Makes a key for a feed and prints it once, with the line for feeds.yaml; or the line of a key that there is: `quickwire key`. */
export const key = async ({ stdin }: KeyOptions, io: Io): Promise<ExitCode> => {
  if (!stdin) {
    const made = newKey();
    io.out(`key   ${made}`);
    io.out(`hash  ${keyHashLine(made)}`);
    io.err('the key goes to the sender and is shown only now; the hash goes into feeds.yaml');
    return exitCodes.ok;
  }
  const given = new TextDecoder().decode(await readInput('-', io)).trim();
  if (!/^\S{4,}$/.test(given))
    throw new CliError(
      exitCodes.failed,
      'a key has at least four characters and no blanks; give it on standard input',
    );
  io.out(keyHashLine(given));
  return exitCodes.ok;
};
