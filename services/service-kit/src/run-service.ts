import 'reflect-metadata';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Stage } from '@quickwire/contracts';
import { createMetrics, stageMetrics } from '@quickwire/telemetry';
import type { FastifyInstance } from 'fastify';
import { LoggerModule, Logger as PinoLogger } from 'nestjs-pino';
import { ProblemFilter, problemServerOptions, refuseStrays } from './http/answer-problems.ts';
import { HealthModule } from './http/health.module.ts';
import { healthChecks } from './http/health-checks.ts';
import { PlatformConfig, readConfig } from './platform/config.ts';
import { countedCache } from './platform/counted-cache.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { openPlatform, type Platform } from './platform/platform.ts';
import { stageObserver } from './platform/stage-observer.ts';
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
  close(): Promise<void>;
}

/** Starts the HTTP server and the stages of a process; resolves when it listens. */
export const startService = async (options: ServiceOptions): Promise<Service> => {
  const { platform, modules, stages, configure } = options;
  const { config, logger } = platform;
  const registry = createMetrics(platform.name);
  const metrics = stageMetrics(registry);
  const server = new EventLogServer(
    platform.log,
    stages.map(({ stage, engine }) => ({
      stage,
      engine,
      observer: stageObserver(stage.name, metrics, logger),
      deadlineMs: config.QUICKWIRE_DEADLINE_MS,
    })),
  );

  @Module({
    imports: [
      LoggerModule.forRoot({ pinoHttp: { logger, autoLogging: false, quietReqLogger: true } }),
      PlatformModule.register(
        { ...platform, cache: countedCache(platform.cache, metrics) },
        registry,
      ),
      HealthModule.register(healthChecks(platform, server)),
      ...modules,
    ],
  })
  class ServiceModule {}

  const adapter = new FastifyAdapter({
    bodyLimit: 2 * 1024 * 1024,
    forceCloseConnections: true,
    ...problemServerOptions,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ServiceModule, adapter, {
    // Nest's own lines about routes and modules tell an operator nothing.
    logger: ['error', 'warn'],
    bodyParser: false,
    abortOnError: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  app.useGlobalFilters(new ProblemFilter(logger));
  refuseStrays(fastify);
  configure?.(fastify);
  if (stages.length > 0) {
    const microservice = app.connectMicroservice(
      { strategy: server },
      { inheritAppConfig: false, deferInitialization: true },
    );
    microservice.useGlobalFilters(new PassErrors());
    await app.startAllMicroservices();
  }
  await app.listen(config.PORT, config.HOST);
  app.useLogger(app.get(PinoLogger));
  const origin = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  logger.info({ origin, log: platform.log.features.name, cache: platform.cache.kind }, 'listening');
  return {
    app,
    origin,
    close: async () => {
      // Batches in hand finish and positions are saved before the log they are saved in is closed.
      await server.close();
      await app.close();
      await platform.close();
    },
  };
};

/** Ends the process in order at SIGTERM and SIGINT: batches in hand finish, positions are saved, exit 0. */
export const closeOnSignal = (service: Service, platform: Platform): void => {
  let closing = false;
  const stop = (signal: string): void => {
    if (closing) return;
    closing = true;
    platform.logger.info({ signal }, 'stopping');
    service.close().then(
      () => process.exit(0),
      (error: unknown) => {
        platform.logger.error({ err: error }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
};

/** A service as a process of its own: reads the settings, starts, ends on a signal. A fault at start is one plain line and exit code 1. */
export const runService = async (
  options: Omit<ServiceOptions, 'platform' | 'modules'> & {
    readonly name: string;
    readonly modules: (platform: Platform) => Promise<ServiceOptions['modules']>;
  },
): Promise<void> => {
  try {
    const platform = await openPlatform(options.name, readConfig(PlatformConfig, process.env));
    const modules = await options.modules(platform);
    const service = await startService({ ...options, platform, modules });
    closeOnSignal(service, platform);
  } catch (error) {
    process.stderr.write(`quickwire ${options.name}: ${(error as Error).message}\n`);
    process.exit(1);
  }
};
