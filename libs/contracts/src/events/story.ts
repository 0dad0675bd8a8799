import { z } from 'zod';
import { ChannelName, EventId, FeedName, ReceiptId, StoryId } from '../ids.ts';

/** IPTC pubStatus: usable goes out, withheld waits, canceled is a kill. */
export const PubStatus = z.enum(['usable', 'withheld', 'canceled']);
export type PubStatus = z.infer<typeof PubStatus>;

/** An ISO 8601 instant with an offset, as in `2026-02-17T10:00:00Z`. */
export const Instant = z.iso.datetime({ offset: true });

/** A range of UTF-16 code units in the story's text: `start` inclusive, `end` exclusive. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) }).readonly();
export type Span = z.infer<typeof Span>;

/** What a stretch of the text is. The blocks cover all text but the blank lines between them, in order. */
export const Block = z
  .object({
    kind: z.enum(['paragraph', 'heading', 'list-item', 'table-row', 'caption']),
    start: z.int().min(0),
    end: z.int().min(0),
  })
  .readonly();
export type Block = z.infer<typeof Block>;

/** A person, organisation, place or subject that the agency itself named or coded. */
export const Concept = z
  .object({
    name: z.string(),
    rel: z.string().optional(),
    scheme: z.string().optional(),
    code: z.string().optional(),
    uri: z.string().optional(),
    /** 0 to 100, as in NewsML-G2 `relevance`. */
    relevance: z.number().optional(),
  })
  .readonly();
export type Concept = z.infer<typeof Concept>;

/** A related item: a picture, a graphic, a previous or a main story. */
export const Association = z
  .object({
    name: z.string(),
    type: z.string().optional(),
    uri: z.string().optional(),
    headline: z.string().optional(),
    href: z.string().optional(),
  })
  .readonly();
export type Association = z.infer<typeof Association>;

/** A Quick Look that an editor wrote and the wire carried; it is kept word for word. */
export const EditorQuickLook = z
  .object({ title: z.string().optional(), bullets: z.array(z.string()).readonly() })
  .readonly();
export type EditorQuickLook = z.infer<typeof EditorQuickLook>;

/**
 * Where a revision stands among the others of its item. A version number decides where both have one,
 * else the time the version was made; without either, unseen content is taken as newer.
 */
export const Revision = z
  .object({
    number: z.int().optional(),
    created: Instant.optional(),
    contentHash: z.string(),
  })
  .readonly();
export type Revision = z.infer<typeof Revision>;

/** What the trade calls a revision. `add` brings more text for a story sent before (a take); `advisory` speaks to editors. */
export const RevisionKind = z.enum([
  'update',
  'writethru',
  'correction',
  'add',
  'advisory',
  'kill',
]);
export type RevisionKind = z.infer<typeof RevisionKind>;

/**
 * Another item of the feed that this one names as family. `replaces`: it takes that one's place. `corrects`: the same, to
 * put something right. `continues`: more text for it, as a take.
 */
export const Relative = z
  .object({
    rel: z.enum(['replaces', 'corrects', 'continues']),
    itemId: z.string(),
    id: StoryId,
    /** Which take it is, where it is one. */
    part: z.int().optional(),
  })
  .readonly();
export type Relative = z.infer<typeof Relative>;

/**
 * A story's place among those of its feed that share a key, as NITF's du-key, though none names another. `generation` counts
 * up with each that takes the place of the one before, `part` is that of a take.
 */
export const FamilyPlace = z
  .object({ key: z.string(), generation: z.int().optional(), part: z.int().optional() })
  .readonly();
export type FamilyPlace = z.infer<typeof FamilyPlace>;

/** Why the desk keeps a story back, and until when; without a time until it is released. */
export const Hold = z.object({ reason: z.string(), until: Instant.optional() }).readonly();
export type Hold = z.infer<typeof Hold>;

/** The canonical form of one revision of one item, whatever format it came in. Terms are those of IPTC ninjs 3. */
export const Story = z
  .object({
    id: StoryId,
    feed: FeedName,
    /** The agency's own id of the item. */
    itemId: z.string(),
    /** For people: the version number, else the time the version was made, else the start of its content hash. */
    version: z.string(),
    revision: Revision,
    format: z.object({ name: z.string(), version: z.string().optional() }).readonly(),
    pubStatus: PubStatus,
    /** The wire states pubStatus itself; absent where it is the default. After a kill, only what is stated revives. */
    statesPubStatus: z.literal(true).optional(),
    /** The wire says that a kill of the item is lifted. */
    liftsKill: z.literal(true).optional(),
    revisionKind: RevisionKind.optional(),
    embargoedUntil: Instant.optional(),
    /** 1 (most urgent) to 9, as in IPTC. */
    urgency: z.int().min(1).max(9).optional(),
    /** BCP 47. */
    language: z.string(),
    headline: z.string(),
    slugline: z.string().optional(),
    dateline: z.string().optional(),
    byline: z.string().optional(),
    edNote: z.string().optional(),
    /** House slug line: who publishes, and in which edition. */
    outlet: z.string().optional(),
    edition: z.string().optional(),
    /** A summary that came with the wire, apart from the text. */
    lead: z.string().optional(),
    /** Headline of the Deep Look, where the wire gives one. */
    deepLookHeadline: z.string().optional(),
    /** The text, its blocks parted by one blank line. Every offset in the pipeline counts UTF-16 units of this string. */
    text: z.string(),
    blocks: z.array(Block).readonly(),
    editorQuickLook: EditorQuickLook.optional(),
    subjects: z.array(Concept).readonly(),
    people: z.array(Concept).readonly(),
    organisations: z.array(Concept).readonly(),
    places: z.array(Concept).readonly(),
    genres: z.array(Concept).readonly(),
    associations: z.array(Association).readonly(),
    family: z.array(Relative).readonly().optional(),
    familyPlace: FamilyPlace.optional(),
    /** Set by a rule of the feed. */
    hold: Hold.optional(),
    usageTerms: z.string().optional(),
    copyrightNotice: z.string().optional(),
    /** Where the rules of the feed send it. */
    channels: z.array(ChannelName).readonly().optional(),
    /** Fields of the wire that have no place above, as they were. */
    extra: z.record(z.string(), z.unknown()).optional(),
  })
  .readonly();
export type Story = z.infer<typeof Story>;

/** How a story came in. */
export const Receipt = z
  .object({ receiptId: ReceiptId, eventId: EventId, receivedAt: Instant })
  .readonly();
export type Receipt = z.infer<typeof Receipt>;
