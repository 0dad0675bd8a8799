import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Cache } from '@quickwire/cache';
import { CACHE, EVENT_LOG, LOGGER } from '@quickwire/service-kit';
import type { EventLog } from '@quickwire/streaming';
import type { Logger } from 'pino';
import type { IngestionConfig } from './config.ts';
import { logAnswer } from './log-answer.ts';
import { createWireReader, type WireReader } from './reading/wire-reader.ts';
import { type Door, receiveWire } from './receive-wire.ts';
import { DOOR, FEEDS, WEBSUB } from './tokens.ts';
import { watchFolder } from './watch-folder.ts';
import { WebSubController } from './websub/websub.controller.ts';
import { openWebSub, type WebSub } from './websub/websub.ts';
import { WiresController } from './wires.controller.ts';

const CONFIG = Symbol('INGESTION_CONFIG');
const READER = Symbol('WIRE_READER');

@Module({})
export class IngestionModule implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #door: Door;
  readonly #reader: WireReader;
  readonly #webSub: WebSub | undefined;
  readonly #logger: Logger;
  readonly #config: IngestionConfig;
  readonly #stop = new AbortController();
  #watching: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DOOR) door: Door,
    @Inject(READER) reader: WireReader,
    @Inject(WEBSUB) webSub: WebSub | undefined,
    @Inject(LOGGER) logger: Logger,
    @Inject(CONFIG) config: IngestionConfig,
  ) {
    this.#door = door;
    this.#reader = reader;
    this.#webSub = webSub;
    this.#logger = logger;
    this.#config = config;
  }

  static register(config: IngestionConfig): DynamicModule {
    return {
      module: IngestionModule,
      controllers: [WiresController, WebSubController],
      providers: [
        { provide: FEEDS, useValue: config.feeds },
        { provide: CONFIG, useValue: config },
        { provide: READER, useFactory: () => createWireReader(config.reading) },
        {
          provide: DOOR,
          useFactory: (log: EventLog, cache: Cache, { read }: WireReader): Door => ({
            log,
            cache,
            read,
          }),
          inject: [EVENT_LOG, CACHE, READER],
        },
        {
          provide: WEBSUB,
          useFactory: (cache: Cache, logger: Logger): WebSub | undefined =>
            config.webSub &&
            openWebSub(config.webSub, cache, ({ feed, topic }, error) =>
              logger.warn({ err: error, feed, topic }, 'not subscribed; it is tried again'),
            ),
          inject: [CACHE, LOGGER],
        },
      ],
    };
  }

  onApplicationBootstrap(): void {
    this.#webSub?.configure(this.#config.webSub?.subscriptions ?? []);
    const { watchDirectory: directory, watchFeed: feed } = this.#config;
    if (!directory || !feed) return;
    this.#watching = watchFolder({
      directory,
      feed,
      signal: this.#stop.signal,
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
    }).catch((error: unknown) =>
      this.#logger.error(
        { err: error, directory },
        'the folder cannot be watched any more; correct it and start again',
      ),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stop.abort();
    this.#webSub?.close();
    await this.#watching;
    await this.#reader.close();
  }
}
