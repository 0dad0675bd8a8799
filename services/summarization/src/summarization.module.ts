import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Cache } from '@quickwire/cache';
import { CACHE } from '@quickwire/service-kit';
import { pooledQuickLookEngine } from './pooled-engine.ts';
import { QUICKLOOK_ENGINE, type QuickLookEngine } from './quicklook-engine.ts';
import { SummarizationController } from './summarization.controller.ts';

@Module({
  controllers: [SummarizationController],
  providers: [
    {
      provide: QUICKLOOK_ENGINE,
      useFactory: (cache: Cache) => pooledQuickLookEngine(cache),
      inject: [CACHE],
    },
  ],
})
export class SummarizationModule implements OnApplicationShutdown {
  readonly #engine: QuickLookEngine;

  constructor(@Inject(QUICKLOOK_ENGINE) engine: QuickLookEngine) {
    this.#engine = engine;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#engine.close();
  }
}
