import { z } from 'zod';
import { StoryId } from '../ids.ts';
import { Instant } from './story.ts';
import { StorySummarized } from './summarized.ts';

/**
 * An operator's word that the held version of a story may go out now. It lifts the desk's own hold; the agency's embargo
 * and its "withheld" only where it says so.
 */
export const ReleaseNotice = z
  .object({
    notice: z.literal('release'),
    id: StoryId,
    /** Who gave the word. */
    by: z.string().min(1).max(100),
    at: Instant,
    embargo: z.literal(true).optional(),
    withheld: z.literal(true).optional(),
  })
  .readonly();
export type ReleaseNotice = z.infer<typeof ReleaseNotice>;

/** Payload of `stories.summarized`. */
export const SummarizedOrNotice = z.union([StorySummarized, ReleaseNotice]);
export type SummarizedOrNotice = z.infer<typeof SummarizedOrNotice>;
