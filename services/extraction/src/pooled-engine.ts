import type { Cache } from '@quickwire/cache';
import { contentHashOf, Extraction, type Provenance, type Story } from '@quickwire/contracts';
import type { EntityModel } from '@quickwire/language';
import { memoized } from '@quickwire/service-kit';
import type { WorkerPool } from '@quickwire/streaming';
import type { EntityEngine } from './entity-engine.ts';
import type { Task } from './worker.ts';

/** The engine in the process's threads, its results kept by content and engine version. */
export const pooledEntityEngine = (
  cache: Cache,
  workers: WorkerPool,
  model: EntityModel,
  { engine, version }: Provenance,
): EntityEngine => {
  const recognize = workers.work<Task, Extraction>(new URL('./worker.js', import.meta.url));
  const compute = (story: Story): Promise<Extraction> => recognize({ story, model });
  return {
    analyse: compute,
    extract: memoized({
      cache,
      name: `entities:${engine}:${version}`,
      schema: Extraction,
      // Dates count from the time the story was made; the language may be the feed's word, not the wire's.
      keyOf: ({ revision, language }: Story) =>
        contentHashOf(revision.contentHash, revision.created ?? '', language),
      compute,
    }),
  };
};
