import type { Bullet, Extraction, QuickLook, Story } from '@quickwire/contracts';

/** Injection token of the service's {@link QuickLookEngine}. */
export const QUICKLOOK_ENGINE = Symbol('QUICKLOOK_ENGINE');

/** What the writer is given. */
export interface WritingTask {
  readonly story: Story;
  readonly extraction: Extraction;
  /** Lines of the version before. */
  readonly former: readonly Bullet[];
}

/** A writer where it runs: in the worker pool, with what it wrote before in the cache. */
export interface QuickLookEngine {
  write(task: WritingTask): Promise<QuickLook>;
}
