import { contentHashOf } from '@quickwire/contracts';
import type { Outgoing } from '@quickwire/outgoing';
import type { StateChange, StateView } from '@quickwire/streaming';
import { isLogAway } from '../refusal-of.ts';
import type { Clock } from './clock.ts';
import { PollError } from './poll-error.ts';
import { type Polled, pollFeed, type Told } from './poll-feed.ts';
import type { PollObserver } from './poll-observer.ts';
import {
  type PollState,
  readSeen,
  readState,
  seenAfter,
  seenChange,
  stateChange,
} from './poll-state.ts';
import type { PolledFeed } from './polled-feed.ts';
import { delayAfterFailure, delayAfterSuccess, firstPollAt } from './schedule.ts';
import type { Slots } from './slots.ts';
import { type Receive, type Taken, takeAnswer } from './take-answer.ts';

/** What feeds are followed with. */
export interface FollowTools {
  readonly outgoing: Outgoing;
  readonly receive: Receive;
  readonly observer: PollObserver;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly slots: Slots;
}

/** Where feeds stand, and how it is saved. */
export interface KeptState {
  readonly view: StateView;
  save(changes: readonly StateChange[]): Promise<void>;
}

/** Pauses between tries to have a wire received while the log is away, in milliseconds. */
const OUTAGE_PAUSES = { first: 100, most: 30_000 };

/** The door, once the log is there: what was fetched waits for it. Rejects with the log's error when the signal ends the waiting. */
const receiveWhenThere =
  ({ receive, clock, observer }: FollowTools, { feed }: PolledFeed, signal: AbortSignal): Receive =>
  async (wire, choose) => {
    for (let wait = OUTAGE_PAUSES.first; ; wait = Math.min(wait * 2, OUTAGE_PAUSES.most)) {
      try {
        return await receive(wire, choose);
      } catch (error) {
        if (!isLogAway(error) || signal.aborted) throw error;
        if (wait === OUTAGE_PAUSES.first) observer.waiting(feed, error as Error);
        await clock.pause(wait, signal);
      }
    }
  };

/** Polls a feed once. */
const pollOnce = async (
  feed: PolledFeed,
  tools: FollowTools,
  state: PollState,
  seen: readonly string[],
  signal: AbortSignal,
): Promise<{ readonly polled: Polled; readonly taken?: Taken }> => {
  const { outgoing, clock, observer } = tools;
  const polled = await pollFeed(outgoing, feed, state, clock.now, signal);
  if (polled.kind !== 'answer') return { polled };
  const taken = await takeAnswer(
    feed,
    polled,
    { keys: seen, first: state.lastSuccessAt === undefined },
    receiveWhenThere(tools, feed, signal),
    (problem) => observer.refused(feed.feed, problem),
  );
  return { polled, taken };
};

/**
 * Polls one feed until the signal: waits, asks, has what is new received, saves where the feed stands. What is received and
 * not yet saved when the process ends is received again, and ends as a duplicate.
 * @throws what saving throws
 */
export const followFeed = async (
  feed: PolledFeed,
  tools: FollowTools,
  { view, save }: KeptState,
  signal: AbortSignal,
): Promise<void> => {
  const { clock, random, observer, slots } = tools;
  const name = feed.feed;
  let seen = readSeen(view, name);
  const now = clock.now();
  const kept = readState(view, feed, now);
  let state: PollState = { ...kept, nextAt: firstPollAt(feed, kept.nextAt, now, random) };

  const succeeded = (told: Told, at: number, quiet: number): PollState => {
    if (state.failures > 0) observer.recovered(name, state.failures);
    const movedTo = told.movedTo && contentHashOf(told.movedTo);
    if (told.movedTo && movedTo !== state.movedTo) observer.moved(name, told.movedTo);
    return {
      ...state,
      nextAt: at + delayAfterSuccess(feed, { ...told, quiet }, random),
      notBefore: told.retryAfterMs && at + told.retryAfterMs,
      lastSuccessAt: at,
      movedTo,
      quiet,
      failures: 0,
    };
  };
  const failed = (error: Error, at: number): PollState => {
    const failures = state.failures + 1;
    const retryAfterMs = error instanceof PollError ? error.retryAfterMs : undefined;
    const nextAt = at + delayAfterFailure(feed, { failures, retryAfterMs }, random);
    observer.polled(name, 'failed', at);
    if (failures === 1) observer.failing(name, error, nextAt);
    return { ...state, nextAt, notBefore: retryAfterMs && at + retryAfterMs, failures };
  };

  /** The state after a poll; undefined when it was broken off by the signal. */
  const step = async (): Promise<PollState | undefined> => {
    try {
      const { polled, taken } = await pollOnce(feed, tools, state, seen, signal);
      const at = clock.now();
      if (polled.kind === 'gone') {
        observer.polled(name, 'gone', at);
        observer.gone(name);
        return { ...state, goneAt: at };
      }
      if (!taken || polled.kind === 'unchanged') {
        observer.polled(name, 'unchanged', at);
        return succeeded(polled, at, state.quiet + 1);
      }
      seen = seenAfter(seen, taken.present);
      if (taken.unreadable !== undefined)
        return failed(new PollError(`the answer cannot be read: ${taken.unreadable}`), at);
      const isNews = taken.taken + taken.refused > 0;
      observer.polled(name, isNews ? 'news' : 'quiet', at);
      const { etag, lastModified } = polled;
      return { ...succeeded(polled, at, isNews ? 0 : state.quiet + 1), etag, lastModified };
    } catch (error) {
      if (signal.aborted) return undefined;
      return failed(error as Error, clock.now());
    }
  };

  if (state.goneAt !== undefined) return observer.gone(name);
  observer.held(name, true, state.lastSuccessAt ?? state.since);
  try {
    while (!signal.aborted && state.goneAt === undefined) {
      await clock.pause(state.nextAt - clock.now(), signal);
      if (signal.aborted) return;
      const before = seen;
      const next = await slots.run(step);
      if (!next) return;
      await save([
        stateChange(name, next),
        ...(seen.join() === before.join() ? [] : [seenChange(name, seen)]),
      ]);
      state = next;
    }
  } finally {
    observer.held(name, false);
  }
};
