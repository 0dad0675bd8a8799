import { LogUnavailableError, RecordTooLargeError } from '../errors.ts';
import type { NewRecord } from '../log.ts';
import { BATCH_OVERHEAD, entrySize } from './batch.ts';
import type { KafkaCluster } from './cluster.ts';
import { toLogError } from './failures.ts';
import { type Part, Producer } from './producer.ts';
import type { Topics } from './topics.ts';

interface Waiting {
  readonly record: NewRecord;
  readonly size: number;
  readonly done: (offset: number) => void;
  readonly failed: (error: Error) => void;
}

/** Longest request, so that it fits well below the broker's limit and the time-out. */
const REQUEST_BYTES = 4 << 20;

/** Writes for all callers: what comes while a request to a broker is in flight goes with the next. */
export class Appender {
  readonly #cluster: KafkaCluster;
  readonly #topics: Topics;
  readonly #queues = new Map<number, Waiting[]>();
  readonly #busy = new Set<number>();
  readonly #producers = new Map<number, Producer>();

  constructor(cluster: KafkaCluster, topics: Topics) {
    this.#cluster = cluster;
    this.#topics = topics;
  }

  async append(records: readonly NewRecord[]): Promise<number[]> {
    for (const record of records) await this.#topics.check(record.topic, record);
    const nodes: number[] = [];
    try {
      for (const r of records) nodes.push(await this.#cluster.leader(r.topic, r.partition));
    } catch (error) {
      throw toLogError(error, 'looking for a leader');
    }
    const offsets = records.map(
      (record, i) =>
        new Promise<number>((done, failed) => {
          const node = nodes[i] ?? -1;
          const queue = this.#queues.get(node);
          const waiting = { record, size: entrySize(record), done, failed };
          if (queue) queue.push(waiting);
          else this.#queues.set(node, [waiting]);
        }),
    );
    for (const node of new Set(nodes)) void this.#drain(node);
    // All must have settled before the caller learns of one failure.
    const settled = await Promise.allSettled(offsets);
    const bad = settled.find((s) => s.status === 'rejected');
    if (bad) throw bad.reason;
    return settled.map((s) => (s.status === 'fulfilled' ? s.value : -1));
  }

  async #drain(node: number): Promise<void> {
    if (this.#busy.has(node)) return;
    this.#busy.add(node);
    try {
      await Promise.resolve(); // Callers of this turn go together.
      for (;;) {
        const queue = this.#queues.get(node) ?? [];
        if (queue.length === 0) return;
        const { parts, members, rest } = await this.#take(queue);
        this.#queues.set(node, rest);
        await this.#write(node, parts, members);
      }
    } catch (error) {
      const failure = toLogError(error, 'appending');
      for (const waiting of this.#queues.get(node) ?? []) waiting.failed(failure);
      this.#queues.delete(node);
    } finally {
      this.#busy.delete(node);
    }
  }

  /** At most one batch a partition; the rest waits, in order. */
  async #take(queue: Waiting[]): Promise<{ parts: Part[]; members: Waiting[][]; rest: Waiting[] }> {
    const parts: (Part & { entries: NewRecord[] })[] = [];
    const members: Waiting[][] = [];
    const rest: Waiting[] = [];
    const index = new Map<string, number>();
    const sizes: number[] = [];
    const full = new Set<string>();
    let total = 0;
    const limits = new Map<string, number>();
    for (const { record } of queue) {
      if (!limits.has(record.topic)) {
        limits.set(record.topic, (await this.#topics.limits(record.topic)).batch);
      }
    }
    // The queue may have grown while waiting; `limits` may then lack a topic, whose records wait.
    for (const waiting of queue) {
      const { record, size } = waiting;
      const name = `${record.topic}/${record.partition}`;
      let at = index.get(name);
      const used = at === undefined ? BATCH_OVERHEAD : (sizes[at] ?? 0);
      const limit = limits.get(record.topic);
      // One alone always goes, whatever its size: only the broker can refuse it.
      const fits = limit !== undefined && (at === undefined || used + size <= limit);
      if (full.has(name) || !fits || (total > 0 && total + size > REQUEST_BYTES)) {
        full.add(name);
        rest.push(waiting);
        continue;
      }
      if (at === undefined) {
        at = parts.length;
        index.set(name, at);
        parts.push({ topic: record.topic, partition: record.partition, entries: [] });
        members.push([]);
      }
      sizes[at] = used + size;
      total += size;
      parts[at]?.entries.push(record);
      members[at]?.push(waiting);
    }
    return { parts, members, rest };
  }

  async #write(node: number, parts: readonly Part[], members: Waiting[][]): Promise<void> {
    try {
      let producer = this.#producers.get(node);
      if (!producer || producer.broken) {
        producer = await Producer.open(this.#cluster, this.#topics, 'append');
        this.#producers.set(node, producer);
      }
      const results = await producer.send(parts);
      for (const [i, result] of results.entries()) {
        const together = members[i] ?? [];
        if ('baseOffset' in result) {
          for (const [k, waiting] of together.entries()) waiting.done(result.baseOffset + k);
        } else if (result.error instanceof RecordTooLargeError && together.length > 1) {
          await this.#writeAlone(node, together);
        } else for (const waiting of together) waiting.failed(result.error);
      }
    } catch (error) {
      const failure = toLogError(error, 'appending');
      for (const waiting of members.flat()) waiting.failed(failure);
    }
  }

  /** What is too much together may fit one by one. */
  async #writeAlone(node: number, together: readonly Waiting[]): Promise<void> {
    for (const waiting of together) {
      const { topic, partition } = waiting.record;
      await this.#write(node, [{ topic, partition, entries: [waiting.record] }], [[waiting]]);
    }
  }

  /** Rejects what has not been sent. */
  close(): void {
    for (const queue of this.#queues.values()) {
      for (const waiting of queue) waiting.failed(new LogUnavailableError('the log is closed'));
    }
    this.#queues.clear();
  }
}
