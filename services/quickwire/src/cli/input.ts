import { CliError, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { oneLine } from './plain.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder; name the files in it',
  EACCES: 'may not be read',
};

const outputReasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'is a folder; name a file in it',
  EACCES: 'may not be written',
};

const failure = (
  file: string,
  error: unknown,
  known: Readonly<Record<string, string>>,
): CliError => {
  const { code, message } = error as NodeJS.ErrnoException;
  return new CliError(exitCodes.failed, `${file}: ${known[code ?? ''] ?? oneLine(message)}`, {
    cause: error,
  });
};

/**
 * Writes a file.
 * @throws {CliError} when it cannot be written
 */
export const writeOutput = async (file: string, text: string, io: Io): Promise<void> => {
  try {
    await io.writeFile(file, text);
  } catch (error) {
    throw failure(file, error, outputReasons);
  }
};

/**
 * Bytes of a file, or of standard input for `-`.
 * @throws {CliError} when it cannot be read
 */
export const readInput = async (file: string, io: Io): Promise<Uint8Array> => {
  try {
    return file === '-' ? await io.readStdin() : await io.readFile(file);
  } catch (error) {
    throw failure(file, error, reasons);
  }
};
