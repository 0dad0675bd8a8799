import { LeaseLostError } from '../errors.ts';
import type { MemberStatus, Membership, MembershipOptions } from '../log.ts';
import { asError, brokerErrorType, pause, toLogError } from './failures.ts';
import { type GroupClient, isExpelled, isRebalance } from './group.ts';
import type { LeaseTools } from './lease-options.ts';
import { Tenancy } from './tenancy.ts';

const HEARTBEAT_MS = 500;
const COMMIT_MS = 1000;
/** How long a stop goes on while Kafka says nothing. */
const SILENCE_MS = 4000;

type Outcome = 'rebalance' | 'expelled' | 'stopped';

/** Joins, keeps alive, hands over, and begins again after any fault, until it is stopped. */
export class KafkaMembership implements Membership {
  readonly ready: Promise<void>;
  readonly #tools: LeaseTools;
  readonly #o: MembershipOptions;
  readonly #group: GroupClient;
  readonly #sessionMs: number;
  readonly #handOverMs: number;
  readonly #stopping = new AbortController();
  readonly #tenancies = new Map<number, Tenancy>();
  /** By partition: settles when the last tenancy here has. */
  readonly #settled = new Map<number, Promise<void>>();
  /** Positions that the group has not been told of yet. */
  readonly #uncommitted = new Map<number, number>();
  readonly #run: Promise<void>;
  #ready: () => void = () => undefined;
  #state: MemberStatus['state'] = 'joining';
  #joined = false;
  #committedAt = 0;
  #joining: Promise<unknown> = Promise.resolve();
  /** When the last heartbeat that was answered had been sent: monotonic, so that a stopped process notices. */
  #heard = 0;
  /** False when the last that was asked of the group has had no answer. */
  #answers = true;
  #stopped: Promise<void> | undefined;

  constructor(
    tools: LeaseTools,
    o: MembershipOptions,
    extra: {
      group: GroupClient;
      sessionMs: number;
      handOverMs: number;
    },
  ) {
    this.#tools = tools;
    this.#o = o;
    this.#group = extra.group;
    this.#sessionMs = extra.sessionMs;
    this.#handOverMs = extra.handOverMs;
    this.ready = new Promise((resolve) => {
      this.#ready = resolve;
    });
    this.#run = this.#loop();
  }

