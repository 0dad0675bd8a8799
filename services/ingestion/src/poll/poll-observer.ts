import type { FeedName, Problem } from '@quickwire/contracts';
import type { PollResult } from '@quickwire/telemetry';
import type { Answer } from '../answer.ts';

/** Told of everything polling does, for metrics and logs. Every method is cheap and never throws. */
export interface PollObserver {
  /** A feed is polled by this process from now on (true) or no more. `lastSuccessAt`: milliseconds since 1970. */
  held(feed: FeedName, held: boolean, lastSuccessAt?: number): void;
  polled(feed: FeedName, result: PollResult, at: number): void;
  /** What was taken of a wire, item by item. */
  answered(feed: FeedName, answer: Answer): void;
  /** A wire of which all was refused. */
  refused(feed: FeedName, problem: Problem): void;
  /** The first of several failures in a row. */
  failing(feed: FeedName, error: Error, nextAt: number): void;
  recovered(feed: FeedName, failures: number): void;
  moved(feed: FeedName, to: string): void;
  gone(feed: FeedName): void;
  /** The log takes nothing; what was fetched waits. */
  waiting(feed: FeedName, error: Error): void;
  /** A fault that the log recovers from by itself. */
  fault(error: Error): void;
}
