import type { Cache } from '@quickwire/cache';
import { contentHashOf, QuickLook } from '@quickwire/contracts';
import { newsWriter } from '@quickwire/quicklook';
import { memoized } from '@quickwire/service-kit';
import type { WorkerPool } from '@quickwire/streaming';
import type { QuickLookEngine, WritingTask } from './quicklook-engine.ts';

/** What a Quick Look hangs on, beside who writes it: the content, who read it for entities, and the lines of the version before. */
export const contentKey = ({ story, extraction, former }: WritingTask): string =>
  contentHashOf(
    story.revision.contentHash,
    // Dates and the title's year count from it.
    story.revision.created ?? '',
    // It may be the feed's word, not the wire's.
    story.language,
    extraction.provenance.engine,
    extraction.provenance.version,
    JSON.stringify(former),
  );

/** The writer in the process's threads, its results kept by content, by the lines before it and by the versions of both engines. */
export const pooledQuickLookEngine = (cache: Cache, workers: WorkerPool): QuickLookEngine => {
  const { provenance } = newsWriter;
  return {
    write: memoized({
      cache,
      name: `quicklook:${provenance.engine}:${provenance.version}`,
      schema: QuickLook,
      keyOf: contentKey,
      compute: workers.work<WritingTask, QuickLook>(new URL('./worker.js', import.meta.url)),
    }),
  };
};
