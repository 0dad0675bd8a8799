import type { Bullet, Extraction, Provenance, QuickLook, Story } from '@quickwire/contracts';

/** The port behind which Quick Look engines stand. Deterministic: the same story, after the same lines, gives the same Quick Look. */
export interface QuickLookWriter {
  readonly provenance: Provenance;
  /** @param former lines of the version before, as far as the engine wrote them; those that still hold stay word for word */
  write(story: Story, extraction: Extraction, former?: readonly Bullet[]): QuickLook;
}
