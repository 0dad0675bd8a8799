import type { Stage } from '@quickwire/contracts';
import { type EventLog, openKafkaLog, openLmdbLog, type TopicSpec } from '@quickwire/streaming';

/** Which log a worker and its test stand on: a folder, or brokers. */
export type LogSetting =
  | { readonly kind: 'lmdb'; readonly directory: string }
  | { readonly kind: 'kafka'; readonly brokers: readonly string[]; readonly sessionMs: number };

/** What a worker is told. */
export interface WorkerTask {
  readonly log: LogSetting;
  /** Keeps the topics and groups of runs apart. */
  readonly run: string;
  /** First number of this worker's input; without it the worker only drains, then ends. */
  readonly feedFrom?: number;
  /** File of acknowledged numbers, a line each. */
  readonly acks: string;
  /** Where the worker kills itself: at the n-th passing of a point. */
  readonly dieAt?: { readonly point: string; readonly time: number };
}

export const PARTITIONS = 2;

export const openLog = (
  setting: LogSetting,
  faults: (point: string) => void = () => {},
): Promise<EventLog> =>
  setting.kind === 'lmdb'
    ? openLmdbLog({ directory: setting.directory, faults })
    : openKafkaLog({ brokers: setting.brokers, faults, sessionTimeoutMs: setting.sessionMs });

/** in -> one -> mid -> two -> out. Repeats are let through: what the log doubles is to be seen. */
export const stagesOf = (run: string): readonly Stage[] =>
  [
    ['one', 'in', 'mid'],
    ['two', 'mid', 'out'],
  ].map(
    ([name, reads, writes]) =>
      ({
        name: `${name}-${run}`,
        group: `${name}-${run}`,
        reads: `${reads}-${run}`,
        writes: [`${writes}-${run}`],
        deadLetters: `${name}-dead-${run}`,
        state: `${name}-state-${run}`,
        dropRepeats: false,
      }) as unknown as Stage,
  );

export const topicsOf = (run: string): readonly TopicSpec[] => {
  const spec = { partitions: PARTITIONS, maxRecordBytes: 10_000 };
  const stages = stagesOf(run);
  const kept = [
    `in-${run}`,
    ...stages.flatMap(({ writes, deadLetters }) => [...writes, deadLetters]),
  ];
  return [
    ...kept.map((name) => ({ ...spec, name, keep: 3_600_000 })),
    ...stages.map(({ state }) => ({ ...spec, name: state, keep: 'compacted' as const })),
  ];
};
