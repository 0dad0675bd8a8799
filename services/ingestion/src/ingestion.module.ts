import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Cache } from '@quickwire/cache';
import { CACHE, EVENT_LOG, LOGGER, METRICS } from '@quickwire/service-kit';
import type { EventLog } from '@quickwire/streaming';
import type { Logger } from 'pino';
import type { IngestionConfig } from './config.ts';
import { logAnswer } from './log-answer.ts';
import { type PollingOfDoor, type PollRegistry, pollForDoor } from './poll/poll-for-door.ts';
import { receiveWire } from './receive-wire.ts';
import { watchFolder } from './watch-folder.ts';
import { FEEDS, WiresController } from './wires.controller.ts';

const CONFIG = Symbol('INGESTION_CONFIG');

@Module({})
export class IngestionModule implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log: EventLog;
  readonly #cache: Cache;
  readonly #logger: Logger;
  readonly #config: IngestionConfig;
  readonly #registry: PollRegistry;
  readonly #stop = new AbortController();
  #watching: Promise<void> = Promise.resolve();
  #polling: PollingOfDoor | undefined;

  constructor(
    @Inject(EVENT_LOG) log: EventLog,
    @Inject(CACHE) cache: Cache,
    @Inject(LOGGER) logger: Logger,
    @Inject(CONFIG) config: IngestionConfig,
    @Inject(METRICS) registry: PollRegistry,
  ) {
    this.#log = log;
    this.#cache = cache;
    this.#logger = logger;
    this.#config = config;
    this.#registry = registry;
  }

  static register(config: IngestionConfig): DynamicModule {
    return {
      module: IngestionModule,
      controllers: [WiresController],
      providers: [
        { provide: FEEDS, useValue: config.feeds },
        { provide: CONFIG, useValue: config },
      ],
    };
  }

  onApplicationBootstrap(): void {
    this.#watch();
    this.#polling = pollForDoor(this.#config, {
      door: { log: this.#log, cache: this.#cache },
      logger: this.#logger,
      registry: this.#registry,
    });
  }

  #watch(): void {
    const { watchDirectory: directory, watchFeed: feed } = this.#config;
    if (!directory || !feed) return;
    this.#watching = watchFolder({
      directory,
      feed,
      signal: this.#stop.signal,
      receive: async (wire) => {
        const answer = await receiveWire({ log: this.#log, cache: this.#cache }, wire);
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
    }).catch((error: unknown) =>
      this.#logger.error(
        { err: error, directory },
        'the folder cannot be watched any more; correct it and start again',
      ),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stop.abort();
    await Promise.all([this.#watching, this.#polling?.stop()]);
  }
}
