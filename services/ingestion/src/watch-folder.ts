import { setTimeout as pause } from 'node:timers/promises';
import type { FeedName, Problem } from '@quickwire/contracts';
import { MAX_WIRE_BYTES, tooLarge } from '@quickwire/http-guard';
import { isLogAway } from '@quickwire/streaming';
import { type Answer, problemOfPart } from './answer.ts';
import { type Folder, type FoundFile, openFolder, type Verdict } from './folder.ts';
import type { IncomingWire } from './records.ts';
import { isBusy, refusalOf } from './refusal-of.ts';

/** How a folder is watched. */
export interface WatchOptions {
  readonly directory: string;
  readonly feed: FeedName;
  /** Most bytes of a file; those of any wire where absent. */
  readonly maxBytes?: number;
  readonly receive: (wire: IncomingWire) => Promise<Answer>;
  readonly signal: AbortSignal;
  /** Told of a file that goes into `.failed`. */
  readonly onRefused?: (problem: Problem, fileName: string) => void;
  /** Told of a file that was put away while somebody still wrote to it. */
  readonly onAgain?: (fileName: string) => void;
  /** Told of a file, or of the folder, each time that it is tried again after a pause. */
  readonly onError?: (error: Error, name: string) => void;
  /** Told when what failed went well. */
  readonly onWell?: (name: string) => void;
  /** Milliseconds between two looks. */
  readonly everyMs?: number;
  /** Milliseconds that a file must lie unchanged. */
  readonly settleMs?: number;
  /** Longest pause after failures, in milliseconds. */
  readonly pauseMostMs?: number;
}

/** A file that was seen and is still there. */
interface InHand {
  readonly file: FoundFile;
  readonly since: number;
  /** Kept when putting it away failed, so that it is not received a second time. */
  verdict: Verdict | undefined;
  tries: number;
  notBefore: number;
}

/** Has a file received. Undefined when it changed meanwhile: the next look sees it anew. */
const judge = async (
  folder: Folder,
  file: FoundFile,
  { feed, maxBytes = MAX_WIRE_BYTES, receive, onRefused }: WatchOptions,
): Promise<Verdict | undefined> => {
  try {
    if (file.bytes > maxBytes) throw tooLarge(maxBytes);
    const bytes = await folder.read(file);
    if (!bytes) return undefined;
    const problem = problemOfPart(
      await receive({ feed, bytes, via: 'folder', fileName: file.name }),
    );
    if (problem) onRefused?.(problem, file.name);
    return problem ?? 'done';
  } catch (error) {
    const refusal = isLogAway(error) || isBusy(error) ? undefined : refusalOf(error);
    if (!refusal) throw error;
    onRefused?.(refusal.problem, file.name);
    return refusal.problem;
  }
};

/**
 * Takes the files that a feed drops into a folder, the oldest first: each once it lies there unchanged, over two looks
 * and for some seconds since it was last written to. A taken one is moved to `.done`, one of which anything is refused to
 * `.failed` with the problem beside it; one that is written to even then is taken again. While the log is away all stay
 * where they are and the pause between tries doubles. Looking beats listening for events here: it works on every kind of
 * mount.
 * @throws when the folder cannot be made or written at the start; later faults are told and tried again
 */
export const watchFolder = async (options: WatchOptions): Promise<void> => {
  const { directory, signal, onAgain, onError, onWell } = options;
  const { everyMs = 500, settleMs = 3000, pauseMostMs = 30_000 } = options;
  const folder = await openFolder(directory);
  const pauseAfter = (tries: number): number => Math.min(everyMs * 2 ** tries, pauseMostMs);
  let inHand = new Map<string, InHand>();

  /** By the clock of the files, which may be another than ours, or by how long it was looked at. */
  const isSettled = ({ file, since }: InHand): boolean =>
    Date.now() - file.modified >= settleMs || performance.now() - since >= settleMs;

  /** Lists the folder; what is as it was the last time, and for long enough, is ready to be taken. */
  const look = async (): Promise<readonly InHand[]> => {
    const now = new Map<string, InHand>();
    const ready: InHand[] = [];
    for (const file of await folder.list()) {
      const known = inHand.get(file.place);
      const same = known?.file.state === file.state ? known : undefined;
      const since = performance.now();
      now.set(file.place, same ?? { file, since, verdict: undefined, tries: 0, notBefore: 0 });
      if (file.isAgain && !known) onAgain?.(file.name);
      if (same && isSettled(same) && same.notBefore <= since) ready.push(same);
    }
    inHand = now;
    return ready;
  };

  const take = async (item: InHand): Promise<void> => {
    item.verdict ??= await judge(folder, item.file, options);
    if (item.verdict) await folder.putAway(item.file, item.verdict);
    inHand.delete(item.file.place);
    if (item.tries > 0) onWell?.(item.file.name);
  };

  /** Takes what is ready. A file with a fault of its own waits; the rest goes on. */
  const takeAll = async (): Promise<void> => {
    for (const item of await look()) {
      if (signal.aborted) return;
      try {
        await take(item);
      } catch (error) {
        if (isLogAway(error)) throw error;
        item.notBefore = performance.now() + pauseAfter(++item.tries);
        onError?.(error as Error, item.file.name);
      }
    }
  };

  let outages = 0;
  let isWell = false;
  while (!signal.aborted) {
    try {
      await takeAll();
      // At the first look too: the folder may have been none before.
      if (!isWell) onWell?.(directory);
      isWell = true;
      outages = 0;
    } catch (error) {
      isWell = false;
      outages++;
      onError?.(error as Error, directory);
    }
    await pause(pauseAfter(outages), undefined, { signal }).catch(() => {});
  }
};
