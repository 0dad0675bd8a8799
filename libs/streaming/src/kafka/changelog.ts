import {
  LeaseLostError,
  LogUnavailableError,
  PoisonError,
  RecordTooLargeError,
} from '../errors.ts';
import { checkStateKey } from '../keys.ts';
import type { StateChange, StateView } from '../log.ts';
import { BATCH_OVERHEAD, type Entry, entrySize, type Stored } from './batch.ts';
import type { KafkaCluster } from './cluster.ts';
import { pause } from './failures.ts';
import type { Producer } from './producer.ts';
import { readRange } from './range.ts';
import type { Topics } from './topics.ts';

/** By topic: offset up to which the outputs of all steps before are certainly covered. */
export type Ends = Readonly<Record<string, number>>;

const CLAIM = '@claim';
const POSITION = '@position';
/** In front of a stage's own keys, so that they never meet ours. */
const STATE = '=';
/** Claims that may lose to another's in a row. */
const CLAIMS = 8;

interface Opening {
  readonly cluster: KafkaCluster;
  readonly topics: Topics;
  readonly producer: Producer;
  readonly topic: string;
  readonly partition: number;
  readonly outputs: readonly string[];
  /** Told of records that no owner has written. */
  readonly onError: (error: Error) => void;
}

/**
 * A stage's state and position in one partition. Each owner first writes a claim with an epoch one
 * higher; what a former owner writes behind it does not count. One step is one record batch, which
 * the broker writes whole or not at all: state and position cannot part.
 */
export class Changelog implements StateView {
  readonly #o: Opening;
  readonly #values = new Map<string, Uint8Array>();
  /** Keys whose last record in the log is a former owner's: to be written again. */
  readonly #stale = new Set<string>();
  /** The epoch that counts at the place read up to. */
  #current = 0;
  #mine = 0;
  #end = 0;
  #position: { next: number; ends: Ends } | undefined;
  #claimed: Ends = {};

  private constructor(o: Opening) {
    this.#o = o;
  }

