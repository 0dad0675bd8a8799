import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from './config-error.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOTDIR: 'which is a file, or lies under one',
  EACCES: 'where this user may not write',
  EPERM: 'where this user may not write',
  EROFS: 'which is on a disk that takes no writes',
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** From the top down by hand: where no folder can be, as under /proc, Node's own way to do it never ends. */
const make = (path: string): void => {
  if (isFolder(path)) return;
  if (dirname(path) !== path) make(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have been faster.
    if (!isFolder(path)) throw error;
  }
};

/**
 * The folder of a setting, made where it is missing.
 * @throws {ConfigError} that names the setting, when it is none that can be written
 */
export const settingFolder = (setting: string, path: string): string => {
  try {
    make(path);
    accessSync(path, constants.W_OK | constants.X_OK);
    return path;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // A file is in the way as the folder itself, too.
    const reason = reasons[code === 'EEXIST' ? 'ENOTDIR' : code];
    throw new ConfigError(
      `${setting} is ${path}, ${reason ?? `where no folder can be made (${code})`}; set it to a folder that this user may write`,
    );
  }
};
