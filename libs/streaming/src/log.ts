/** Headers of a record; values are UTF-8 text. */
export type Headers = Readonly<Record<string, string>>;

/** A record to be appended. */
export interface NewRecord {
  readonly topic: string;
  readonly partition: number;
  readonly key: string;
  readonly value: Uint8Array;
  readonly headers: Headers;
}

/** A record as it lies in the log. */
export interface LogRecord extends NewRecord {
  readonly offset: number;
  /** When it was appended, in milliseconds since 1970. */
  readonly timestamp: number;
}

/** What a topic is made with. */
export interface TopicSpec {
  readonly name: string;
  readonly partitions: number;
  /** Milliseconds a record is kept, or `compacted`: the last record of each key for ever. */
  readonly keep: number | 'compacted';
  readonly maxRecordBytes: number;
}

/** First offset that is kept and the offset that the next record will get. */
export interface Bounds {
  readonly earliest: number;
  readonly latest: number;
}

/** A change of a stage's keyed state; `undefined` deletes. */
export interface StateChange {
  readonly key: string;
  readonly value: Uint8Array | undefined;
}

/** A stage's keyed state in one partition, as of the last advance. */
export interface StateView {
  get(key: string): Uint8Array | undefined;
  entries(): Iterable<readonly [key: string, value: Uint8Array]>;
}

/**
 * One step of a stage in one partition, taken as one act: the outputs are appended, the state
 * changes and the position moves to just behind `consumed`; after a crash either all of it is
 * seen or none of it is.
 */
export interface Advance {
  /** All in the lease's own partition; each with an event id in its `ce_id` header. */
  readonly outputs: readonly NewRecord[];
  readonly state: readonly StateChange[];
  /** Last record this step has dealt with; absent when a timer made the step. */
  readonly consumed?: LogRecord | undefined;
}

/** How far a lease is behind. */
export interface Lag {
  readonly records: number;
  /** Age of the oldest record not dealt with, in milliseconds; 0 when there is none. */
  readonly ms: number;
}

/** The right to work on one partition, held by one member of a group at a time. */
export interface Lease {
  readonly partition: number;
  readonly state: StateView;
  /** Aborted when the partition is to be given up: finish the batch in hand, then return from `onLease`. */
  readonly signal: AbortSignal;
  /**
   * Waits for records, oldest first, each given once.
   * @param limit most records and (softly: one record always fits) most bytes of value
   * @param until milliseconds since 1970 at which to stop waiting
   * @returns an empty list when the lease is being given up or `until` has come
   */
  next(limit: { records: number; bytes: number }, until?: number): Promise<readonly LogRecord[]>;
  /**
   * Takes one step. When it rejects, nothing of it may be assumed: call `next` again only after the
   * adapter has given a new lease; the adapter revokes this one.
   * @throws {LeaseLostError} when the partition has gone to another member
   */
  advance(step: Advance): Promise<void>;
  lag(): Lag;
}

/** How a stage takes part in a group. */
export interface MembershipOptions {
  readonly group: string;
  readonly topic: string;
  /** Changelog of state and position; ignored by an adapter that has transactions. */
  readonly stateTopic: string;
  /** Topics that the stage may write. */
  readonly outputs: readonly string[];
  /**
   * Called for each partition as it is assigned; runs until `lease.signal` is aborted. A partition is
   * handed to another member when it has settled, or when it has taken too long to: then the lease has
   * ended, and what it still tries to advance is refused with a {@link LeaseLostError}. A rejection is
   * reported through `onError` and the partition is leased again after a pause.
   */
  readonly onLease: (lease: Lease) => Promise<void>;
  /** Told of every fault the adapter recovers from by itself. */
  readonly onError?: (error: Error) => void;
}

/** A member's view of its group. */
export interface MemberStatus {
  /** `joining` until it first has an assignment; `lost` while the log cannot be reached. */
  readonly state: 'joining' | 'active' | 'lost' | 'stopped';
  readonly partitions: readonly number[];
}

/** A running member of a group. */
export interface Membership {
  /** Resolves when the first assignment is in. */
  readonly ready: Promise<void>;
  status(): MemberStatus;
  /** Gives up all partitions, waits until their leases have settled, leaves the group. */
  stop(): Promise<void>;
}

/** Where reading begins. */
export type ReadFrom = 'earliest' | 'latest' | ReadonlyMap<number, number>;

/** How to read a topic without a group. */
export interface ReadOptions {
  readonly topic: string;
  /** Partition to offset for a map; partitions that it lacks begin at the earliest. */
  readonly from: ReadFrom;
  /** Ends the reading. */
  readonly signal: AbortSignal;
  /** True: end when everything that was there at the start has been given. False: wait for more. */
  readonly toEnd?: boolean;
}

/** What an adapter promises beyond the port, for the contract suite. */
export interface LogFeatures {
  readonly name: 'lmdb' | 'kafka';
  /** Members of one group may live in several processes. */
  readonly manyProcesses: boolean;
}

/** An ordered, durable, partitioned log of records with consumer groups. */
export interface EventLog {
  readonly features: LogFeatures;
  /** Makes topics that are missing; resolves when all can be written and read. */
  ensureTopics(topics: readonly TopicSpec[]): Promise<void>;
  /**
   * Appends records, of any topics and partitions.
   * @returns their offsets, in order, once they are durable
   * @throws {UnknownTopicError} {@link RecordTooLargeError} {@link KeyTooLongError} {@link LogFullError} {@link LogUnavailableError};
   *   after the last the records may or may not have been written
   */
  append(records: readonly NewRecord[]): Promise<readonly number[]>;
  join(options: MembershipOptions): Membership;
  /** Batches of records in order of offset within a partition; no order across partitions. */
  read(options: ReadOptions): AsyncIterable<readonly LogRecord[]>;
  bounds(topic: string): Promise<readonly Bounds[]>;
  /** Position of a group in each partition: the offset of the next record it will deal with; 0 where it has none. */
  positions(group: string, topic: string): Promise<readonly number[]>;
  /** Rejects when the log cannot be reached, or is known to be full. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
