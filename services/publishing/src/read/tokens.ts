import type { EventStreamLimits } from './event-stream.ts';

/** Injection tokens: what the read side is given. */

/** A `PackageView` of @quickwire/delivery. */
export const PACKAGE_VIEW = Symbol('PACKAGE_VIEW');
/** A `Ledger` of @quickwire/delivery. */
export const LEDGER = Symbol('LEDGER');
/** A {@link PageOptions}. */
export const PAGE_OPTIONS = Symbol('PAGE_OPTIONS');

/** A `NearDuplicateMode` of @quickwire/service-kit. */
export const NEAR_DUPLICATES = Symbol('NEAR_DUPLICATES');

/** A {@link ReaderLimits}. */
export const READER_LIMITS = Symbol('READER_LIMITS');

/** What those who follow the events may take of the process. */
export interface ReaderLimits {
  readonly maxReaders: number;
  readonly stream: EventStreamLimits;
}

/** What the first page says about pushing a story of one's own. */
export interface PageOptions {
  /** The feed that the example pushes to. */
  readonly feed: string;
  /** The whole command line. */
  readonly curl: string;
}
