import { z } from 'zod';
import { EvidenceSpan, Extraction, Provenance, Succession } from './extracted.ts';
import { Story } from './story.ts';

/**
 * One line of a Quick Look. `evidence` proves it from the text; an editor's line that no sentence
 * of the text bears out word for word has none.
 */
export const Bullet = z
  .object({
    text: z.string(),
    by: z.enum(['editor', 'engine']),
    evidence: z.array(EvidenceSpan).readonly(),
  })
  .readonly();
export type Bullet = z.infer<typeof Bullet>;

export const QuickLook = z
  .object({
    title: z.string(),
    bullets: z.array(Bullet).max(7).readonly(),
    provenance: Provenance,
  })
  .readonly();
export type QuickLook = z.infer<typeof QuickLook>;

/** Payload of `stories.summarized`. */
export const StorySummarized = z
  .object({
    story: Story,
    succession: Succession,
    extraction: Extraction.optional(),
    quickLook: QuickLook.optional(),
  })
  .readonly();
export type StorySummarized = z.infer<typeof StorySummarized>;
