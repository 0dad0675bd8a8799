import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { LogLockedError } from '../errors.ts';

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

/**
 * Takes a folder for this process, by a file with its number; what a killed process left is taken over.
 * @returns gives it back
 * @throws {LogLockedError} while another process has it
 */
export const lockDirectory = (directory: string): (() => void) => {
  const file = join(directory, 'owner.pid');
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, `${process.pid} ${startOf(process.pid) ?? ''}`);
      closeSync(handle);
      return () => unlinkSync(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const [pid = '', start = ''] = readFileSync(file, 'utf8').split(' ');
    if (pid !== '' && lives(Number(pid), start)) throw new LogLockedError(directory, pid);
    unlinkSync(file);
  }
};
