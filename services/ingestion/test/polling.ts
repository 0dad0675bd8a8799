import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryCache } from '@quickwire/cache';
import { allTopics, type FeedName, type TopicName } from '@quickwire/contracts';
import { type Outgoing, openOutgoing } from '@quickwire/outgoing';
import { type Advance, type EventLog, type Lease, openLmdbLog } from '@quickwire/streaming';
import { createLogger, createMetrics } from '@quickwire/telemetry';
import type { PolledFeed } from '../src/poll/polled-feed.ts';
import { Slots } from '../src/poll/slots.ts';
import { type Polling, startPolling } from '../src/poll/start-polling.ts';
import { tellPolls } from '../src/poll/tell-polls.ts';
import { type ReadAnyWire, readHere } from '../src/reading/wire-reader.ts';
import { receiveWire } from '../src/receive-wire.ts';
import { anyFeed } from './any-feed.ts';
import { FakeClock } from './fake-clock.ts';
import { newDirectory } from './running-door.ts';

export const HOUR = 3_600_000;

export const polled = (url: string, rest: Partial<PolledFeed> = {}): PolledFeed => ({
  feed: 'harbour' as FeedName,
  url,
  everyMs: 60_000,
  ...rest,
});

/** A file that holds a secret. */
export const secretFile = (secret: string): string => {
  const file = join(newDirectory(), 'secret');
  writeFileSync(file, secret);
  return file;
};

/** Polling by a clock of its own, on a log of its own. */
export interface Bench {
  readonly log: EventLog;
  readonly clock: FakeClock;
  readonly outgoing: Outgoing;
  /** Wires that were given to the door. */
  wires: number;
  /** Set, appends reject with it. */
  fault: Error | undefined;
  /** What wires are read with. */
  read: ReadAnyWire;
  /** Stands before each advance of a lease. */
  onAdvance: (step: Advance) => Promise<void>;
  /** Starts polling; random numbers are all `random`. */
  start(feeds: readonly PolledFeed[], random?: number): Polling;
  /** What the log has of a topic. */
  kept(topic: TopicName): Promise<readonly Record<string, unknown>[]>;
  /** Ids of the items received, in their order in the log. */
  received(): Promise<readonly string[]>;
  /** What was logged: the messages with their feed's words. */
  logged(): readonly { readonly msg: string; readonly [key: string]: unknown }[];
  metrics(): Promise<string>;
  /** Closes the log and opens it again, as after the end of the process. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

export const openBench = async (
  openLog: (directory: string) => Promise<EventLog> = (directory) => openLmdbLog({ directory }),
): Promise<Bench> => {
  const directory = newDirectory();
  const open = async (): Promise<EventLog> => {
    const log = await openLog(directory);
    await log.ensureTopics(allTopics());
    return log;
  };
  let log = await open();
  const lines: string[] = [];
  const logger = createLogger(
    { service: 'poll-test', level: 'trace' },
    { write: (line) => void lines.push(line) },
  );
  const registries: ReturnType<typeof createMetrics>[] = [];
  const started: Polling[] = [];
  const outgoing = openOutgoing({ allow: ['127.0.0.1'] });
  const clock = new FakeClock();
  const cache = memoryCache({ maxEntries: 1000 });
  const stopAll = async (): Promise<void> => {
    for (const polling of started.splice(0)) await polling.stop();
  };
  const bench: Bench = {
    get log() {
      return log;
    },
    clock,
    outgoing,
    wires: 0,
    fault: undefined,
    read: readHere,
    onAdvance: async () => {},
    start: (feeds, random = 0.5) => {
      const registry = createMetrics('poll-test');
      registries.push(registry);
      const observer = tellPolls(logger, registry);
      const guarded: EventLog = {
        ...log,
        append: async (records) => {
          if (bench.fault) throw bench.fault;
          return log.append(records);
        },
      };
      const watched = (lease: Lease): Lease => ({
        partition: lease.partition,
        signal: lease.signal,
        state: lease.state,
        next: (...args) => lease.next(...args),
        lag: () => lease.lag(),
        advance: async (step) => {
          await bench.onAdvance(step);
          await lease.advance(step);
        },
      });
      const polling = startPolling({
        log: {
          join: (options) =>
            log.join({ ...options, onLease: (lease) => options.onLease(watched(lease)) }),
        },
        feeds,
        outgoing,
        observer,
        clock,
        random: () => random,
        slots: new Slots(4),
        read: (bytes, context) => bench.read(bytes, context),
        receive: async (wire, choose) => {
          bench.wires++;
          const answer = await receiveWire(
            { log: guarded, cache, feeds: anyFeed, read: bench.read },
            wire,
            choose,
          );
          observer.answered(wire.feed, answer);
          return answer;
        },
      });
      started.push(polling);
      return polling;
    },
    kept: async (topic) => {
      const found: Record<string, unknown>[] = [];
      const { signal } = new AbortController();
      for await (const batch of log.read({ topic, from: 'earliest', toEnd: true, signal }))
        for (const { value } of batch) found.push(JSON.parse(Buffer.from(value).toString()));
      return found;
    },
    received: async () =>
      (await bench.kept('stories.received')).map(
        ({ story }) => (story as { itemId: string }).itemId,
      ),
    logged: () => lines.map((line) => JSON.parse(line)),
    metrics: async () => (await Promise.all(registries.map((one) => one.metrics()))).join('\n'),
    reopen: async () => {
      await stopAll();
      await log.close();
      log = await open();
    },
    close: async () => {
      await stopAll();
      await outgoing.close();
      await log.close();
    },
  };
  return bench;
};
