import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Cache } from '@quickwire/cache';
import { CACHE } from '@quickwire/service-kit';
import { ENTITY_ENGINE, type EntityEngine } from './entity-engine.ts';
import { ExtractionController } from './extraction.controller.ts';
import { pooledEntityEngine } from './pooled-engine.ts';

@Module({
  controllers: [ExtractionController],
  providers: [
    {
      provide: ENTITY_ENGINE,
      useFactory: (cache: Cache) => pooledEntityEngine(cache),
      inject: [CACHE],
    },
  ],
})
export class ExtractionModule implements OnApplicationShutdown {
  readonly #engine: EntityEngine;

  constructor(@Inject(ENTITY_ENGINE) engine: EntityEngine) {
    this.#engine = engine;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#engine.close();
  }
}
