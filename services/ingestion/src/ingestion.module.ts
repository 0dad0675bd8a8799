import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Cache } from '@quickwire/cache';
import { type FeedsInUse, useFeeds } from '@quickwire/feeds';
import { type Outgoing, openOutgoing } from '@quickwire/outgoing';
import { CACHE, EVENT_LOG, LOGGER, METRICS } from '@quickwire/service-kit';
import type { EventLog } from '@quickwire/streaming';
import { type createMetrics, feedMetrics } from '@quickwire/telemetry';
import type { Logger } from 'pino';
import type { IngestionConfig } from './config.ts';
import type { Door } from './door.ts';
import { followFeeds } from './follow-feeds.ts';
import { pollForDoor } from './poll/poll-for-door.ts';
import { createWireReader, type WireReader } from './reading/wire-reader.ts';
import { DOOR, FEEDS, WEBSUB } from './tokens.ts';
import { watchSilence } from './watch-silence.ts';
import { openWaysIn, type WaysIn } from './ways-in.ts';
import { WebSubController } from './websub/websub.controller.ts';
import { openWebSub, type WebSub } from './websub/websub.ts';
import { WiresController } from './wires.controller.ts';

const CONFIG = Symbol('INGESTION_CONFIG');
const READER = Symbol('WIRE_READER');
const OUTGOING = Symbol('OUTGOING');
const WAYS_IN = Symbol('WAYS_IN');

type Metrics = ReturnType<typeof createMetrics>;

const LOOK_FOR_SILENCE_MS = 1000;

const makeWebSub = (
  { webSub }: IngestionConfig,
  outgoing: Outgoing,
  cache: Cache,
  logger: Logger,
): WebSub | undefined =>
  webSub &&
  openWebSub({ send: outgoing.request, ...webSub }, cache, ({ feed, topic }, error) =>
    logger.warn({ err: error, feed, topic }, 'not subscribed; it is tried again'),
  );

@Module({})
export class IngestionModule implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #feeds: FeedsInUse;
  readonly #waysIn: WaysIn;
  readonly #reader: WireReader;
  readonly #outgoing: Outgoing;
  readonly #logger: Logger;
  readonly #config: IngestionConfig;
  readonly #stop = new AbortController();
  #following: Promise<void> = Promise.resolve();
  #isFileInUse = true;

  constructor(
    @Inject(FEEDS) feeds: FeedsInUse,
    @Inject(WAYS_IN) waysIn: WaysIn,
    @Inject(READER) reader: WireReader,
    @Inject(OUTGOING) outgoing: Outgoing,
    @Inject(LOGGER) logger: Logger,
    @Inject(METRICS) metrics: Metrics,
    @Inject(CONFIG) config: IngestionConfig,
  ) {
    this.#feeds = feeds;
    this.#waysIn = waysIn;
    this.#reader = reader;
    this.#outgoing = outgoing;
    this.#logger = logger;
    this.#config = config;
    feedMetrics(metrics, {
      quiet: () => feeds.quiet(),
      isFileInUse: () => (config.feedsFile === undefined ? undefined : this.#isFileInUse),
    });
  }

  static register(config: IngestionConfig): DynamicModule {
    const { watchFeed: feed, watchDirectory: directory } = config;
    const folder = feed && directory ? { feed, directory } : undefined;
    return {
      module: IngestionModule,
      controllers: [WiresController, WebSubController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: FEEDS, useValue: useFeeds(config.feeds) },
        { provide: READER, useFactory: () => createWireReader(config.reading) },
        {
          provide: OUTGOING,
          useFactory: () => openOutgoing({ allow: config.outgoingAllow ?? [] }),
        },
        {
          provide: DOOR,
          useFactory: (
            log: EventLog,
            cache: Cache,
            { read }: WireReader,
            feeds: FeedsInUse,
          ): Door => ({ log, cache, read, feeds }),
          inject: [EVENT_LOG, CACHE, READER, FEEDS],
        },
        {
          provide: WEBSUB,
          useFactory: (outgoing: Outgoing, cache: Cache, logger: Logger) =>
            makeWebSub(config, outgoing, cache, logger),
          inject: [OUTGOING, CACHE, LOGGER],
        },
        {
          provide: WAYS_IN,
          useFactory: (
            door: Door,
            feeds: FeedsInUse,
            outgoing: Outgoing,
            webSub: WebSub | undefined,
            logger: Logger,
            registry: Metrics,
          ) =>
            openWaysIn({
              door,
              feeds,
              polling: pollForDoor({ door, outgoing, logger, registry }),
              webSub,
              folder,
              logger,
            }),
          inject: [DOOR, FEEDS, OUTGOING, WEBSUB, LOGGER, METRICS],
        },
      ],
    };
  }

  onApplicationBootstrap(): void {
    this.#waysIn.use(this.#feeds.directory);
    this.#feeds.onReplaced((directory) => this.#waysIn.use(directory));
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
    await this.#waysIn.stop();
    await Promise.all([this.#outgoing.close(), this.#reader.close()]);
  }

  #lookForSilence(): void {
    const look = watchSilence(this.#feeds, this.#logger);
    const timer = setInterval(look, LOOK_FOR_SILENCE_MS).unref();
    this.#stop.signal.addEventListener('abort', () => clearInterval(timer));
  }
}
