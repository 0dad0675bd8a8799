import { LeaseLostError, LogUnavailableError, StreamingError } from '../errors.ts';
import type { Advance, Lag, Lease, LogRecord, StateView } from '../log.ts';
import { Changelog } from './changelog.ts';
import { pause, toLogError } from './failures.ts';
import { Inflow } from './inflow.ts';
import type { LeaseOptions, LeaseTools } from './lease-options.ts';
import { splitOutputs } from './outputs.ts';
import { type Part, Producer } from './producer.ts';
import { readRange } from './range.ts';

/** One ownership of one partition; a failed step ends it. */
export class KafkaLease implements Lease {
  readonly partition: number;
  readonly signal: AbortSignal;
  readonly #tools: LeaseTools;
  readonly #o: LeaseOptions;
  readonly #producer: Producer;
  readonly #changelog: Changelog;
  readonly #inflow: Inflow;
  readonly #ended = new AbortController();
  /** Ids of outputs that an unfinished step of a former owner has written. */
  readonly #written: Set<string>;
  /** Input from here on came after that step, whose outputs are then all dealt with. */
  readonly #clearFrom: number;
  #pinned: boolean;
  #next: number;
  #live: Record<string, number>;
  #inHand: LogRecord[] = [];
  /** Settles when the step under way has; undefined when there is none. */
  #underWay: Promise<void> | undefined;
  #wake: (() => void) | undefined;
  failure: Error | undefined;
  /** The input was found to end before what had been dealt with: the next lease begins at its oldest record. */
  rewound = false;

