import { z } from 'zod';
import { Story } from './story.ts';

/**
 * A revision that says only what it changes of the one before, as in NewsML 1. The stage that knows the one before makes the
 * whole of it.
 */
export const PartialRevision = z
  .object({
    /** What the wire says of the revision itself, its status and embargo among it; without headline and text. */
    story: Story,
    /** Numbers of the revisions that it may change. */
    changes: z.array(z.int()).min(1).readonly(),
    /** The item in its format, with all that it refers to. */
    item: z.string(),
  })
  .readonly();
export type PartialRevision = z.infer<typeof PartialRevision>;

/** A revision that the wire gives whole. */
export const WholeReceived = z
  .object({
    story: Story,
    /** The item in its format, with all that it refers to, where a later revision may say only what it changes of it. */
    source: z.string().optional(),
  })
  .readonly();
export type WholeReceived = z.infer<typeof WholeReceived>;

/** A partial revision, with the terms that its feed had when it came: the whole is put under them. */
export const PartialReceived = z
  .object({ partial: PartialRevision, terms: z.looseObject({}).readonly() })
  .readonly();
export type PartialReceived = z.infer<typeof PartialReceived>;

/** Payload of `stories.received`. */
export const StoryReceived = z.union([WholeReceived, PartialReceived]);
export type StoryReceived = z.infer<typeof StoryReceived>;
