import { Module } from '@nestjs/common';
import { CACHE } from '@quickwire/service-kit';
import { ENTITY_ENGINE } from './entity-engine.ts';
import { ExtractionController } from './extraction.controller.ts';
import { pooledEntityEngine } from './pooled-engine.ts';

@Module({
  controllers: [ExtractionController],
  providers: [
    {
      provide: ENTITY_ENGINE,
      useFactory: pooledEntityEngine,
      inject: [CACHE],
    },
  ],
})
export class ExtractionModule {}
