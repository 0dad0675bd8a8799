import 'reflect-metadata';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestMicroservice } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Stage } from '@quickwire/contracts';
import {
  cacheMetrics,
  checkMetrics,
  createMetrics,
  refusalMetrics,
  stageMetrics,
} from '@quickwire/telemetry';
import type { FastifyInstance } from 'fastify';
import { LoggerModule, Logger as PinoLogger } from 'nestjs-pino';
import type { Ending } from './end-on-signal.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { ProblemFilter, problemServerOptions, refuseStrays } from './http/answer-problems.ts';
import { HealthModule } from './http/health.module.ts';
import { healthChecks } from './http/health-checks.ts';
import { listenError } from './http/listen-error.ts';
import { PlatformConfig, readConfig } from './platform/config.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { openPlatform, type Platform } from './platform/platform.ts';
import { stageObserver } from './platform/stage-observer.ts';
import { keepStanding } from './platform/stage-standing.ts';
import { EventLogServer } from './transport/event-log-server.ts';
import { PassErrors } from './transport/pass-errors.ts';

/** A stage as its service declares it. */
export interface StageOfService {
  readonly stage: Stage;
  readonly engine: string;
}

/** What a process is made of. */
export interface ServiceOptions {
  readonly platform: Platform;
  readonly modules: readonly (Type | DynamicModule)[];
  readonly stages: readonly StageOfService[];
  /** Prepares the HTTP server before routes are made. */
  readonly configure?: (server: FastifyInstance) => void;
}

/** A running process. */
export interface Service {
  readonly app: NestFastifyApplication;
  /** Address it listens on, as `http://127.0.0.1:8787`. */
  readonly origin: string;
  /** Resolves when every stage has its partitions. */
  readonly ready: Promise<void>;
  /** Stages first: batches in hand finish and positions are saved. Then HTTP, then the log. */
  close(): Promise<void>;
}

/** Seconds since the process began, as people read them. */
export const sinceStart = (): string => `${(performance.now() / 1000).toFixed(1)} s`;

/**
 * Starts the HTTP server, then the stages of a process; resolves when it listens. Where either fails it closes what
 * is open but the platform.
 * @throws {MissingHandlerError} when handlers and stages do not match
 */
export const startService = async (options: ServiceOptions): Promise<Service> => {
  const { platform, modules, stages, configure } = options;
  const { config, logger } = platform;
  const owned = stages.map(({ stage, engine }) => {
    const held = (): readonly number[] =>
      server.memberships.get(stage.name)?.status().partitions ?? [];
    return { stage, engine, standing: keepStanding(held) };
  });
  const standings = new Map(owned.map(({ stage, standing }) => [stage.name, standing]));
  const registry = createMetrics(platform.name);
  const metrics = stageMetrics(registry, standings);
  cacheMetrics(registry, platform.cache);
  const server = new EventLogServer(
    platform.log,
    owned.map(({ stage, engine, standing }) => ({
      stage,
      engine,
      observer: stageObserver(stage.name, standing, metrics, logger),
      deadlineMs: config.QUICKWIRE_DEADLINE_MS,
    })),
  );
  const checks = healthChecks(platform, standings, server);
  checkMetrics(registry, checks);

  @Module({
    imports: [
      LoggerModule.forRoot({ pinoHttp: { logger, autoLogging: false, quietReqLogger: true } }),
      PlatformModule.register(platform, registry),
      HealthModule.register(checks),
      ...modules,
    ],
  })
  class ServiceModule {}

  const adapter = new FastifyAdapter({
    bodyLimit: 2 * 1024 * 1024,
    forceCloseConnections: 'idle',
    ...problemServerOptions,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ServiceModule, adapter, {
    // Nest's own lines about routes and modules tell an operator nothing; what fails is thrown, and told once.
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  app.useGlobalFilters(new ProblemFilter(logger, refusalMetrics(registry)));
  refuseStrays(fastify);
  configure?.(fastify);
  // A process without stages too: a handler that nobody would call is an error in it as in any other.
  const microservice = app.connectMicroservice(
    { strategy: server },
    { inheritAppConfig: false, deferInitialization: true },
  );
  microservice.useGlobalFilters(new PassErrors());
  // Handlers are bound when the stages start, behind the filter; the modules' hooks are the app's to call, once.
  (microservice as NestMicroservice).setIsInitHookCalled(true);
  try {
    // HTTP first: a process that finds its port taken must not have taken partitions from others.
    await app.listen(config.PORT, config.HOST);
    await app.startAllMicroservices();
  } catch (error) {
    await app.close();
    throw listenError(error, config.HOST, config.PORT);
  }
  app.useLogger(app.get(PinoLogger));
  giveBackMemory();
  const origin = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const ready = Promise.all([...server.memberships.values()].map((member) => member.ready)).then(
    () =>
      logger.info(
        { origin, log: platform.log.features.name, cache: platform.cache.kind },
        `ready in ${sinceStart()}`,
      ),
  );
  return {
    app,
    origin,
    ready,
    close: async () => {
      await server.close();
      await closeHttp(app);
      await platform.close();
    },
  };
};

/** Milliseconds that requests in hand have to end. */
const LAST_ANSWERS_MS = 2000;

/** Idle connections end at once; a sender that does not come to an end is cut off. */
const closeHttp = async (app: NestFastifyApplication): Promise<void> => {
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), LAST_ANSWERS_MS);
  await app.close().finally(() => clearTimeout(cut));
};

/**
 * A service as a process of its own: reads the settings, starts, ends on a signal. A fault at start is one plain line and
 * exit code 1.
 */
export const runService = async (
  name: string,
  ending: Ending,
  partsOf: (platform: Platform) => Promise<Omit<ServiceOptions, 'platform'>>,
): Promise<void> => {
  try {
    const platform = await openPlatform(name, readConfig(PlatformConfig, process.env));
    ending.opened(platform);
    ending.started(await startService({ ...(await partsOf(platform)), platform }));
  } catch (error) {
    ending.failed(`quickwire ${name}: ${(error as Error).message}`);
  }
};
