import type { Cache } from '@quickwire/cache';
import type { FeedsInUse } from '@quickwire/feeds';
import type { EventLog } from '@quickwire/streaming';

/** What a wire is taken with. */
export interface Door {
  readonly log: EventLog;
  readonly cache: Cache;
  /** The terms of each feed, and who is told when one sends. */
  readonly feeds: Pick<FeedsInUse, 'termsOf' | 'heard'>;
}
