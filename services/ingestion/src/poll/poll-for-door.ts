import type { Outgoing } from '@quickwire/outgoing';
import type { pollMetrics } from '@quickwire/telemetry';
import type { Logger } from 'pino';
import { systemClock } from '../clock.ts';
import type { Door } from '../door.ts';
import { receiveWire } from '../receive-wire.ts';
import type { PolledFeed } from './polled-feed.ts';
import { Slots } from './slots.ts';
import { type Polling, startPolling } from './start-polling.ts';
import { tellPolls } from './tell-polls.ts';

/** What a door polls with. */
export interface DoorParts {
  readonly door: Door;
  readonly outgoing: Outgoing;
  readonly logger: Logger;
  readonly registry: Parameters<typeof pollMetrics>[0];
}

/** The polling of a door. */
export type PollingOfDoor = Pick<Polling, 'update' | 'stop'>;

/** Answers in memory at the same time, whatever the number of feeds. */
const AT_ONCE = 8;

/** Polls the feeds that a door is given; it joins no group until it is given one. */
export const pollForDoor = ({ door, outgoing, logger, registry }: DoorParts): PollingOfDoor => {
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
      read: door.read,
      receive: async (wire, choose) => {
        const answer = await receiveWire(door, wire, choose);
        observer.answered(wire.feed, answer);
        return answer;
      },
    });
  let polling: Polling | undefined;
  return {
    update: (feeds) => {
      if (polling) polling.update(feeds);
      else if (feeds.length > 0) polling = start(feeds);
    },
    stop: async () => {
      await polling?.stop();
    },
  };
};
