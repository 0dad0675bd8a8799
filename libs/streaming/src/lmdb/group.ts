import { setTimeout as pause } from 'node:timers/promises';
import { LeaseLostError } from '../errors.ts';
import type { Membership, MembershipOptions } from '../log.ts';
import { Holding } from './holding.ts';
import type { LeaseContext } from './lmdb-lease.ts';

interface Member {
  readonly options: MembershipOptions;
  readonly holdings: Map<number, Holding>;
  /** By partition: settles when the handler is through with what was given up last. */
  readonly settled: Map<number, Promise<void>>;
  readonly ready: PromiseWithResolvers<void>;
  active: boolean;
}

/** True when the promise settles within the time. */
const settles = async (promise: Promise<void>, ms: number): Promise<boolean> => {
  const bound = new AbortController();
  const { signal } = bound;
  const late = pause(ms, false, { signal }).catch(() => false);
  const inTime = await Promise.race([promise.then(() => true), late]);
  bound.abort();
  return inTime;
};

/** A consumer group whose members live in this process: partitions are shared out evenly, each held by one member at a time. */
export class Group {
  readonly #context: LeaseContext;
  readonly #partitions: number;
  readonly #handOverMs: number;
  readonly #members: Member[] = [];
  /** Rebalances run one after the other. */
  #rebalancing: Promise<void> = Promise.resolve();

  constructor(context: LeaseContext, partitions: number, handOverMs: number) {
    this.#context = context;
    this.#partitions = partitions;
    this.#handOverMs = handOverMs;
  }

  join(options: MembershipOptions): Membership {
    const member: Member = {
      options,
      holdings: new Map(),
      settled: new Map(),
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
      // Every partition is given up before any is taken up by another member.
      const given = [...this.#members, ...(leaving ? [leaving] : [])].flatMap((member) =>
        [...member.holdings.keys()]
          .filter((partition) => owner(partition) !== member)
          .map((partition) => this.#giveUp(member, partition)),
      );
      await Promise.all(given);
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
    const after = member.settled.get(partition) ?? Promise.resolve();
    const holding = new Holding(this.#context, member.options, partition, after);
    member.holdings.set(partition, holding);
    member.settled.set(partition, holding.settled);
  }

  async #giveUp(member: Member, partition: number): Promise<void> {
    const holding = member.holdings.get(partition);
    holding?.revoke();
    if (holding && !(await settles(holding.settled, this.#handOverMs)))
      await holding.lose(
        new LeaseLostError(
          `partition ${partition} was taken away: its handler did not end within ${this.#handOverMs} ms`,
        ),
      );
    member.holdings.delete(partition);
  }
}
