import { z } from 'zod';
import { FeedName, StoryId } from '../ids.ts';
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

/**
 * A word to the owner of the story `id` about an `item` that tells the same. `fold`: the item is not published by itself, the
 * package of `id` stands for it. `drop`: it need not any more. `unfold`, to the item itself: no package stands for it, it goes out.
 */
export const FoldNotice = z
  .object({
    notice: z.enum(['fold', 'drop', 'unfold']),
    id: StoryId,
    item: z.object({ id: StoryId, feed: FeedName }).readonly(),
  })
  .readonly();
export type FoldNotice = z.infer<typeof FoldNotice>;

/** Payload of `stories.summarized`. */
export const SummarizedOrNotice = z.union([StorySummarized, ReleaseNotice, FoldNotice]);
export type SummarizedOrNotice = z.infer<typeof SummarizedOrNotice>;
