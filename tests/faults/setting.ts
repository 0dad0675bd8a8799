import { type EventLog, openKafkaLog, openLmdbLog, type TopicSpec } from '@quickwire/streaming';

/** Which log a worker and its test stand on: a folder, or brokers. */
export type LogSetting =
  | { readonly kind: 'lmdb'; readonly directory: string }
  | { readonly kind: 'kafka'; readonly brokers: readonly string[] };

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
    : openKafkaLog({ brokers: setting.brokers, faults, sessionTimeoutMs: 6000 });

/** in, mid and out, and the changelogs of the two stages between them. */
export const topicsOf = (run: string): readonly TopicSpec[] => {
  const spec = { partitions: PARTITIONS, maxRecordBytes: 10_000 };
  return [
    ...['in', 'mid', 'out'].map((name) => ({ ...spec, name: `${name}-${run}`, keep: 3_600_000 })),
    ...['first', 'second'].map((name) => ({
      ...spec,
      name: `${name}-state-${run}`,
      keep: 'compacted' as const,
    })),
  ];
};
