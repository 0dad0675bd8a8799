import type { Extraction, Provenance, QuickLook, Story } from '@quickwire/contracts';

/** The port behind which Quick Look engines stand. Deterministic: the same story gives the same Quick Look. */
export interface QuickLookWriter {
  readonly provenance: Provenance;
  write(story: Story, extraction: Extraction): QuickLook;
}
