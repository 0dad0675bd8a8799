import { CliError, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { oneLine } from './plain.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder; name the files in it',
  EACCES: 'may not be read',
};

/**
 * Bytes of a file, or of standard input for `-`.
 * @throws {CliError} when it cannot be read
 */
export const readInput = async (file: string, io: Io): Promise<Uint8Array> => {
  try {
    return file === '-' ? await io.readStdin() : await io.readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CliError(exitCodes.failed, `${file}: ${reasons[code ?? ''] ?? oneLine(message)}`, {
      cause: error,
    });
  }
};
