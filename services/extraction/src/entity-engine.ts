import type { Extraction, Story } from '@quickwire/contracts';

/** Injection token of the service's {@link EntityEngine}. */
export const ENTITY_ENGINE = Symbol('ENTITY_ENGINE');

/** A recogniser where it runs: in the worker pool, with what it found before in the cache. */
export interface EntityEngine {
  extract(story: Story): Promise<Extraction>;
  /** The same for a text that is not on its way to anybody: nothing is kept of it. */
  analyse(story: Story): Promise<Extraction>;
}