  private constructor(
    tools: LeaseTools,
    o: LeaseOptions,
    made: { producer: Producer; changelog: Changelog; written: Set<string> },
    start: { next: number; clearFrom: number; live: Record<string, number> },
  ) {
    this.#tools = tools;
    this.#o = o;
    this.partition = o.partition;
    this.signal = AbortSignal.any([o.revoked, this.#ended.signal]);
    this.#producer = made.producer;
    this.#changelog = made.changelog;
    this.#written = made.written;
    this.#pinned = made.written.size > 0;
    this.#next = start.next;
    this.#clearFrom = start.clearFrom;
    this.#live = start.live;
    this.#inflow = new Inflow({
      kind: 'lease',
      topic: o.topic,
      partition: o.partition,
      offset: start.next,
      fetcher: tools.fetcher,
      topics: tools.topics,
      onError: o.onError,
      onData: () => this.#wake?.(),
      onRewind: () => {
        this.rewound = true;
        void this.end();
      },
    });
    this.#inflow.highWatermark = Math.max(start.next, start.clearFrom);
    this.signal.addEventListener('abort', () => this.#wake?.(), { once: true });
  }

  static async open(tools: LeaseTools, o: LeaseOptions): Promise<KafkaLease> {
    const { cluster, topics } = tools;
    const { partition, outputs } = o;
    const producer = await Producer.open(cluster, topics, `step${partition % 8}`);
    const changelog = await Changelog.open({
      cluster,
      topics,
      producer,
      topic: o.stateTopic,
      partition,
      outputs,
      onError: o.onError,
    });
    tools.faults('lease:claimed');
    if (o.settleMs > 0) await pause(o.settleMs, o.revoked);
    const written = new Set<string>();
    const live: Record<string, number> = {};
    for (const topic of outputs) {
      const to = await topics.end(topic, partition);
      const from = changelog.ends[topic] ?? to;
      await readRange(cluster, topics, { topic, partition }, { from, to }, (record) => {
        const id = record.headers['ce_id'];
        if (id !== undefined) written.add(id);
      });
      live[topic] = Math.max(from, to);
    }
    const input = (await topics.bounds(o.topic))[partition];
    if (!input) throw new LogUnavailableError(`${o.topic} has no partition ${partition} now`);
    if (o.rewind) await changelog.rewind(input.earliest);
    const next = changelog.next ?? input.earliest;
    const clearFrom = input.latest;
    if (changelog.next !== undefined) o.onPosition(next);
    return new KafkaLease(tools, o, { producer, changelog, written }, { next, clearFrom, live });
  }

  get state(): StateView {
    return this.#changelog;
  }

  async next(
    limit: { records: number; bytes: number },
    until = Number.POSITIVE_INFINITY,
  ): Promise<readonly LogRecord[]> {
    while (!this.signal.aborted) {
      const records = this.#inflow.take(limit);
      if (records.length > 0) {
        this.#inHand.push(...records);
        return records;
      }
      const left = until - Date.now();
      if (left <= 0) return [];
      await new Promise<void>((resolve) => {
        const timer =
          left === Number.POSITIVE_INFINITY
            ? undefined
            : setTimeout(resolve, Math.min(left, 0x7fffffff));
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wake = undefined;
    }
    return [];
  }

  async advance(step: Advance): Promise<void> {
    if (this.#ended.signal.aborted || this.#underWay) {
      throw new LeaseLostError(
        this.#underWay
          ? `partition ${this.partition} is still taking a step; await it before the next`
          : `the lease of partition ${this.partition} has ended; its batch will be done again`,
        { cause: this.failure },
      );
    }
    const taken = this.#step(step);
    this.#underWay = taken.catch(() => undefined); // Told of by `taken`.
    try {
      await taken;
    } catch (error) {
      const failure = error instanceof StreamingError ? error : toLogError(error, 'taking a step');
      void this.end(failure);
      throw failure;
    } finally {
      this.#underWay = undefined;
    }
  }

  async #step(step: Advance): Promise<void> {
    const { faults } = this.#tools;
    faults('advance:before');
    const next = step.consumed ? Math.max(this.#next, step.consumed.offset + 1) : this.#next;
    const fresh = step.outputs.filter((r) => !this.#written.has(r.headers['ce_id'] ?? ''));
    const rounds = await splitOutputs(this.#tools.topics, this.#o.outputs, this.partition, fresh);
    await this.#changelog.prepare(step.state, next, this.#live); // Too large: before any output.
    for (const parts of rounds) {
      this.#checkOwner();
      await this.#write(parts);
    }
    if (rounds.length > 0) faults('outputs:acked');
    this.#checkOwner();
    if (this.#pinned && step.consumed && step.consumed.offset >= this.#clearFrom) {
      this.#pinned = false;
    }
    // While outputs of an unfinished step may lie ahead, the next owner must look at them again.
    const ends = this.#pinned ? this.#changelog.ends : { ...this.#live };
    const entries = await this.#changelog.prepare(step.state, next, ends);
    faults('state:sending');
    await this.#changelog.commit(entries, next, ends);
    faults('state:acked');
    this.#next = next;
    while (this.#inHand[0] && this.#inHand[0].offset < next) this.#inHand.shift();
    this.#o.onPosition(next);
    faults('advance:after');
  }

  #checkOwner(): void {
    if (!this.#ended.signal.aborted && this.#o.alive()) return;
    throw new LeaseLostError(
      `partition ${this.partition} may have gone to another member; its batch will be done there`,
    );
  }

  async #write(parts: readonly Part[]): Promise<void> {
    const results = await this.#producer.send(parts);
    let failure: Error | undefined;
    results.forEach((result, i) => {
      const part = parts[i];
      if ('error' in result) failure ??= result.error;
      else if (part) this.#live[part.topic] = result.baseOffset + part.entries.length;
    });
    if (failure) throw failure;
  }

  lag(): Lag {
    const since = this.#inHand[0]?.timestamp ?? this.#inflow.waitingSince();
    return {
      records: Math.max(0, this.#inflow.highWatermark - this.#next),
      ms: since === undefined ? 0 : Math.max(0, Date.now() - since),
    };
  }

  /** Nothing more can be done with it; resolves when no step is under way any more. */
  async end(failure?: Error): Promise<void> {
    this.failure ??= failure;
    this.#ended.abort();
    this.#inflow.close();
    await this.#underWay;
  }
}
