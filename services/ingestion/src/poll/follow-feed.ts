import type { Outgoing } from '@quickwire/outgoing';
import { isLogAway, type StateChange, type StateView } from '@quickwire/streaming';
import type { PollResult } from '@quickwire/telemetry';
import type { Clock } from '../clock.ts';
import type { ReadAnyWire } from '../reading/wire-reader.ts';
import { afterFailure, afterSuccess } from './next-state.ts';
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
import { firstPollAt } from './schedule.ts';
import type { Slots } from './slots.ts';
import { type Receive, type Taken, takeAnswer } from './take-answer.ts';

/** What feeds are followed with. */
export interface FollowTools {
  readonly outgoing: Outgoing;
  readonly receive: Receive;
  readonly read: ReadAnyWire;
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

/** Polls a feed once. An answer that is to the byte the last one is not read again. */
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
  if (polled.bodyHash === state.bodyHash)
    return { polled, taken: { taken: 0, refused: 0, present: [] } };
  const taken = await takeAnswer(
    feed,
    polled,
    { keys: seen, first: state.lastSuccessAt === undefined },
    {
      receive: receiveWhenThere(tools, feed, signal),
      read: tools.read,
      onRefused: (problem) => observer.refused(feed.feed, problem),
    },
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
  const kept = readState(view, feed, clock.now());
  let state: PollState = { ...kept, nextAt: firstPollAt(feed, kept.nextAt, clock.now(), random) };

  const succeed = (result: PollResult, told: Told): PollState => {
    const at = clock.now();
    const next = afterSuccess(feed, state, { told, isNews: result === 'news' }, { at, random });
    observer.polled(name, result, at);
    if (state.failures > 0) observer.recovered(name, state.failures);
    if (told.movedTo && next.movedTo !== state.movedTo) observer.moved(name, told.movedTo);
    return next;
  };

  const fail = (error: Error): PollState => {
    const at = clock.now();
    const next = afterFailure(feed, state, error, { at, random });
    observer.polled(name, 'failed', at);
    if (next.failures === 1) observer.failing(name, error, next.nextAt);
    return next;
  };

  /** The state after a poll; undefined when it was broken off by the signal. */
  const step = async (): Promise<PollState | undefined> => {
    try {
      const { polled, taken } = await pollOnce(feed, tools, state, seen, signal);
      if (polled.kind === 'gone') {
        observer.polled(name, 'gone', clock.now());
        observer.gone(name);
        return { ...state, goneAt: clock.now() };
      }
      if (polled.kind === 'unchanged' || !taken) return succeed('unchanged', polled);
      seen = seenAfter(seen, taken.present);
      if (taken.fault) return fail(taken.fault);
      const { etag, lastModified, bodyHash } = polled;
      const result = taken.taken + taken.refused > 0 ? 'news' : 'quiet';
      return { ...succeed(result, polled), etag, lastModified, bodyHash };
    } catch (error) {
      return signal.aborted ? undefined : fail(error as Error);
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
      const isSame = seen.join() === before.join();
      await save([stateChange(name, next), ...(isSame ? [] : [seenChange(name, seen)])]);
      state = next;
    }
  } finally {
    observer.held(name, false);
  }
};
