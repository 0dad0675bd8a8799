import { z } from 'zod';
import { FeedName, StoryId } from '../ids.ts';
import { Quantity } from './quantity.ts';
import { Span, Story } from './story.ts';

/** Which engine made something, so that a reader can tell one from another. */
export const Provenance = z
  .object({
    engine: z.string(),
    version: z.string(),
    /** The language model that wrote lines beside the engine, where one did. */
    model: z.string().optional(),
  })
  .readonly();
export type Provenance = z.infer<typeof Provenance>;

/** Position and quote, as the W3C Web Annotation selectors of those names. */
export const EvidenceSpan = z
  .object({ start: z.int().min(0), end: z.int().min(0), quote: z.string() })
  .readonly();
export type EvidenceSpan = z.infer<typeof EvidenceSpan>;

export const EntityType = z.enum(['person', 'organisation', 'place', 'other']);
export type EntityType = z.infer<typeof EntityType>;

/** Where a place lies. */
export const Geography = z
  .object({
    /** ISO 3166-1 alpha-2. */
    country: z.string().regex(/^[A-Z]{2}$/),
    /** ISO 3166-2, as in `US-TX`. */
    subdivision: z.string().optional(),
    /** WGS 84, in degrees. */
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  })
  .readonly();
export type Geography = z.infer<typeof Geography>;

/** One person, organisation or place with every mention of it in the text. */
export const Entity = z
  .object({
    name: z.string(),
    type: EntityType,
    mentions: z.array(Span).readonly(),
    /** 0 to 1: how much the story is about it. */
    salience: z.number().min(0).max(1),
    /** What the story calls a person or organisation: "Kremlin spokesperson". */
    role: z.string().optional(),
    /** Of a place, where it is certain. */
    geography: Geography.optional(),
    /** Where the agency coded it: its scheme, code and address. */
    scheme: z.string().optional(),
    code: z.string().optional(),
    uri: z.string().optional(),
    source: z.enum(['engine', 'agency']),
  })
  .readonly();
export type Entity = z.infer<typeof Entity>;

/** What an entity recogniser found. */
export const Extraction = z
  .object({
    entities: z.array(Entity).readonly(),
    quantities: z.array(Quantity).readonly(),
    provenance: Provenance,
  })
  .readonly();
export type Extraction = z.infer<typeof Extraction>;

/**
 * How this revision follows the last one seen of its item. `supersedes` names the replaced version; a `revival` is usable
 * after a kill, because the agency says so.
 */
export const Succession = z
  .object({
    kind: z.enum(['first', 'update', 'kill', 'revival']),
    supersedes: z.string().optional(),
  })
  .readonly();
export type Succession = z.infer<typeof Succession>;

/** Another item, of another feed or of the same, that was free to go out and tells the same in mostly the same words. */
export const Related = z
  .object({
    id: StoryId,
    feed: FeedName,
    /** 0 to 1: the share of the shorter text that the longer one has too, as estimated. */
    similarity: z.number().min(0).max(1),
    relation: z.literal('same-story'),
  })
  .readonly();
export type Related = z.infer<typeof Related>;

/** Payload of `stories.extracted`. A kill carries no extraction: no language work is done for it. */
export const StoryExtracted = z
  .object({
    story: Story,
    succession: Succession,
    extraction: Extraction.optional(),
    /** Most alike first; absent where none is known. */
    related: z.array(Related).readonly().optional(),
  })
  .readonly();
export type StoryExtracted = z.infer<typeof StoryExtracted>;
