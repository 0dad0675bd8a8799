import { LeaseLostError } from '../errors.ts';
import type { Advance, Lag, Lease, LogRecord, StateView } from '../log.ts';
import type { Bell } from './bell.ts';
import type { Store, Workplace } from './store.ts';

/** What a lease stands on. */
export interface LeaseContext {
  readonly store: Store;
  readonly bellOf: (topic: string) => Bell;
  readonly group: string;
  readonly topic: string;
  readonly fault: (point: string) => void;
}

const nothing = (): void => {};

/** The right of one member to one partition; a failed step ends it. */
export class LmdbLease implements Lease {
  readonly partition: number;
  readonly signal: AbortSignal;
  readonly state: StateView;
  readonly #context: LeaseContext;
  readonly #at: Workplace;
  readonly #ended = new AbortController();
  /** Offset of the next record to give. */
  #cursor: number;
  /** Settles when the step under way, if any, can be read or has failed. */
  #step: Promise<void> = Promise.resolve();
  /** Settles when the disk has the last step, or could not take it. */
  #flushed: Promise<unknown> = Promise.resolve();

  /** @param revoked aborted when the partition is to be given up */
  constructor(context: LeaseContext, partition: number, revoked: AbortSignal) {
    const { store, group, topic } = context;
    this.#context = context;
    this.#at = { group, topic, partition };
    this.partition = partition;
    this.signal = AbortSignal.any([revoked, this.#ended.signal]);
    this.#cursor = store.position(this.#at);
    this.state = store.state(this.#at);
  }

  async next(
    limit: { records: number; bytes: number },
    until?: number,
  ): Promise<readonly LogRecord[]> {
    const { store, topic, bellOf } = this.#context;
    while (!this.signal.aborted) {
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

  #checkHeld(): void {
    if (this.#ended.signal.aborted)
      throw new LeaseLostError(
        `the lease of partition ${this.partition} has ended; its batch will be done again`,
        { cause: this.#ended.signal.reason },
      );
  }

  async advance(step: Advance): Promise<void> {
    this.#checkHeld();
    const { bellOf, fault } = this.#context;
    fault('advance:before');
    const taken = this.#take(step);
    this.#step = taken.catch(nothing); // Told of by `taken`.
    try {
      await taken;
    } catch (error) {
      this.#ended.abort(error);
      throw error;
    }
    fault('advance:after');
    for (const topic of new Set(step.outputs.map((record) => record.topic))) bellOf(topic).ring();
  }

  /** The next stage need not wait for the disk; the next step here does, so that it is refused where this one was lost. */
  async #take(step: Advance): Promise<void> {
    await this.#flushed;
    this.#checkHeld();
    const { seen, flushed } = this.#context.store.advance(this.#at, step);
    this.#flushed = flushed;
    flushed.catch(nothing); // Told of by the next step.
    await seen;
  }

  /** Takes no further step; resolves when none is under way any more and the disk has the last, or could not take it: the next lease finds that. */
  async end(reason: Error): Promise<void> {
    this.#ended.abort(reason);
    await this.#step;
    await this.#flushed.catch(nothing);
  }

  lag(): Lag {
    const { store, topic } = this.#context;
    const position = store.position(this.#at);
    const records = (store.topic(topic).ends[this.partition] as number) - position;
    const oldest = records > 0 ? store.timestampAt(topic, this.partition, position) : undefined;
    return { records, ms: oldest === undefined ? 0 : Math.max(0, Date.now() - oldest) };
  }
}
