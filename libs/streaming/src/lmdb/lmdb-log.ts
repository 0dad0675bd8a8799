import { mkdirSync } from 'node:fs';
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
  /** Called at named points, so that a test can end the process there. */
  readonly faults?: (point: string) => void;
}

const SWEEP_MS = 60_000;
const READ = { records: 500, bytes: 4 * 1024 * 1024 };

/**
 * Opens the embedded log: one LMDB environment in a folder, for one process.
 * @throws {LogLockedError} when another process has it
 */
export const openLmdbLog = async (options: LmdbLogOptions): Promise<EventLog> => {
  const { directory, mapSizeBytes, faults: fault = () => {} } = options;
  mkdirSync(directory, { recursive: true });
  const unlock = lockDirectory(directory);
  const store = new Store(directory, mapSizeBytes);
  const bells = new Map<string, Bell>();
  const bellOf = (topic: string): Bell => {
    const bell = bells.get(topic) ?? makeBell();
    bells.set(topic, bell);
    return bell;
  };
  const groups = new Map<string, Group>();
  const closing = new AbortController();
  let sweeping: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    // A sweep that fails is tried again in a minute; what it leaves takes room, nothing more.
    sweeping = store.sweep(Date.now()).catch(() => {});
  }, SWEEP_MS);
  timer.unref();

  async function* read({
    topic: name,
    from,
    signal,
    toEnd,
  }: ReadOptions): AsyncGenerator<readonly LogRecord[]> {
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
      fault('append:before');
      const offsets = await store.append(records, true);
      fault('append:after');
      for (const topic of new Set(records.map((record) => record.topic))) bellOf(topic).ring();
      return offsets;
    },
    join(membership: MembershipOptions): Membership {
      const { group: name, topic } = membership;
      const group =
        groups.get(name) ??
        new Group({ store, bellOf, group: name, topic, fault }, store.topic(topic).partitions);
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
      store.topic(name).ends.map((_, partition) => store.position(group, partition)),
    ping: async () => {
      if (closing.signal.aborted) throw new Error('the log is closed');
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
