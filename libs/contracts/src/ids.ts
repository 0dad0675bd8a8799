import { hash } from 'node:crypto';
import { z } from 'zod';

const STORY_ID = /^[0-9a-f]{24}$/;

/** Identifies one item of one feed through all its revisions: the key of every record. */
export const StoryId = z.string().regex(STORY_ID).brand<'StoryId'>();
export type StoryId = z.infer<typeof StoryId>;

export const isStoryId = (text: string): text is StoryId => STORY_ID.test(text);

/** CloudEvents `id`. Deterministic: the same work done twice gives the same id. */
export const EventId = z.string().min(1).max(128).brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

/** Identifies one receipt at the door; a resend of the same bytes is a new receipt. UUID version 7 (RFC 9562). */
export const ReceiptId = z.string().min(1).max(64).brand<'ReceiptId'>();
export type ReceiptId = z.infer<typeof ReceiptId>;

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Name of a configured source: lower-case letters, digits and dashes. */
export const FeedName = z
  .string()
  .regex(NAME, 'has to be 1 to 63 lower-case letters, digits and dashes')
  .brand<'FeedName'>();
export type FeedName = z.infer<typeof FeedName>;

/** Name of a channel that rules send stories to, written as a feed's name is. */
export const ChannelName = z
  .string()
  .regex(NAME, 'has to be 1 to 63 lower-case letters, digits and dashes');
export type ChannelName = z.infer<typeof ChannelName>;

// A NUL behind each part keeps ('ab', 'c') and ('a', 'bc') apart.
const digest = (length: number, kind: string, parts: readonly string[]): string => {
  let text = `${kind}\0`;
  for (const part of parts) text += `${part}\0`;
  return hash('sha256', text, 'hex').slice(0, length);
};

/** The story id of an item: a hash of the feed and the agency's own item id. */
export const storyIdOf = (feed: string, itemId: string): StoryId =>
  digest(24, 'story', [feed, itemId]) as StoryId;

/** A deterministic event id: a hash of what made the event and what it was made from. */
export const eventIdOf = (...parts: readonly string[]): EventId =>
  digest(32, 'event', parts) as EventId;

/** A hash of content, for deciding whether two revisions carry the same. */
export const contentHashOf = (...parts: readonly string[]): string => digest(32, 'content', parts);
