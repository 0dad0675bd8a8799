import { z } from 'zod';
import { ChannelName, FeedName, StoryId } from '../ids.ts';
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

const Item = z.object({ id: StoryId, feed: FeedName }).readonly();

/**
 * A word between the owners of two stories that tell the same: an `item`, and the story `under` whose package may stand for it.
 * To the latter: `fold`, the item is not published by itself; `drop`, it needs the package no more. To the item: `unfold`, no package
 * stands for it, it goes out; `refold`, the story is itself folded, under the one named `instead`.
 */
export const FoldNotice = z
  .object({
    notice: z.enum(['fold', 'drop', 'unfold', 'refold']),
    /** Whose owner is told. */
    id: StoryId,
    item: Item,
    under: StoryId,
    instead: Item.optional(),
    /** With `fold`: the channels of the item, which the package goes to as well. */
    channels: z.array(ChannelName).readonly().optional(),
    /** With `fold`: the signature of its text, in base64. The package stands for the item as long as it tells the same. */
    signature: z.string().max(10_000).optional(),
  })
  .readonly();
export type FoldNotice = z.infer<typeof FoldNotice>;

/** Payload of `stories.summarized`. */
export const SummarizedOrNotice = z.union([StorySummarized, ReleaseNotice, FoldNotice]);
export type SummarizedOrNotice = z.infer<typeof SummarizedOrNotice>;
