import type { FeedName } from '@quickwire/contracts';
import { ProblemError } from '@quickwire/http-guard';
import { changesBetween, type FeedChanges } from './changes.ts';
import type { FeedDirectory } from './directory.ts';
import type { Feed, FeedTerms } from './feed.ts';
import { isSilent } from './silence.ts';
import { type TokenBucket, tokenBucket } from './token-bucket.ts';

/** How long a feed has said nothing. */
export interface FeedQuiet {
  readonly feed: FeedName;
  /** Since its last receipt, else since it came into use. */
  readonly ms: number;
  /** Whether that breaks its rhythm; undefined where it has none. */
  readonly silent: boolean | undefined;
}

/** The feeds as this process uses them: the directory of the moment, and what has come by each. */
export interface FeedsInUse {
  readonly directory: FeedDirectory;
  /** Takes another directory from now on. */
  replace(directory: FeedDirectory): FeedChanges;
  /** Told of each directory that is taken. */
  onReplaced(listener: (directory: FeedDirectory) => void): void;
  /**
   * The terms of a feed. One that was taken out has those that it had last, for wires that are in hand.
   * @throws {Error} for a name that was never a feed's
   */
  termsOf(feed: FeedName): FeedTerms;
  /** Counts a request of a feed. @throws {ProblemError} 429 with Retry-After when it is over its rate */
  spend(feed: FeedName): void;
  /** Notes that a wire of a feed has come. */
  heard(feed: FeedName): void;
  /** How quiet each feed is. */
  quiet(): readonly FeedQuiet[];
}

/** @param now the clock, in milliseconds since 1970 */
export const useFeeds = (first: FeedDirectory, now: () => number = Date.now): FeedsInUse => {
  const known = new Map<string, Feed>();
  const heardAt = new Map<string, number>();
  const buckets = new Map<string, { readonly rate: string; readonly bucket: TokenBucket }>();
  const listeners: ((directory: FeedDirectory) => void)[] = [];
  let directory = first;

  const take = (next: FeedDirectory): void => {
    for (const name of [...heardAt.keys()]) if (!next.find(name)) heardAt.delete(name);
    for (const feed of next.feeds) {
      known.set(feed.name, feed);
      if (!heardAt.has(feed.name)) heardAt.set(feed.name, now());
    }
    directory = next;
  };
  take(first);

  const termsOf = (feed: FeedName): FeedTerms => {
    const terms = known.get(feed);
    if (!terms) throw new Error(`${feed} is not a configured feed`);
    return terms;
  };

  return {
    get directory() {
      return directory;
    },
    replace(next) {
      const changes = changesBetween(directory, next);
      take(next);
      for (const listener of listeners) listener(next);
      return changes;
    },
    onReplaced: (listener) => void listeners.push(listener),
    termsOf,
    spend(feed) {
      const { rate } = termsOf(feed);
      if (!rate) return;
      const text = JSON.stringify(rate);
      let kept = buckets.get(feed);
      if (kept?.rate !== text) {
        kept = { rate: text, bucket: tokenBucket(rate) };
        buckets.set(feed, kept);
      }
      const waitMs = kept.bucket.take(now());
      if (waitMs === 0) return;
      throw new ProblemError(
        'too-many-requests',
        `this feed may send ${rate.requests} wires in ${rate.perMs / 1000} s, ${rate.burst} at once; send it again after the time in Retry-After`,
        { headers: { 'retry-after': String(Math.ceil(waitMs / 1000)) } },
      );
    },
    heard: (feed) => void (heardAt.has(feed) && heardAt.set(feed, now())),
    quiet: () =>
      directory.feeds.map(({ name, rhythm }) => {
        const last = heardAt.get(name) ?? now();
        return {
          feed: name,
          ms: Math.max(0, now() - last),
          silent: rhythm && isSilent(rhythm, last, now()),
        };
      }),
  };
};
