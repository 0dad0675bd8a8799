import type { Cache } from '@quickwire/cache';
import { Extraction, type Story } from '@quickwire/contracts';
import { baselineRecognizer } from '@quickwire/language';
import { memoized } from '@quickwire/service-kit';
import { createWorkerPool } from '@quickwire/streaming';
import type { EntityEngine } from './entity-engine.ts';

/** The engine in a pool of threads, its results kept by content and engine version. */
export const pooledEntityEngine = (cache: Cache): EntityEngine => {
  const { provenance } = baselineRecognizer;
  const pool = createWorkerPool<Story, Extraction>({
    module: new URL('./worker.js', import.meta.url),
  });
  return {
    extract: memoized({
      cache,
      name: `entities:${provenance.engine}:${provenance.version}`,
      schema: Extraction,
      keyOf: (story: Story) => story.revision.contentHash,
      compute: (story: Story) => pool.run(story),
    }),
    onApplicationShutdown: () => pool.close(),
  };
};
