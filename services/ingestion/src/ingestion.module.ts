import { setTimeout as pause } from 'node:timers/promises';
import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Cache } from '@quickwire/cache';
import {
  type FeedDirectory,
  type FeedOf,
  type FeedsInUse,
  type FolderSource,
  polledFeeds,
  useFeeds,
  watchedFolders,
} from '@quickwire/feeds';
import { type Outgoing, openOutgoing } from '@quickwire/outgoing';
import { CACHE, EVENT_LOG, LOGGER, METRICS } from '@quickwire/service-kit';
import type { EventLog } from '@quickwire/streaming';
import { type createMetrics, feedMetrics } from '@quickwire/telemetry';
import type { Logger } from 'pino';
import type { IngestionConfig } from './config.ts';
import type { Door } from './door.ts';
import { followFeeds } from './follow-feeds.ts';
import { keepRunning } from './keep-running.ts';
import { logAnswer } from './log-answer.ts';
import { type PollingOfDoor, pollForDoor } from './poll/poll-for-door.ts';
import { receiveWire } from './receive-wire.ts';
import { watchFolder } from './watch-folder.ts';
import { watchSilence } from './watch-silence.ts';
import { FEEDS, WiresController } from './wires.controller.ts';

const CONFIG = Symbol('INGESTION_CONFIG');

const LOOK_FOR_SILENCE_MS = 1000;
/** After which a folder that could not be watched is tried again. */
const FOLDER_AGAIN_MS = 5000;

/** A folder to watch, with what a change of would begin its watch anew. */
type Folder = FeedOf<FolderSource> & { readonly maxBytes: number };

@Module({})
export class IngestionModule implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #door: Door;
  readonly #feeds: FeedsInUse;
  readonly #logger: Logger;
  readonly #config: IngestionConfig;
  readonly #stop = new AbortController();
  readonly #folders = keepRunning((folder: Folder, signal) => this.#watch(folder, signal));
  #following: Promise<void> = Promise.resolve();
  readonly #outgoing: Outgoing;
  readonly #polling: PollingOfDoor;
  #isFileInUse = true;

  constructor(
    @Inject(EVENT_LOG) log: EventLog,
    @Inject(CACHE) cache: Cache,
    @Inject(LOGGER) logger: Logger,
    @Inject(METRICS) metrics: ReturnType<typeof createMetrics>,
    @Inject(FEEDS) feeds: FeedsInUse,
    @Inject(CONFIG) config: IngestionConfig,
  ) {
    this.#door = { log, cache, feeds };
    this.#feeds = feeds;
    this.#logger = logger;
    this.#config = config;
    this.#outgoing = openOutgoing({ allow: config.outgoingAllow ?? [] });
    this.#polling = pollForDoor({
      door: this.#door,
      outgoing: this.#outgoing,
      logger,
      registry: metrics,
    });
    feedMetrics(metrics, {
      quiet: () => feeds.quiet(),
      isFileInUse: () => (config.feedsFile === undefined ? undefined : this.#isFileInUse),
    });
  }

  static register(config: IngestionConfig): DynamicModule {
    return {
      module: IngestionModule,
      controllers: [WiresController],
      providers: [
        { provide: FEEDS, useValue: useFeeds(config.feeds) },
        { provide: CONFIG, useValue: config },
      ],
    };
  }

  onApplicationBootstrap(): void {
    this.#runSources(this.#feeds.directory);
    this.#feeds.onReplaced((directory) => this.#runSources(directory));
    this.#lookForSilence();
    const { feedsFile: file } = this.#config;
    if (file === undefined) return;
    this.#following = followFeeds({
      file,
      feeds: this.#feeds,
      logger: this.#logger,
      signal: this.#stop.signal,
      onRead: (isInUse) => {
        this.#isFileInUse = isInUse;
      },
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stop.abort();
    await this.#following;
    await Promise.all([this.#folders.stop(), this.#polling.stop()]);
    await this.#outgoing.close();
  }

  /** Fetches, beside what is pushed, what the feeds of a directory have elsewhere; called again with each new directory. */
  #runSources(directory: FeedDirectory): void {
    this.#polling.update(polledFeeds(directory));
    const folders = [...watchedFolders(directory)];
    const { watchDirectory, watchFeed } = this.#config;
    const isWatched = folders.some((folder) => folder.directory === watchDirectory);
    if (watchDirectory && watchFeed && directory.find(watchFeed) && !isWatched)
      folders.push({ feed: watchFeed, directory: watchDirectory });
    this.#folders.want(
      folders.map((folder) => ({
        ...folder,
        maxBytes: this.#feeds.termsOf(folder.feed).maxBytes,
      })),
    );
  }

  /** Watches a folder; one that cannot be made or written is tried again, for it may be mended while this runs. */
  async #watch(folder: Folder, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#watchOnce(folder, signal);
      } catch (error) {
        this.#logger.error(
          { err: error, ...folder },
          'the folder cannot be watched; correct it, it is tried again',
        );
        await pause(FOLDER_AGAIN_MS, undefined, { signal }).catch(() => {});
      }
    }
  }

  #watchOnce({ feed, directory, maxBytes }: Folder, signal: AbortSignal): Promise<void> {
    return watchFolder({
      directory,
      feed,
      maxBytes,
      signal,
      receive: async (wire) => {
        const answer = await receiveWire(this.#door, wire);
        logAnswer(this.#logger, { feed, fileName: wire.fileName }, answer);
        return answer;
      },
      onRefused: (problem, fileName) =>
        this.#logger.warn(
          { feed, fileName, problem: problem.type, detail: problem.detail },
          'wire refused; it is in .failed',
        ),
      onError: (error, name) =>
        this.#logger.warn({ err: error, feed, name }, 'could not be taken; it is tried again'),
    });
  }

  #lookForSilence(): void {
    const look = watchSilence(this.#feeds, this.#logger);
    const timer = setInterval(look, LOOK_FOR_SILENCE_MS).unref();
    this.#stop.signal.addEventListener('abort', () => clearInterval(timer));
  }
}
