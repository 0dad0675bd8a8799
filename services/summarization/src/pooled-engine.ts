import type { Cache } from '@quickwire/cache';
import { contentHashOf, QuickLook } from '@quickwire/contracts';
import { newsWriter } from '@quickwire/quicklook';
import { memoized } from '@quickwire/service-kit';
import { createWorkerPool } from '@quickwire/streaming';
import type { QuickLookEngine, WritingTask } from './quicklook-engine.ts';

/** The writer in a pool of threads, its results kept by content and by the versions of both engines. */
export const pooledQuickLookEngine = (cache: Cache): QuickLookEngine => {
  const { provenance } = newsWriter;
  const pool = createWorkerPool<WritingTask, QuickLook>({
    module: new URL('./worker.js', import.meta.url),
  });
  return {
    write: memoized({
      cache,
      name: `quicklook:${provenance.engine}:${provenance.version}`,
      schema: QuickLook,
      keyOf: ({ story, extraction }: WritingTask) =>
        contentHashOf(
          story.revision.contentHash,
          extraction.provenance.engine,
          extraction.provenance.version,
        ),
      compute: (task: WritingTask) => pool.run(task),
    }),
    onApplicationShutdown: () => pool.close(),
  };
};
