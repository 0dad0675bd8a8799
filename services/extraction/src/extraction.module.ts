import { type DynamicModule, Module } from '@nestjs/common';
import type { Cache } from '@quickwire/cache';
import type { Provenance } from '@quickwire/contracts';
import type { EntityModel } from '@quickwire/language';
import { CACHE, type NearDuplicateMode, WORKERS } from '@quickwire/service-kit';
import type { WorkerPool } from '@quickwire/streaming';
import { AnalyseController } from './analyse/analyse.controller.ts';
import { ENTITY_ENGINE } from './entity-engine.ts';
import { ExtractionController } from './extraction.controller.ts';
import { pooledEntityEngine } from './pooled-engine.ts';
import { cachedRelatedStories } from './related/cached-related-stories.ts';
import { noRelatedStories, RELATED_STORIES } from './related/related-stories.ts';
import { pooledReviser, REVISER } from './revise/reviser.ts';

/** The stage and the analysis on request, with an engine of their own. */
@Module({})
export class ExtractionModule {
  static register(
    model: EntityModel,
    provenance: Provenance,
    nearDuplicates: NearDuplicateMode,
  ): DynamicModule {
    return {
      module: ExtractionModule,
      controllers: [ExtractionController, AnalyseController],
      providers: [
        {
          provide: ENTITY_ENGINE,
          useFactory: (cache: Cache, workers: WorkerPool) =>
            pooledEntityEngine(cache, workers, model, provenance),
          inject: [CACHE, WORKERS],
        },
        {
          provide: REVISER,
          useFactory: (workers: WorkerPool) => pooledReviser(workers),
          inject: [WORKERS],
        },
        {
          provide: RELATED_STORIES,
          useFactory: (cache: Cache) =>
            nearDuplicates === 'off' ? noRelatedStories : cachedRelatedStories(cache),
          inject: [CACHE],
        },
      ],
    };
  }
}
