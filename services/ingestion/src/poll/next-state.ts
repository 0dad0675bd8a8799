import { contentHashOf } from '@quickwire/contracts';
import { PollError } from './poll-error.ts';
import type { Told } from './poll-feed.ts';
import type { PollState } from './poll-state.ts';
import type { PolledFeed } from './polled-feed.ts';
import { delayAfterFailure, delayAfterSuccess } from './schedule.ts';

/** When a poll ended, and what chance says (0 to 1). */
export interface Moment {
  readonly at: number;
  readonly random: () => number;
}

/** Where a feed stands after a poll that the server answered. */
export const afterSuccess = (
  feed: PolledFeed,
  state: PollState,
  { told, isNews }: { readonly told: Told; readonly isNews: boolean },
  { at, random }: Moment,
): PollState => {
  const quiet = isNews ? 0 : state.quiet + 1;
  const { retryAfterMs, movedTo } = told;
  return {
    ...state,
    nextAt: at + delayAfterSuccess(feed, { ...told, quiet }, random),
    notBefore: retryAfterMs && at + retryAfterMs,
    lastSuccessAt: at,
    movedTo: movedTo && contentHashOf(movedTo),
    quiet,
    failures: 0,
  };
};

/** Where a feed stands after a poll that failed: it is asked next on the condition that it has changed since the last that did not. */
export const afterFailure = (
  feed: PolledFeed,
  state: PollState,
  error: unknown,
  { at, random }: Moment,
): PollState => {
  const failures = state.failures + 1;
  const retryAfterMs = error instanceof PollError ? error.retryAfterMs : undefined;
  return {
    ...state,
    nextAt: at + delayAfterFailure(feed, { failures, retryAfterMs }, random),
    notBefore: retryAfterMs && at + retryAfterMs,
    failures,
  };
};
