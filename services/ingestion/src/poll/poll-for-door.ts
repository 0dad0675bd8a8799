import { openOutgoing } from '@quickwire/outgoing';
import type { pollMetrics } from '@quickwire/telemetry';
import type { Logger } from 'pino';
import { type Door, receiveWire } from '../receive-wire.ts';
import { systemClock } from './clock.ts';
import type { PolledFeed } from './polled-feed.ts';
import { Slots } from './slots.ts';
import { type Polling, startPolling } from './start-polling.ts';
import { tellPolls } from './tell-polls.ts';

/** The registry that the metrics of polling are in. */
export type PollRegistry = Parameters<typeof pollMetrics>[0];

/** What a door polls with. */
export interface DoorParts {
  readonly door: Door;
  readonly logger: Logger;
  readonly registry: PollRegistry;
}

/** The polling of a door. */
export type PollingOfDoor = Pick<Polling, 'update' | 'stop'>;

/** Answers in memory at the same time, whatever the number of feeds. */
const AT_ONCE = 8;

/**
 * Polls the feeds of a door; one that has none joins no group until it gets some.
 * @throws {OutgoingError} BAD_ALLOW
 */
export const pollForDoor = (
  {
    polls = [],
    outgoingAllow = [],
  }: {
    readonly polls?: readonly PolledFeed[] | undefined;
    readonly outgoingAllow?: readonly string[] | undefined;
  },
  { door, logger, registry }: DoorParts,
): PollingOfDoor => {
  const outgoing = openOutgoing({ allow: outgoingAllow });
  const observer = tellPolls(logger, registry);
  const start = (feeds: readonly PolledFeed[]): Polling =>
    startPolling({
      log: door.log,
      feeds,
      outgoing,
      observer,
      clock: systemClock,
      random: Math.random,
      slots: new Slots(AT_ONCE),
      receive: async (wire, choose) => {
        const answer = await receiveWire(door, wire, choose);
        observer.answered(wire.feed, answer);
        return answer;
      },
    });
  let polling = polls.length > 0 ? start(polls) : undefined;
  return {
    update: (feeds) => {
      if (polling) polling.update(feeds);
      else if (feeds.length > 0) polling = start(feeds);
    },
    stop: async () => {
      await polling?.stop();
      await outgoing.close();
    },
  };
};
