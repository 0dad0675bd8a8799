import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LogFullError, LogLockedError } from '../errors.ts';

/** When a process began, from the kernel; tells a living owner from another process that got its number. */
const startOf = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
};

const lives = (pid: number, start: string): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = startOf(pid);
  return now === undefined || start === '' || now === start;
};

/** The owner's file, unless it has gone meanwhile. */
const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Moves a dead owner's file aside; puts it back when meanwhile a living owner had written it. */
const clear = (file: string, seen: string): void => {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== seen) linkSync(aside, file);
    unlinkSync(aside);
  } catch (error) {
    // Another process was faster, in either step; the next try sees what it wrote.
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
};

/**
 * Takes a folder for this process, by a file with its number; what a killed process left is taken
 * over. The file is linked into place when it is whole, so that nobody reads half of one.
 * @returns gives it back
 * @throws {LogLockedError} while another process has it; {@link LogFullError} when not even that file fits
 */
export const lockDirectory = (directory: string): (() => void) => {
  const file = join(directory, 'owner.pid');
  const own = `${file}.new.${process.pid}`;
  for (;;) {
    try {
      writeFileSync(own, `${process.pid} ${startOf(process.pid) ?? ''}`);
      linkSync(own, file);
      return () => unlinkSync(file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOSPC') throw new LogFullError(directory, { cause: error });
      if (code !== 'EEXIST') throw error;
    } finally {
      rmSync(own, { force: true });
    }
    const seen = read(file);
    if (seen === undefined) continue;
    const [pid = '', start = ''] = seen.split(' ');
    if (pid !== '' && lives(Number(pid), start)) throw new LogLockedError(directory, pid);
    clear(file, seen);
  }
};
