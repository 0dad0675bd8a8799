import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.ts';

/**
 * What the file of a setting holds.
 * @throws {ConfigError} that names setting and file, never what is in it
 */
export const readSettingFile = (setting: string, file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError(
      `${setting}: ${file} cannot be read (${(error as NodeJS.ErrnoException).code}); name a file that this user may read`,
    );
  }
};

/**
 * A secret from the environment, or from a file as orchestrators mount them: there a line break at the end is no
 * part of it.
 * @throws {ConfigError} when both are given, or the file cannot be read or is empty
 */
export const readSecret = (
  setting: string,
  value: string | undefined,
  file: string | undefined,
): string | undefined => {
  if (file === undefined) return value;
  if (value !== undefined)
    throw new ConfigError(`${setting} and ${setting}_FILE are both set; leave one out`);
  const secret = readSettingFile(`${setting}_FILE`, file).replace(/\r?\n$/, '');
  if (secret === '')
    throw new ConfigError(`${setting}_FILE: ${file} is empty; write the secret to it`);
  return secret;
};
