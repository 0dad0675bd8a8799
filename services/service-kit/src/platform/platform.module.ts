import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CACHE, EVENT_LOG, LOGGER, METRICS, WORKERS } from '../tokens.ts';
import type { Platform } from './platform.ts';

/** Gives every module of the process its log, cache, threads, logger and metrics. */
@Global()
@Module({})
export class PlatformModule {
  static register(platform: Platform, metrics: unknown): DynamicModule {
    const providers = [
      { provide: EVENT_LOG, useValue: platform.log },
      { provide: CACHE, useValue: platform.cache },
      { provide: WORKERS, useValue: platform.workers },
      { provide: LOGGER, useValue: platform.logger },
      { provide: METRICS, useValue: metrics },
    ];
    return { module: PlatformModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
