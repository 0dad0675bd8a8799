import { setTimeout as pause } from 'node:timers/promises';
import type { Membership, MembershipOptions } from '../log.ts';
import { type LeaseContext, LmdbLease } from './lmdb-lease.ts';

const PAUSES = { first: 100, most: 5000 };

interface Holding {
  readonly stop: AbortController;
  readonly settled: Promise<void>;
}

interface Member {
  readonly options: MembershipOptions;
  readonly holdings: Map<number, Holding>;
  readonly ready: PromiseWithResolvers<void>;
  active: boolean;
}

/** A consumer group whose members live in this process: partitions are shared out evenly, each held by one member at a time. */
export class Group {
  readonly #context: LeaseContext;
  readonly #partitions: number;
  readonly #members: Member[] = [];
  /** Rebalances run one after the other. */
  #rebalancing: Promise<void> = Promise.resolve();

  constructor(context: LeaseContext, partitions: number) {
    this.#context = context;
    this.#partitions = partitions;
  }

  join(options: MembershipOptions): Membership {
    const member: Member = {
      options,
      holdings: new Map(),
      ready: Promise.withResolvers(),
      active: false,
    };
    this.#members.push(member);
    this.#rebalance();
    let stopped = false;
    return {
      ready: member.ready.promise,
      status: () => ({
        state: stopped ? 'stopped' : member.active ? 'active' : 'joining',
        partitions: [...member.holdings.keys()].sort((a, b) => a - b),
      }),
      stop: async () => {
        if (!stopped) {
          stopped = true;
          this.#members.splice(this.#members.indexOf(member), 1);
        }
        await this.#rebalance(member);
      },
    };
  }

  async stopAll(): Promise<void> {
    const gone = this.#members.splice(0);
    for (const member of gone) await this.#rebalance(member);
  }

  #rebalance(leaving?: Member): Promise<void> {
    const run = async (): Promise<void> => {
      const owner = (partition: number): Member | undefined =>
        this.#members.length === 0 ? undefined : this.#members[partition % this.#members.length];
      // Every partition is given up, and settled, before any is taken up by another member.
      const given = [...this.#members, ...(leaving ? [leaving] : [])].flatMap((member) =>
        [...member.holdings]
          .filter(([partition]) => owner(partition) !== member)
          .map(([partition, holding]) => ({ member, partition, holding })),
      );
      for (const { holding } of given) holding.stop.abort();
      await Promise.all(
        given.map(async ({ member, partition, holding }) => {
          await holding.settled;
          member.holdings.delete(partition);
        }),
      );
      for (let partition = 0; partition < this.#partitions; partition++) {
        const member = owner(partition);
        if (member && !member.holdings.has(partition)) this.#hold(member, partition);
      }
      for (const member of this.#members) {
        member.active = true;
        member.ready.resolve();
      }
    };
    this.#rebalancing = this.#rebalancing.then(run);
    return this.#rebalancing;
  }

  #hold(member: Member, partition: number): void {
    const stop = new AbortController();
    member.holdings.set(partition, {
      stop,
      settled: this.#keepLeased(member, partition, stop.signal),
    });
  }

  /** Leases the partition again and again until it is given up; a fault costs a pause, no record. */
  async #keepLeased(member: Member, partition: number, signal: AbortSignal): Promise<void> {
    let wait = PAUSES.first;
    while (!signal.aborted) {
      const begun = Date.now();
      try {
        await member.options.onLease(new LmdbLease(this.#context, partition, signal));
      } catch (error) {
        member.options.onError?.(error as Error);
      }
      if (Date.now() - begun > PAUSES.most) wait = PAUSES.first;
      await pause(wait, undefined, { signal }).catch(() => {});
      wait = Math.min(wait * 2, PAUSES.most);
    }
  }
}
