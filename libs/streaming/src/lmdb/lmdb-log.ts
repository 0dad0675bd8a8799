import { mkdirSync } from 'node:fs';
import { LogFullError, LogUnavailableError } from '../errors.ts';
import type {
  Bounds,
  EventLog,
  LogRecord,
  Membership,
  MembershipOptions,
  NewRecord,
  ReadOptions,
  TopicSpec,
} from '../log.ts';
import { type Bell, makeBell } from './bell.ts';
import { lockDirectory } from './directory-lock.ts';
import { Group } from './group.ts';
import { Store } from './store.ts';

/** How the embedded log is opened. */
export interface LmdbLogOptions {
  readonly directory: string;
  /** Most bytes the log may take; without it, it grows with the disk. */
  readonly mapSizeBytes?: number;
  /** Longest that a handler may take to finish the batch in hand when its partition goes to another member, in milliseconds. */
  readonly handOverMs?: number;
  /** Called at named points, so that a test can end the process there. */
  readonly faults?: (point: string) => void;
  /** Told when removing old records failed; it is tried again within a minute. */
  readonly onError?: (error: Error) => void;
}

const SWEEP_MS = 60_000;
const HAND_OVER_MS = 30_000;
const READ = { records: 500, bytes: 4 * 1024 * 1024 };

/** A folder whose store can't be opened is not kept locked. */
const openStore = (
  directory: string,
  mapSizeBytes: number | undefined,
  fault: (point: string) => void,
  unlock: () => void,
): Store => {
  try {
    return new Store(directory, mapSizeBytes, fault);
  } catch (error) {
    unlock();
    throw error;
  }
};

/**
 * Opens the embedded log: one LMDB environment in a folder, for one process.
 * @throws {LogLockedError} when another process has it
 */
export const openLmdbLog = async (options: LmdbLogOptions): Promise<EventLog> => {
  const { directory, mapSizeBytes, faults: fault = () => {} } = options;
  const { handOverMs = HAND_OVER_MS } = options;
  const { onError = (error) => process.emitWarning(error) } = options;
  mkdirSync(directory, { recursive: true });
  const unlock = lockDirectory(directory);
  const store = openStore(directory, mapSizeBytes, fault, unlock);
  const bells = new Map<string, Bell>();
  const bellOf = (topic: string): Bell => {
    const bell = bells.get(topic) ?? makeBell();
    bells.set(topic, bell);
    return bell;
  };
  const groups = new Map<string, Group>();
  const topicOf = new Map<string, string>();
  const closing = new AbortController();
  let sweeping: Promise<void> = Promise.resolve();
  const checkOpen = (): void => {
    if (closing.signal.aborted) throw new LogUnavailableError(`the log in ${directory} is closed`);
  };
  let idle = true;
  const sweep = (): void => {
    if (!idle || closing.signal.aborted) return;
    idle = false;
    sweeping = store
      .sweep(Date.now(), topicOf, closing.signal)
      .catch(onError)
      .finally(() => {
        idle = true;
      });
  };
  const timer = setInterval(sweep, SWEEP_MS);
  timer.unref();

  async function* read({
    topic: name,
    from,
    signal,
    toEnd,
  }: ReadOptions): AsyncGenerator<readonly LogRecord[]> {
    checkOpen();
    const topic = store.topic(name);
    const stop = AbortSignal.any([signal, closing.signal]);
    const cursors = topic.ends.map((end, partition) =>
      from === 'latest' ? end : from === 'earliest' ? 0 : (from.get(partition) ?? 0),
    );
    const targets = [...topic.ends];
    while (!stop.aborted) {
      let given = false;
      for (let partition = 0; partition < topic.partitions && !stop.aborted; partition++) {
        const batch = store.range(name, partition, cursors[partition] as number, READ);
        const wanted = toEnd
          ? batch.filter(({ offset }) => offset < (targets[partition] as number))
          : batch;
        const last = wanted.at(-1);
        if (!last) continue;
        cursors[partition] = last.offset + 1;
        given = true;
        // Whoever reads may keep what it read, and must never know more than the disk.
        await store.settled();
        yield wanted;
      }
      if (given) continue;
      if (toEnd) return;
      await bellOf(name).wait(stop);
    }
  }

  return {
    features: { name: 'lmdb', manyProcesses: false },
    ensureTopics: (topics: readonly TopicSpec[]) => store.ensureTopics(topics),
    async append(records: readonly NewRecord[]) {
      checkOpen();
      fault('append:before');
      const ring = (): void => {
        for (const topic of new Set(records.map((record) => record.topic))) bellOf(topic).ring();
      };
      const offsets = await store.append(records, ring).catch((error: unknown) => {
        // What is over its time makes room; the caller tries again.
        if (error instanceof LogFullError) sweep();
        throw error;
      });
      fault('append:after');
      return offsets;
    },
    join(membership: MembershipOptions): Membership {
      checkOpen();
      const { group: name, topic } = membership;
      const other = topicOf.get(name) ?? topic;
      // As on Kafka, where the members of a group share out the partitions of one topic.
      if (other !== topic)
        throw new Error(`group ${name} reads ${other}; name another for ${topic}`);
      topicOf.set(name, topic);
      const group =
        groups.get(name) ??
        new Group(
          { store, bellOf, group: name, topic, fault },
          store.topic(topic).partitions,
          handOverMs,
        );
      groups.set(name, group);
      return group.join(membership);
    },
    read,
    bounds: async (name: string): Promise<readonly Bounds[]> =>
      store.topic(name).ends.map((latest, partition) => ({
        earliest: store.earliest(name, partition),
        latest,
      })),
    positions: async (group: string, name: string) =>
      store
        .topic(name)
        .ends.map((_, partition) => store.position({ group, topic: name, partition })),
    async ping() {
      checkOpen();
      store.checkRoom();
    },
    async close() {
      if (closing.signal.aborted) return;
      closing.abort();
      clearInterval(timer);
      for (const group of groups.values()) await group.stopAll();
      await sweeping;
      await store.close();
      unlock();
    },
  };
};
