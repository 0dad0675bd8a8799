import { z } from 'zod';
import { Extraction, Related } from './extracted.ts';
import { Instant, Story } from './story.ts';
import { QuickLook } from './summarized.ts';

/** What a correction changed against the version it replaces, by field. */
export const Change = z.object({ field: z.string(), was: z.string(), is: z.string() }).readonly();
export type Change = z.infer<typeof Change>;

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
  })
  .readonly();
export type UsablePackage = z.infer<typeof UsablePackage>;

/** What is told of a story that may not be used: of its content no more than was public before. */
const notice = { ...head, headline: z.string(), edNote: z.string().optional() };

/** A kill: whoever used an earlier version must take it down. It carries no text. */
export const CanceledPackage = z.object({ ...notice, pubStatus: z.literal('canceled') }).readonly();
export type CanceledPackage = z.infer<typeof CanceledPackage>;

/** What was public is withheld: it is taken down until a later version is usable again. It carries no text. */
export const WithheldPackage = z.object({ ...notice, pubStatus: z.literal('withheld') }).readonly();
export type WithheldPackage = z.infer<typeof WithheldPackage>;

/** Payload of `packages.published`. */
export const Package = z.discriminatedUnion('pubStatus', [
  UsablePackage,
  WithheldPackage,
  CanceledPackage,
]);
export type Package = z.infer<typeof Package>;
