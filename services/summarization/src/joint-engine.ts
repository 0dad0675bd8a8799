import type { Cache } from '@quickwire/cache';
import { heldUntil, QuickLook, type Story } from '@quickwire/contracts';
import { newsWriter, type WrittenWith } from '@quickwire/quicklook';
import { memoized } from '@quickwire/service-kit';
import type { WorkerPool } from '@quickwire/streaming';
import type { LanguageModelMetrics } from '@quickwire/telemetry';
import type { CandidateWriter } from './candidate-writer.ts';
import { ModelError } from './language-model/model-error.ts';
import { contentKey, pooledQuickLookEngine } from './pooled-engine.ts';
import type { QuickLookEngine, WritingTask } from './quicklook-engine.ts';
import type { JointTask } from './write-with-worker.ts';

export interface JointEngineOptions {
  readonly cache: Cache;
  readonly workers: WorkerPool;
  readonly writer: CandidateWriter;
  readonly metrics: LanguageModelMetrics;
  readonly logger: { debug(fields: object, message: string): void };
  /** Milliseconds since 1970, for embargoes. */
  readonly now?: () => number;
}

/** Only what may be public now may leave, and only where its lines are wanted: an editor's stand as they are. */
const maySend = (story: Story, now: number): boolean =>
  story.pubStatus === 'usable' &&
  heldUntil(story, now) === undefined &&
  (story.editorQuickLook?.bullets.length ?? 0) === 0 &&
  story.text.trim() !== '';

/**
 * The rules with a second writer beside them. It is asked from here, off the worker pool; its lines are proved in it. Whatever goes
 * wrong with it, the Quick Look is that of the rules, and the next time it is asked again.
 */
export const jointQuickLookEngine = ({
  cache,
  workers,
  writer,
  metrics,
  logger,
  now = Date.now,
}: JointEngineOptions): QuickLookEngine => {
  const alone = pooledQuickLookEngine(cache, workers);
  const { engine, version } = newsWriter.provenance;
  const { model } = writer;
  const prove = workers.work<JointTask, WrittenWith>(
    new URL('./write-with-worker.js', import.meta.url),
  );

  const count = ({ quickLook, proved, refused }: WrittenWith): void => {
    const published = quickLook.bullets.filter(({ method }) => method === 'language-model').length;
    metrics.calls.inc({ outcome: refused.length > 0 ? 'refused-lines' : 'ok' });
    metrics.lines.inc({ result: 'published' }, published);
    metrics.lines.inc({ result: 'passed-over' }, proved - published);
    metrics.lines.inc({ result: 'refused' }, refused.length);
  };

  const joint = memoized({
    cache,
    name: `quicklook:${engine}:${version}:${model}`,
    schema: QuickLook,
    keyOf: contentKey,
    compute: async (task: WritingTask): Promise<QuickLook> => {
      const candidates = await writer.candidatesOf(task.story);
      const written = await prove({ ...task, proposal: { model, candidates } });
      count(written);
      const gates = written.refused.map(({ fault }) => fault.gate);
      if (gates.length > 0)
        logger.debug({ storyId: task.story.id, model, gates }, 'lines of the model were refused');
      return written.quickLook;
    },
  });

  return {
    write: async (task) => {
      if (!maySend(task.story, now())) return alone.write(task);
      try {
        return await joint(task);
      } catch (error) {
        const outcome = error instanceof ModelError ? error.outcome : 'error';
        metrics.calls.inc({ outcome });
        logger.debug(
          { storyId: task.story.id, model, outcome, err: error },
          'written by rules alone',
        );
        return alone.write(task);
      }
    },
  };
};
