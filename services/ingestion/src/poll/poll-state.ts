import { contentHashOf, type FeedName } from '@quickwire/contracts';
import type { StateChange, StateView } from '@quickwire/streaming';
import { z } from 'zod';
import type { PolledFeed } from './polled-feed.ts';

/** Where a feed stands, as kept between polls. Times are milliseconds since 1970. */
const PollState = z
  .object({
    /** Hash of the URL, which may hold a key: of another URL only the items seen hold. */
    url: z.string(),
    /** Hash of all that is set of the feed: a pause that was planned under other settings is over. */
    settings: z.string(),
    since: z.number(),
    nextAt: z.number(),
    /** The time before which the server will not be asked, whatever the settings. */
    notBefore: z.number().optional(),
    lastSuccessAt: z.number().optional(),
    etag: z.string().optional(),
    lastModified: z.string().optional(),
    /** Hash of the answer that was taken last. */
    bodyHash: z.string().optional(),
    /** Polls in a row that brought nothing new. */
    quiet: z.number().default(0),
    /** Polls in a row that failed. */
    failures: z.number().default(0),
    /** Hash of where the server says that the feed has moved for good. */
    movedTo: z.string().optional(),
    /** When the server said that there is no such feed any more. */
    goneAt: z.number().optional(),
  })
  .readonly();
export type PollState = z.infer<typeof PollState>;

/** Keys of the items that were taken or refused, the newest first. */
const SeenItems = z.array(z.string()).readonly();

/** More than any wire has items, so that one that comes and goes is known again. */
const MOST_SEEN = 1000;

const stateKey = (feed: FeedName): string => `feed:${feed}`;
const seenKey = (feed: FeedName): string => `seen:${feed}`;

const read = <T>(view: StateView, key: string, schema: z.ZodType<T>): T | undefined => {
  const bytes = view.get(key);
  // What another version has left and this one cannot read is as if it were not there.
  return bytes && schema.safeParse(JSON.parse(Buffer.from(bytes).toString())).data;
};

const write = (key: string, value: unknown): StateChange => ({
  key,
  value: Buffer.from(JSON.stringify(value)),
});

/** The state of a feed that was never polled, or not at this URL. */
const newState = (feed: PolledFeed, now: number): PollState => ({
  url: contentHashOf(feed.url),
  settings: contentHashOf(JSON.stringify(feed)),
  since: now,
  nextAt: now,
  quiet: 0,
  failures: 0,
});

/** Where a feed stands. Under other settings it is asked for anew and at once, even if it was gone; the pause that its server asked for still holds. */
export const readState = (view: StateView, feed: PolledFeed, now: number): PollState => {
  const kept = read(view, stateKey(feed.feed), PollState);
  const fresh = newState(feed, now);
  if (kept?.url !== fresh.url) return fresh;
  if (kept.settings === fresh.settings) return kept;
  const { since, lastSuccessAt, notBefore, movedTo } = kept;
  return { ...fresh, since, lastSuccessAt, notBefore, movedTo, nextAt: notBefore ?? now };
};

export const readSeen = (view: StateView, feed: FeedName): readonly string[] =>
  read(view, seenKey(feed), SeenItems) ?? [];

export const stateChange = (feed: FeedName, state: PollState): StateChange =>
  write(stateKey(feed), state);

export const seenChange = (feed: FeedName, seen: readonly string[]): StateChange =>
  write(seenKey(feed), seen);

/** What is seen after a poll: all that the answer has, then what was seen before, as far as it is kept. */
export const seenAfter = (
  before: readonly string[],
  present: readonly string[],
): readonly string[] => {
  const all = [...new Set([...present, ...before])];
  return all.slice(0, Math.max(MOST_SEEN, present.length));
};
