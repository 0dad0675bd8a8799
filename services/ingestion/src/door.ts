import type { Cache } from '@quickwire/cache';
import type { FeedsInUse } from '@quickwire/feeds';
import type { EventLog } from '@quickwire/streaming';
import type { ReadAnyWire } from './reading/wire-reader.ts';

/** What a wire is taken with. */
export interface Door {
  readonly log: EventLog;
  readonly cache: Cache;
  readonly read: ReadAnyWire;
  /** The terms of each feed, and who is told when one sends. */
  readonly feeds: Pick<FeedsInUse, 'termsOf' | 'heard'>;
}