  static async open(o: Opening): Promise<Changelog> {
    const log = new Changelog(o);
    const bounds = (await o.topics.bounds(o.topic))[o.partition];
    if (!bounds) throw new LogUnavailableError(`${o.topic} has no partition ${o.partition}`);
    log.#end = bounds.earliest;
    await log.#read(bounds.latest);
    for (let lost = 0; lost < CLAIMS; lost += 1) {
      await pause(100 * lost);
      if (await log.#claim()) return log;
    }
    throw new LogUnavailableError(
      `${o.topic}/${o.partition} was claimed by another process each of ${CLAIMS} times; let no two groups share a state topic`,
    );
  }

  /** Offset of the next input record; undefined before the first step ever. */
  get next(): number | undefined {
    return this.#position?.next;
  }

  /** From where outputs may lie that belong to a step that was not finished. */
  get ends(): Ends {
    return { ...this.#claimed, ...this.#position?.ends };
  }

  get(key: string): Uint8Array | undefined {
    return this.#values.get(key);
  }

  entries(): Iterable<readonly [string, Uint8Array]> {
    return this.#values.entries();
  }

  async #read(to: number): Promise<void> {
    const { cluster, topics, topic, partition, onError } = this.#o;
    const range = { from: this.#end, to };
    const foreign: number[] = [];
    await readRange(cluster, topics, { topic, partition }, range, (record) => {
      const epoch = epochOf(record);
      if (epoch !== undefined) return this.#replay(record, epoch);
      foreign.push(record.offset);
      // Compaction keeps only the last record of a key: the right one goes behind it.
      if (record.key.startsWith(STATE)) this.#stale.add(record.key);
    });
    this.#end = Math.max(this.#end, to);
    if (foreign.length === 0) return;
    onError(
      new PoisonError(
        `left out ${foreign.length} records of ${topic}/${partition}, the first at offset ${foreign[0]}: their header epoch is none that a stage writes; let nothing else write there`,
      ),
    );
  }

  #replay(record: Stored, epoch: number): void {
    if (record.key === CLAIM) {
      if (epoch <= this.#current) return;
      this.#current = epoch;
      this.#claimed = JSON.parse(textOf(record.value)) as Ends;
      return;
    }
    if (epoch < this.#current) {
      this.#stale.add(record.key);
      return;
    }
    this.#current = epoch; // Compaction may have removed its claim.
    this.#stale.delete(record.key);
    if (record.key === POSITION) {
      this.#position = JSON.parse(textOf(record.value)) as { next: number; ends: Ends };
      return;
    }
    const key = record.key.slice(STATE.length);
    // A copy: the record is a view of a whole fetch.
    if (record.value) this.#values.set(key, Uint8Array.from(record.value));
    else this.#values.delete(key);
  }

  /** False when another's claim of the same epoch lies in front of ours, which then does not count. */
  async #claim(): Promise<boolean> {
    const { topics, partition, outputs } = this.#o;
    const ends: Record<string, number> = {};
    const known = this.ends;
    for (const output of outputs) {
      ends[output] = known[output] ?? (await topics.end(output, partition));
    }
    const epoch = this.#current + 1;
    const offset = await this.#produce([entry(CLAIM, bytesOf(ends), epoch)]);
    await this.#read(offset);
    this.#end = offset + 1;
    if (this.#current >= epoch) return false;
    this.#current = epoch;
    this.#mine = epoch;
    this.#claimed = { ...ends, ...this.#claimed };
    return true;
  }

  async #produce(entries: readonly Entry[]): Promise<number> {
    const { topic, partition, producer } = this.#o;
    const [written] = await producer.send([{ topic, partition, entries }]);
    if (!written) throw new LogUnavailableError(`no answer about a write to ${topic}`);
    if ('error' in written) throw written.error;
    return written.baseOffset;
  }

  /** The records of a step. @throws {RecordTooLargeError} when they do not fit in one batch; {@link KeyTooLongError} */
  async prepare(changes: readonly StateChange[], next: number, ends: Ends): Promise<Entry[]> {
    for (const { key } of changes) checkStateKey(key);
    const latest = new Map(changes.map((c) => [STATE + c.key, c.value ?? null]));
    for (const key of this.#stale) {
      if (latest.has(key) || key === POSITION) continue;
      latest.set(key, this.#values.get(key.slice(STATE.length)) ?? null);
    }
    const entries = [...latest].map(([key, value]) => entry(key, value, this.#mine));
    entries.push(entry(POSITION, bytesOf({ next, ends }), this.#mine));
    const bytes = entries.reduce((sum, e) => sum + entrySize(e), BATCH_OVERHEAD);
    const limit = (await this.#o.topics.limits(this.#o.topic)).batch;
    if (bytes > limit) throw new RecordTooLargeError(this.#o.topic, bytes, limit);
    return entries;
  }

  /** Writes a step. @throws {LeaseLostError} when another owner's claim lies in front of it */
  async commit(entries: readonly Entry[], next: number, ends: Ends): Promise<void> {
    const offset = await this.#produce(entries);
    if (offset > this.#end) await this.#lookBetween(offset);
    for (const { key, value } of entries) {
      this.#stale.delete(key);
      if (!key.startsWith(STATE)) continue;
      if (value === null) this.#values.delete(key.slice(STATE.length));
      else this.#values.set(key.slice(STATE.length), value);
    }
    this.#position = { next, ends };
    this.#end = offset + entries.length;
  }

  /** Saves another position, and nothing else. @throws as {@link commit} */
  async rewind(next: number): Promise<void> {
    const { ends } = this;
    await this.commit(await this.prepare([], next, ends), next, ends);
  }

  /** Someone wrote behind our last step: either the next owner, or a former one that is late. */
  async #lookBetween(offset: number): Promise<void> {
    await this.#read(offset);
    if (this.#current > this.#mine) {
      throw new LeaseLostError(
        `partition ${this.#o.partition} has another owner; its state is kept in ${this.#o.topic}`,
      );
    }
  }
}

function entry(key: string, value: Uint8Array | null, epoch: number): Entry {
  return { key, value, headers: { epoch: String(epoch) } };
}

/** The epoch of the owner who wrote a record; undefined where none did. */
function epochOf({ headers }: Stored): number | undefined {
  const text = headers['epoch'] ?? '';
  const epoch = Number(text);
  return /^\d+$/.test(text) && Number.isSafeInteger(epoch) ? epoch : undefined;
}

function textOf(value: Uint8Array | null): string {
  return value ? Buffer.from(value).toString('utf8') : '{}';
}

function bytesOf(value: object): Uint8Array {
  return Buffer.from(JSON.stringify(value), 'utf8');
}
