import { Module } from '@nestjs/common';
import { CACHE, WORKERS } from '@quickwire/service-kit';
import { pooledQuickLookEngine } from './pooled-engine.ts';
import { QUICKLOOK_ENGINE } from './quicklook-engine.ts';
import { SummarizationController } from './summarization.controller.ts';

@Module({
  controllers: [SummarizationController],
  providers: [
    {
      provide: QUICKLOOK_ENGINE,
      useFactory: pooledQuickLookEngine,
      inject: [CACHE, WORKERS],
    },
  ],
})
export class SummarizationModule {}
