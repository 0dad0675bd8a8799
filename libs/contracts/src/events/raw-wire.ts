import { z } from 'zod';
import { EventId, FeedName, ReceiptId, StoryId } from '../ids.ts';
import { Instant } from './story.ts';

/** RFC 9457 problem details, with the pointer (RFC 6901) to the field at fault. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional(),
    errors: z
      .array(z.object({ pointer: z.string(), detail: z.string() }).readonly())
      .readonly()
      .optional(),
  })
  .readonly();
export type Problem = z.infer<typeof Problem>;

/** Payload of `wires.raw`: the bytes as they came, how they came, and how reading them ended. */
export const RawWire = z
  .object({
    receiptId: ReceiptId,
    eventId: EventId,
    feed: FeedName,
    receivedAt: Instant,
    /** `http`, `folder` or `poll`. */
    via: z.string(),
    contentType: z.string().optional(),
    fileName: z.string().optional(),
    /** The body after transport decoding, base64. */
    body: z.string(),
    /** Where the body could not be decoded and is kept as received: the content encoding it came with. */
    contentEncoding: z.string().optional(),
    /** The body is the first part of one that was too large. */
    truncated: z.literal(true).optional(),
    format: z.object({ name: z.string(), version: z.string().optional() }).readonly().optional(),
    storyId: StoryId.optional(),
    problem: Problem.optional(),
    /** Why a rule of the feed dropped it. */
    dropped: z.string().optional(),
    /** Of a wire that has several items: how each ended, in their order. */
    items: z
      .array(
        z
          .object({
            /** Where in the wire the item is: a JSON pointer (RFC 6901), in XML the path of the element. */
            place: z.string(),
            receiptId: ReceiptId,
            eventId: EventId,
            storyId: StoryId.optional(),
            problem: Problem.optional(),
            dropped: z.string().optional(),
          })
          .readonly(),
      )
      .readonly()
      .optional(),
  })
  .readonly();
export type RawWire = z.infer<typeof RawWire>;