  status(): MemberStatus {
    return { state: this.#state, partitions: [...this.#tenancies.keys()].sort((a, b) => a - b) };
  }

  /** Positions in what the group reads that only this member knows; none where it is another group's or topic's. */
  positions(group: string, topic: string): ReadonlyMap<number, number> {
    return new Map(group === this.#o.group && topic === this.#o.topic ? this.#uncommitted : []);
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  /** Waits for the work in hand while Kafka answers, with one budget for all of its silence; the next owner does the rest again. */
  async #stop(): Promise<void> {
    const began = performance.now();
    this.#stopping.abort();
    for (const tenancy of this.#tenancies.values()) tenancy.revoke();
    const quiet = () => performance.now() - Math.max(began, this.#heard) > SILENCE_MS;
    while (this.#state !== 'stopped' && !quiet()) await Promise.race([this.#run, pause(100)]);
    if (this.#state !== 'stopped') this.#end();
  }

  #end(): void {
    void this.#loseAll();
    this.#state = 'stopped';
    this.#ready();
  }

  #report(error: unknown, doing: string): void {
    if (this.#state === 'stopped') return;
    try {
      this.#o.onError?.(toLogError(asError(error), doing));
    } catch {
      // A fault in the listener must not end the membership it listens to.
    }
  }

  async #loop(): Promise<void> {
    const { signal } = this.#stopping;
    let wait = 100;
    let owned: number[] = [];
    while (!signal.aborted) {
      try {
        const partitions = await this.#joinOrStop(owned);
        if (!partitions) break;
        owned = partitions;
        wait = 100;
        this.#begin(partitions);
        const outcome = await this.#stay();
        if (outcome === 'expelled') void this.#loseAll();
        await this.#handOver(outcome !== 'expelled');
        if (outcome === 'expelled') this.#group.forget();
      } catch (error) {
        if (signal.aborted) break;
        if (isRebalance(error)) continue; // Another member came while this one was joining.
        if (isExpelled(error)) this.#group.forget();
        if (this.#joined) this.#state = 'lost';
        this.#report(error, `joining group ${this.#o.group}`);
        await pause(wait, signal);
        wait = Math.min(wait * 2, 2000);
      }
    }
    await this.#handOver(true);
    await this.#leave();
    this.#end();
  }

  /** A join waits for the other members, so a stop must not wait for it. */
  async #joinOrStop(owned: readonly number[]): Promise<number[] | undefined> {
    const join = this.#group.join(owned);
    this.#joining = join.catch(() => undefined); // Reported by the loop, unless a stop came first.
    const { signal } = this.#stopping;
    const stopped = new Promise<undefined>((resolve) => {
      signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });
    return Promise.race([join, stopped]);
  }

  #begin(partitions: readonly number[]): void {
    const { topic, stateTopic, outputs, onLease } = this.#o;
    this.#heard = performance.now();
    this.#answers = true;
    for (const partition of partitions) {
      const tenancy = new Tenancy(this.#tools, {
        topic,
        partition,
        stateTopic,
        outputs,
        onLease,
        alive: () => performance.now() - this.#heard < this.#sessionMs,
        after: this.#settled.get(partition) ?? Promise.resolve(),
        onError: (error) => this.#report(error, `working on partition ${partition}`),
        onPosition: (p, next) => this.#uncommitted.set(p, next),
      });
      this.#tenancies.set(partition, tenancy);
      this.#settled.set(partition, tenancy.done);
    }
    this.#state = 'active';
    this.#joined = true;
    this.#ready();
  }

  /** Keeps the membership alive until it has to be given up. */
  async #stay(): Promise<Outcome> {
    while (!this.#stopping.signal.aborted) {
      await pause(HEARTBEAT_MS, this.#stopping.signal);
      if (this.#stopping.signal.aborted) break;
      try {
        if (!(await this.#beat())) return 'rebalance';
        this.#state = 'active';
        if (Date.now() - this.#committedAt >= COMMIT_MS) await this.#commit();
      } catch (error) {
        if (this.#stopping.signal.aborted) break;
        if (isRebalance(error)) return 'rebalance';
        if (this.#state === 'active') this.#report(error, `beating in group ${this.#o.group}`);
        this.#state = 'lost';
        // While the session lasts nobody else has the partitions, and the work may go on.
        if (isExpelled(error) || performance.now() - this.#heard > this.#sessionMs) {
          return 'expelled';
        }
      }
    }
    return 'stopped';
  }

  async #beat(): Promise<boolean> {
    const sent = performance.now();
    const stay = await this.#ask(() => this.#group.heartbeat());
    this.#heard = sent;
    return stay;
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      const answer = await question();
      this.#answers = true;
      return answer;
    } catch (error) {
      this.#answers = brokerErrorType(error) !== undefined;
      throw error;
    }
  }

  /** Takes no further step; resolves when none is under way any more. */
  async #loseAll(): Promise<void> {
    const reason = new LeaseLostError(
      `the session with group ${this.#o.group} has ended; the work goes on where it was last kept`,
    );
    await Promise.all([...this.#tenancies.values()].map((tenancy) => tenancy.lose(reason)));
  }

  /** Waits for the work in hand; only after this may another member begin. */
  async #handOver(beat: boolean): Promise<void> {
    for (const tenancy of this.#tenancies.values()) tenancy.revoke();
    const all = Promise.all([...this.#tenancies.values()].map((t) => t.done));
    const bound = new AbortController();
    const until = Date.now() + this.#handOverMs;
    void all.then(() => bound.abort());
    while (!bound.signal.aborted && Date.now() < until) {
      await pause(HEARTBEAT_MS, bound.signal);
      if (!beat || bound.signal.aborted) continue;
      try {
        await this.#beat();
      } catch (error) {
        this.#report(error, `handing over in group ${this.#o.group}`);
        if (isExpelled(error)) void this.#loseAll();
      }
    }
    // Too slow: the group does not wait much longer.
    if (!bound.signal.aborted) await this.#loseAll();
    this.#tenancies.clear();
    if (beat && this.#answers) {
      await this.#commit().catch((error: unknown) => this.#report(error, 'committing a position'));
    }
    this.#uncommitted.clear(); // The changelog has them; the next owner commits them again.
  }

  /** For lag tools only; the changelog is what counts. */
  async #commit(): Promise<void> {
    const positions = new Map(this.#uncommitted);
    this.#committedAt = Date.now();
    if (positions.size === 0) return;
    await this.#ask(() => this.#group.commit(positions));
    for (const [partition, next] of positions) {
      if (this.#uncommitted.get(partition) === next) this.#uncommitted.delete(partition);
    }
  }

  async #leave(): Promise<void> {
    if (!this.#answers) return; // The group misses this member when its session ends.
    // A join in wait would make us a member after we have left, and hold the others up.
    await Promise.race([this.#joining, pause(3000)]);
    await this.#group
      .leave()
      .catch((error: unknown) => this.#report(error, `leaving group ${this.#o.group}`));
  }
}
