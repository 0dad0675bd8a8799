import { setTimeout as pause } from 'node:timers/promises';
import type { MembershipOptions } from '../log.ts';
import { type LeaseContext, LmdbLease } from './lmdb-lease.ts';

const PAUSES = { first: 100, most: 5000 };

/** The time during which a member has a partition: leases follow each other until it is given up. */
export class Holding {
  readonly #context: LeaseContext;
  readonly #options: MembershipOptions;
  readonly #partition: number;
  readonly #revoked = new AbortController();
  #lease: LmdbLease | undefined;
  /** Settles when the handler has returned for good. */
  readonly settled: Promise<void>;

  /** @param after settles when the handler is through with what it was given of this partition before */
  constructor(
    context: LeaseContext,
    options: MembershipOptions,
    partition: number,
    after: Promise<void>,
  ) {
    this.#context = context;
    this.#options = options;
    this.#partition = partition;
    this.settled = this.#run(after);
  }

  /** Asks the handler to finish the batch in hand. */
  revoke(): void {
    this.#revoked.abort();
  }

  /** Takes the partition away from a handler that is too slow; resolves when nothing more is written. */
  async lose(reason: Error): Promise<void> {
    this.#revoked.abort();
    await this.#lease?.end(reason);
  }

  /** Leases the partition again and again until it is given up; a fault costs a pause, no record. */
  async #run(after: Promise<void>): Promise<void> {
    const { signal } = this.#revoked;
    await after;
    let wait = PAUSES.first;
    while (!signal.aborted) {
      const begun = Date.now();
      try {
        this.#lease = new LmdbLease(this.#context, this.#partition, signal);
        await this.#options.onLease(this.#lease);
      } catch (error) {
        this.#options.onError?.(error as Error);
      }
      if (Date.now() - begun > PAUSES.most) wait = PAUSES.first;
      await pause(wait, undefined, { signal }).catch(() => {});
      wait = Math.min(wait * 2, PAUSES.most);
    }
  }
}
