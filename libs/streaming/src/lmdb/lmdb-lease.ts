import { LeaseLostError } from '../errors.ts';
import type { Advance, Lag, Lease, LogRecord, StateView } from '../log.ts';
import type { Bell } from './bell.ts';
import type { Store } from './store.ts';

/** What a lease stands on. */
export interface LeaseContext {
  readonly store: Store;
  readonly bellOf: (topic: string) => Bell;
  readonly group: string;
  readonly topic: string;
  readonly fault: (point: string) => void;
}

/** The right of one member to one partition. */
export class LmdbLease implements Lease {
  readonly partition: number;
  readonly signal: AbortSignal;
  readonly state: StateView;
  readonly #context: LeaseContext;
  /** Offset of the next record to give. */
  #cursor: number;
  #failed = false;

  constructor(context: LeaseContext, partition: number, signal: AbortSignal) {
    const { store, group } = context;
    this.#context = context;
    this.partition = partition;
    this.signal = signal;
    this.#cursor = store.position(group, partition);
    this.state = {
      get: (key) => store.stateOf(group, partition, key),
      entries: () => store.stateEntries(group, partition),
    };
  }

  async next(
    limit: { records: number; bytes: number },
    until?: number,
  ): Promise<readonly LogRecord[]> {
    const { store, topic, bellOf } = this.#context;
    while (!this.signal.aborted && !this.#failed) {
      const batch = store.range(topic, this.partition, this.#cursor, limit);
      const last = batch.at(-1);
      if (last) {
        this.#cursor = last.offset + 1;
        return batch;
      }
      if (until !== undefined && Date.now() >= until) return [];
      await bellOf(topic).wait(this.signal, until);
    }
    return [];
  }

  async advance(step: Advance): Promise<void> {
    if (this.#failed)
      throw new LeaseLostError(`partition ${this.partition} was given up after a fault`);
    const { store, group, bellOf, fault } = this.#context;
    fault('advance:before');
    try {
      await store.advance(group, this.partition, step);
    } catch (error) {
      this.#failed = true;
      throw error;
    }
    fault('advance:after');
    for (const topic of new Set(step.outputs.map((record) => record.topic))) bellOf(topic).ring();
  }

  lag(): Lag {
    const { store, topic, group } = this.#context;
    const position = store.position(group, this.partition);
    const records = (store.topic(topic).ends[this.partition] as number) - position;
    const oldest = records > 0 ? store.timestampAt(topic, this.partition, position) : undefined;
    return { records, ms: oldest === undefined ? 0 : Math.max(0, Date.now() - oldest) };
  }
}
