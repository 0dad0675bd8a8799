import type { Extraction, Provenance, Story } from '@quickwire/contracts';
/** The port behind which entity engines stand. Deterministic: the same story gives the same extraction. */
export interface EntityRecognizer {
    readonly provenance: Provenance;
    recognize(story: Story): Extraction;
}
