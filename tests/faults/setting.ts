import type { Stage } from '@quickwire/contracts';
import { type EventLog, openKafkaLog, openLmdbLog, type TopicSpec } from '@quickwire/streaming';

/** Which log a worker and its test stand on: a folder, or brokers. */
export type LogSetting =
  | { readonly kind: 'lmdb'; readonly directory: string }
  | { readonly kind: 'kafka'; readonly brokers: readonly string[]; readonly sessionMs: number };

/** Where a worker sends itself a signal: at the n-th passing of a fault point. */
export interface SignalPoint {
  readonly point: string;
  readonly time: number;
  readonly signal: 'SIGKILL' | 'SIGSTOP';
}

/** What a worker is told. */
export interface WorkerTask {
  readonly log: LogSetting;
  /** Keeps the topics and groups of runs apart. */
  readonly run: string;
  readonly seed: number;
  /** First number of this worker's input; without it the worker only drains, then ends. */
  readonly feedFrom?: number;
  /** File of acknowledged numbers, a line each. */
  readonly acks: string;
  readonly at?: SignalPoint;
}

export const PARTITIONS = 2;

export const openLog = (
  setting: LogSetting,
  faults: (point: string) => void = () => {},
): Promise<EventLog> =>
  setting.kind === 'lmdb'
    ? openLmdbLog({ directory: setting.directory, faults })
    : openKafkaLog({ brokers: setting.brokers, faults, sessionTimeoutMs: setting.sessionMs });

/** The run's own topic in the place of one of the pipeline's. */
export const topicIn = (run: string, name: string): string => `${name}-${run}`;

/** stories.received -> one -> mid -> two -> out. Repeats are let through: what the log doubles is to be seen. */
export const stagesOf = (run: string): readonly [Stage, Stage] => {
  const stage = (name: string, reads: string, writes: readonly string[]): Stage =>
    ({
      name: `${name}-${run}`,
      group: `${name}-${run}`,
      reads: topicIn(run, reads),
      writes: writes.map((topic) => topicIn(run, topic)),
      deadLetters: topicIn(run, 'dead-letters'),
      state: topicIn(run, `${name}-state`),
      notifies: [],
      dropRepeats: false,
    }) as unknown as Stage;
  return [
    stage('one', 'stories.received', ['mid', 'pipeline.outcomes']),
    stage('two', 'mid', ['out', 'pipeline.outcomes']),
  ];
};

export const topicsOf = (run: string): readonly TopicSpec[] => {
  const spec = { partitions: PARTITIONS, maxRecordBytes: 10_000 };
  const kept = ['stories.received', 'mid', 'out', 'pipeline.outcomes', 'dead-letters'];
  const compacted = ['one-state', 'two-state'];
  return [
    ...kept.map((name) => ({ ...spec, name: topicIn(run, name), keep: 3_600_000 })),
    ...compacted.map((name) => ({ ...spec, name: topicIn(run, name), keep: 'compacted' as const })),
  ];
};

/** How a number of the input ends: most are published, some are held for a moment first, some are poison. */
export const fateOf = (n: number): 'published' | 'held' | 'poison' => {
  if (n % 23 === 0) return 'poison';
  return n % 11 === 0 ? 'held' : 'published';
};

/** A number's key: few of those that must keep their order; one of its own for what is held. */
export const keyOf = (n: number): string => (fateOf(n) === 'held' ? `held${n}` : `k${n % 7}`);

/** Random numbers in [0, 1), the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
