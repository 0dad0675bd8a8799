import { z } from 'zod';
import { ChannelName, FeedName, StoryId } from '../ids.ts';
import { Change } from './change.ts';
import { Extraction, Related } from './extracted.ts';
import { Instant, PubStatus, Relative, Story } from './story.ts';
import { QuickLook } from './summarized.ts';

/**
 * What a version was to those who had the one before. `revival`: usable again after a kill. `withheld`: the word that the
 * story is taken down for now; the version after it is whatever the agency calls it.
 */
export const HistoryKind = z.enum([
  'first',
  'update',
  'correction',
  'writethru',
  'withheld',
  'kill',
  'revival',
]);
export type HistoryKind = z.infer<typeof HistoryKind>;

/** A version that went out. */
export const HistoryEntry = z
  .object({
    version: z.string(),
    publishedAt: Instant,
    pubStatus: PubStatus,
    kind: HistoryKind,
  })
  .readonly();
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** A usable story that names this one as family, under an item id of its own. */
export const Successor = z
  .object({ id: StoryId, rel: Relative.unwrap().shape.rel, part: z.int().optional() })
  .readonly();
export type Successor = z.infer<typeof Successor>;

const head = {
  id: Story.unwrap().shape.id,
  feed: Story.unwrap().shape.feed,
  version: z.string(),
  /** When this version went out. */
  publishedAt: Instant,
  /** When the first version went out. */
  firstPublishedAt: Instant,
  receivedAt: Instant,
  supersedes: z.string().optional(),
  /** The versions that went out, this one included, oldest first: the first and the last 31. */
  history: z.array(HistoryEntry).readonly().optional(),
  /** Usable stories that say they replace this one. The read side adds it: it is not in the topic. */
  replacedBy: z.array(Successor).readonly().optional(),
  /** Usable takes that go on with this one, in their order. The read side adds them as well. */
  continuedBy: z.array(Successor).readonly().optional(),
  /** Every channel that this version or one before it was sent to: who had one gets the next, and the kill. */
  channels: z.array(ChannelName).readonly().optional(),
};

/** A package that may be used. */
export const UsablePackage = z
  .object({
    ...head,
    pubStatus: z.literal('usable'),
    story: Story,
    extraction: Extraction,
    quickLook: QuickLook,
    changes: z.array(Change).readonly(),
    /** Other items that tell the same story, as they were known when this version came in; absent where none was. */
    sameAs: z.array(Related).readonly().optional(),
    /** The feeds whose items this package stands for, its own first; absent where it stands for its own alone. */
    sources: z.array(FeedName).readonly().optional(),
  })
  .readonly();
export type UsablePackage = z.infer<typeof UsablePackage>;

/** What is told of a story that may not be used: of its content no more than was public before. */
const notice = { ...head, headline: z.string() };

/** A kill: whoever used an earlier version must take it down. It carries no text. */
export const CanceledPackage = z
  .object({ ...notice, pubStatus: z.literal('canceled'), edNote: z.string().optional() })
  .readonly();
export type CanceledPackage = z.infer<typeof CanceledPackage>;

/** What was public is withheld: it is taken down until a later version is usable again. It carries no text, and no note to editors. */
export const WithheldPackage = z.object({ ...notice, pubStatus: z.literal('withheld') }).readonly();
export type WithheldPackage = z.infer<typeof WithheldPackage>;

/** Payload of `packages.published`. */
export const Package = z.discriminatedUnion('pubStatus', [
  UsablePackage,
  WithheldPackage,
  CanceledPackage,
]);
export type Package = z.infer<typeof Package>;
