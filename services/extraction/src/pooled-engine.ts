import type { Cache } from '@quickwire/cache';
import { Extraction, type Provenance, type Story } from '@quickwire/contracts';
import type { EntityModel } from '@quickwire/language';
import { memoized } from '@quickwire/service-kit';
import { createWorkerPool } from '@quickwire/streaming';
import type { EntityEngine } from './entity-engine.ts';
import type { Task } from './worker.ts';

/** The engine in a pool of threads, its results kept by content and engine version. */
export const pooledEntityEngine = (
  cache: Cache,
  model: EntityModel,
  { engine, version }: Provenance,
): EntityEngine => {
  const pool = createWorkerPool<Task, Extraction>({
    module: new URL('./worker.js', import.meta.url),
  });
  const compute = (story: Story): Promise<Extraction> => pool.run({ story, model });
  return {
    analyse: compute,
    extract: memoized({
      cache,
      name: `entities:${engine}:${version}`,
      schema: Extraction,
      keyOf: (story: Story) => story.revision.contentHash,
      compute,
    }),
    onApplicationShutdown: () => pool.close(),
  };
};
