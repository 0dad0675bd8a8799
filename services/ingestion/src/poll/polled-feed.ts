import type { FeedName } from '@quickwire/contracts';
import { DEFAULT_BACKFILL } from '@quickwire/feeds';
import { MAX_WIRE_BYTES } from '@quickwire/http-guard';

/** A feed that is fetched, and how. */
export interface PolledFeed {
  readonly feed: FeedName;
  readonly url: string;
  /** Milliseconds between two polls while there is news. */
  readonly everyMs: number;
  /** Name of the one format that is taken; without it any that is made for machines. */
  readonly format?: string | undefined;
  /** Header to send, as a key is -> path of the file that holds its value. */
  readonly headerFiles?: Readonly<Record<string, string>> | undefined;
  /** JSON pointer (RFC 6901) to the list in the answer of a JSON API; each entry is a wire. '' is the answer itself. */
  readonly items?: string | undefined;
  /** Most items that the first poll takes, the newest first. */
  readonly backfill?: number | undefined;
  /** Most times `everyMs` that polls are apart while nothing is new. */
  readonly slowest?: number | undefined;
  /** Most bytes of an answer, up to 4 MiB. */
  readonly maxBytes?: number | undefined;
  /** Milliseconds that a poll may take. */
  readonly timeoutMs?: number | undefined;
}

export const POLL_DEFAULTS = {
  backfill: DEFAULT_BACKFILL,
  slowest: 4,
  maxBytes: MAX_WIRE_BYTES,
  timeoutMs: 30_000,
};
