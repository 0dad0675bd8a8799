import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FeedName } from '@quickwire/contracts';
import { RefusedError } from '@quickwire/http-guard';
import type { IncomingWire, Receipt } from './receive-wire.ts';

/** How a folder is watched. */
export interface WatchOptions {
  readonly directory: string;
  readonly feed: FeedName;
  readonly receive: (wire: IncomingWire) => Promise<Receipt>;
  readonly signal: AbortSignal;
  /** Told of a file that could not be taken for now. */
  readonly onError: (error: Error, fileName: string) => void;
  /** Milliseconds between two looks. */
  readonly everyMs?: number;
}

const UNFINISHED = /^\.|\.(part|tmp|filepart)$/i;

/**
 * Takes the files that a feed drops into a folder: each once its size and time have stayed the same over two
 * looks. A taken one is moved to `.done`, one that cannot be read to `.failed` with the problem beside it; one
 * that the log cannot take stays where it is for the next look. Looking beats listening for events here: it
 * works on every kind of mount.
 */
export const watchFolder = async (options: WatchOptions): Promise<void> => {
  const { directory, feed, receive, signal, onError, everyMs = 500 } = options;
  const done = join(directory, '.done');
  const failed = join(directory, '.failed');
  await mkdir(done, { recursive: true });
  await mkdir(failed, { recursive: true });

  const take = async (fileName: string): Promise<void> => {
    const path = join(directory, fileName);
    try {
      await receive({ feed, bytes: await readFile(path), via: 'folder', fileName });
      await rename(path, join(done, fileName));
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      await writeFile(
        join(failed, `${fileName}.problem.json`),
        `${JSON.stringify(error.problem, null, 2)}\n`,
      );
      await rename(path, join(failed, fileName));
    }
  };

  let before = new Map<string, string>();
  while (!signal.aborted) {
    const now = new Map<string, string>();
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      if (!entry.isFile() || UNFINISHED.test(entry.name)) continue;
      const look = await stat(join(directory, entry.name)).catch(() => undefined);
      if (!look) continue;
      const state = `${look.size} ${look.mtimeMs}`;
      if (before.get(entry.name) !== state) {
        now.set(entry.name, state);
        continue;
      }
      try {
        await take(entry.name);
      } catch (error) {
        now.set(entry.name, state);
        onError(error as Error, entry.name);
      }
    }
    before = now;
    await pause(everyMs, undefined, { signal }).catch(() => {});
  }
};
