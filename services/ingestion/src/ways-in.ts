import { setTimeout as pause } from 'node:timers/promises';
import type { FeedName } from '@quickwire/contracts';
import {
  type FeedDirectory,
  type FeedOf,
  type FeedsInUse,
  type FolderSource,
  polledFeeds,
  watchedFolders,
  webSubFeeds,
} from '@quickwire/feeds';
import type { Logger } from 'pino';
import type { Door } from './door.ts';
import { keepRunning } from './keep-running.ts';
import { logAnswer } from './log-answer.ts';
import type { PollingOfDoor } from './poll/poll-for-door.ts';
import { receiveWire } from './receive-wire.ts';
import { tellFaults } from './tell-faults.ts';
import { watchFolder } from './watch-folder.ts';
import type { WebSub } from './websub/websub.ts';

/** After which a folder that could not be watched is tried again. */
const FOLDER_AGAIN_MS = 5000;

/** A folder to watch, with what a change of would begin its watch anew. */
type Folder = FeedOf<FolderSource> & { readonly maxBytes: number };

/** What wires come in by, beside what is pushed with a key. */
export interface WaysInParts {
  readonly door: Door;
  readonly feeds: FeedsInUse;
  readonly polling: PollingOfDoor;
  /** Undefined where no feed can be subscribed. */
  readonly webSub: WebSub | undefined;
  /** A folder beside those of the feeds. */
  readonly folder: { readonly feed: FeedName; readonly directory: string } | undefined;
  readonly logger: Logger;
}

/** The ways in of a door. */
export interface WaysIn {
  /** Goes for what the feeds of a directory have elsewhere, and for nothing else any more. */
  use(directory: FeedDirectory): void;
  stop(): Promise<void>;
}

/** Watches a folder; one that cannot be made or written is tried again, for it may be mended while this runs. */
const watch = async (
  { door, logger }: WaysInParts,
  { feed, directory, maxBytes }: Folder,
  signal: AbortSignal,
): Promise<void> => {
  const faults = tellFaults(logger, { feed });
  while (!signal.aborted) {
    try {
      await watchFolder({
        directory,
        feed,
        maxBytes,
        signal,
        receive: async (wire) => {
          const answer = await receiveWire(door, wire);
          logAnswer(logger, { feed, fileName: wire.fileName }, answer);
          return answer;
        },
        onRefused: (problem, fileName) =>
          logger.warn(
            { feed, fileName, problem: problem.type, detail: problem.detail },
            'wire refused; it is in .failed',
          ),
        onAgain: (fileName) =>
          logger.warn(
            { feed, fileName },
            'was written to after it was taken; it is taken again. Write under a name that ends in .part, then rename',
          ),
        onError: (error, name) => faults.tell(name, error, 'could not be taken; it is tried again'),
        onWell: (name) => faults.gone(name),
      });
    } catch (error) {
      faults.tell(
        directory,
        error as Error,
        'the folder cannot be watched; correct it, it is tried again',
      );
      await pause(FOLDER_AGAIN_MS, undefined, { signal }).catch(() => {});
    }
  }
};

/** Opens the ways in; nothing is gone for before {@link WaysIn.use}. */
export const openWaysIn = (parts: WaysInParts): WaysIn => {
  const { feeds, polling, webSub, folder, logger } = parts;
  const folders = keepRunning((one: Folder, signal) => watch(parts, one, signal));

  /** With the limit that the terms of the feed set for its wires. */
  const limited = <One extends { readonly feed: FeedName }>(all: readonly One[]) =>
    all.map((one) => ({ ...one, maxBytes: feeds.termsOf(one.feed).maxBytes }));

  const useFolders = (directory: FeedDirectory): void => {
    const wanted = [...watchedFolders(directory)];
    const isWatched = wanted.some((one) => one.directory === folder?.directory);
    if (folder && directory.find(folder.feed) && !isWatched) wanted.push(folder);
    folders.want(limited(wanted));
  };

  return {
    use(directory) {
      useFolders(directory);
      polling.update(limited(polledFeeds(directory)));
      const subscriptions = webSubFeeds(directory);
      webSub?.configure(subscriptions);
      if (!webSub && subscriptions.length > 0)
        logger.error(
          { feeds: subscriptions.map(({ feed }) => feed) },
          'feeds of the kind websub cannot be subscribed; set QUICKWIRE_PUBLIC_URL and QUICKWIRE_WEBSUB_SECRET and start again',
        );
    },
    async stop() {
      webSub?.close();
      await Promise.all([folders.stop(), polling.stop()]);
    },
  };
};
