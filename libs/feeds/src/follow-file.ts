import { readFile, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** How a file is followed. */
export interface FollowFileOptions {
  readonly file: string;
  /** A larger file is left unread, and told as an error. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** Given the text of the file as it is found first, and after each change. */
  readonly onText: (text: string) => void;
  /** Told once of each time that the file cannot be read. */
  readonly onError: (error: Error) => void;
  /** Milliseconds between two looks. */
  readonly everyMs?: number;
  /** Waits between two looks. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const untilThen = (ms: number, signal: AbortSignal): Promise<void> =>
  wait(ms, undefined, { signal }).catch(() => {});

/**
 * Reads a file again whenever it has changed, until the signal is aborted: once its place on the disk, size and time
 * have stayed the same over two looks, so that a half-written one is left alone. Looking works on every kind of mount
 * and through every way in which editors and orchestrators put a new file in place of the old.
 */
export const followFile = async (options: FollowFileOptions): Promise<void> => {
  const { file, maxBytes, signal, onText, onError } = options;
  const { everyMs = 1000, pause = untilThen } = options;
  let seen: string | undefined;
  let taken: string | undefined;
  let failed = false;

  const look = async (): Promise<string> => {
    const { ino, size, mtimeMs } = await stat(file);
    if (size > maxBytes) throw new Error(`${file} has over ${maxBytes} bytes; make it shorter`);
    return `${ino} ${size} ${mtimeMs}`;
  };
  const takeIfSettled = async (): Promise<void> => {
    const state = await look();
    const isSettled = state === seen && state !== taken;
    seen = state;
    if (!isSettled) return;
    const text = await readFile(file, 'utf8');
    if ((await look()) !== state) return;
    taken = state;
    onText(text);
  };

  while (!signal.aborted) {
    try {
      await takeIfSettled();
      failed = false;
    } catch (error) {
      if (!failed) onError(error as Error);
      failed = true;
      seen = undefined;
      taken = undefined;
    }
    await pause(everyMs, signal);
  }
};
