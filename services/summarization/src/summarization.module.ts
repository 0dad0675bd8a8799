import { type DynamicModule, Module } from '@nestjs/common';
import type { Cache } from '@quickwire/cache';
import { CACHE, LOGGER, METRICS, WORKERS } from '@quickwire/service-kit';
import type { WorkerPool } from '@quickwire/streaming';
import { type createLogger, type createMetrics, languageModelMetrics } from '@quickwire/telemetry';
import type { LanguageModelSettings } from './config.ts';
import { jointQuickLookEngine } from './joint-engine.ts';
import { pooledQuickLookEngine } from './pooled-engine.ts';
import { QUICKLOOK_ENGINE } from './quicklook-engine.ts';
import { SummarizationController } from './summarization.controller.ts';

const aloneProvider = {
  provide: QUICKLOOK_ENGINE,
  useFactory: pooledQuickLookEngine,
  inject: [CACHE, WORKERS],
};

const jointProvider = (settings: LanguageModelSettings) => ({
  provide: QUICKLOOK_ENGINE,
  useFactory: async (
    cache: Cache,
    workers: WorkerPool,
    registry: ReturnType<typeof createMetrics>,
    logger: ReturnType<typeof createLogger>,
  ) => {
    // The client is read only by a process that has an address for it.
    const { chatWriter } = await import('./language-model/chat-writer.ts');
    const metrics = languageModelMetrics(registry);
    return jointQuickLookEngine({ cache, workers, writer: chatWriter(settings), metrics, logger });
  },
  inject: [CACHE, WORKERS, METRICS, LOGGER],
});

/** The stage with its engine: the rules, and a language model beside them where one is set. */
@Module({})
export class SummarizationModule {
  static register(languageModel?: LanguageModelSettings): DynamicModule {
    return {
      module: SummarizationModule,
      controllers: [SummarizationController],
      providers: [languageModel ? jointProvider(languageModel) : aloneProvider],
    };
  }
}
