import { LogUnavailableError } from '../errors.ts';
import type { Lease } from '../log.ts';
import { asError, pause, toLogError } from './failures.ts';
import { KafkaLease } from './lease.ts';
import type { LeaseOptions, LeaseTools } from './lease-options.ts';

/** Time for a timed-out write to arrive before the outputs are looked at. */
const SETTLE_MS = 300;

export interface TenancyOptions
  extends Pick<LeaseOptions, 'topic' | 'partition' | 'stateTopic' | 'outputs' | 'alive'> {
  readonly onLease: (lease: Lease) => Promise<void>;
  readonly onError: (error: Error) => void;
  readonly onPosition: (partition: number, next: number) => void;
  /** Settles when a former tenancy of this partition in this process has. */
  readonly after: Promise<void>;
}

/** The time during which a member has a partition: leases follow each other until it is revoked. */
export class Tenancy {
  readonly #tools: LeaseTools;
  readonly #o: TenancyOptions;
  readonly #revoked = new AbortController();
  #lease: KafkaLease | undefined;
  readonly done: Promise<void>;

  constructor(tools: LeaseTools, o: TenancyOptions) {
    this.#tools = tools;
    this.#o = o;
    this.done = this.#run();
  }

  /** Asks the handler to finish the batch in hand. */
  revoke(): void {
    this.#revoked.abort();
  }

  /** The group gives the partition away, or has: takes no further step; resolves when none is under way any more. */
  async lose(reason: Error): Promise<void> {
    this.#revoked.abort();
    await this.#lease?.end(reason);
  }

  async #run(): Promise<void> {
    const { signal } = this.#revoked;
    await this.#o.after;
    let settleMs = 0;
    let rewind = false;
    let wait = 100;
    while (!signal.aborted) {
      let failure: Error | undefined;
      const begun = Date.now();
      try {
        this.#lease = await this.#open(settleMs, rewind);
        rewind = false;
        await this.#o.onLease(this.#lease);
        failure = this.#lease.failure;
      } catch (error) {
        failure = this.#lease?.failure ?? asError(error);
      } finally {
        rewind ||= this.#lease?.rewound === true;
        void this.#lease?.end();
        this.#lease = undefined;
      }
      if (failure) this.#o.onError(failure);
      settleMs = failure instanceof LogUnavailableError ? SETTLE_MS : 0;
      if (Date.now() - begun > 5000) wait = 100;
      await pause(wait, signal);
      wait = Math.min(wait * 2, 2000);
    }
  }

  async #open(settleMs: number, rewind: boolean): Promise<KafkaLease> {
    const { topic, partition, stateTopic, outputs, alive, onError, onPosition } = this.#o;
    try {
      return await KafkaLease.open(this.#tools, {
        topic,
        partition,
        stateTopic,
        outputs,
        alive,
        revoked: this.#revoked.signal,
        settleMs,
        rewind,
        onError,
        onPosition: (next) => onPosition(partition, next),
      });
    } catch (error) {
      throw toLogError(error, `taking over partition ${partition} of ${topic}`);
    }
  }
}
