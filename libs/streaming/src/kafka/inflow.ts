import { LogUnavailableError } from '../errors.ts';
import type { LogRecord } from '../log.ts';
import type { Stored } from './batch.ts';
import { CODES, toLogError } from './failures.ts';
import type { Feed, Fetcher } from './fetcher.ts';
import type { Fetched } from './requests.ts';
import type { Topics } from './topics.ts';

/** Bytes a partition holds ahead of its reader before it stops fetching. */
const AHEAD_BYTES = 2 << 20;
const EMPTY = new Uint8Array(0);

/** A record as the port shows it; a tombstone has an empty value. */
function toLogRecord(topic: string, partition: number, record: Stored): LogRecord {
  return {
    topic,
    partition,
    key: record.key,
    value: record.value ?? EMPTY,
    headers: record.headers,
    offset: record.offset,
    timestamp: record.timestamp,
  };
}

/** One partition's records, fetched a little ahead of whoever takes them. */
export class Inflow implements Feed {
  readonly kind: Feed['kind'];
  readonly topic: string;
  readonly partition: number;
  readonly #fetcher: Fetcher;
  readonly #topics: Topics;
  readonly #onError: (error: Error) => void;
  readonly #onData: () => void;
  readonly #onRewind: (() => void) | undefined;
  #offset: number;
  #queue: LogRecord[] = [];
  #head = 0;
  #bytes = 0;
  #resetting = false;
  /** Whether the offset was out of range just before, although the log has it. */
  #askedAgain = false;
  /** When there was last something to take, or nothing to wait for. */
  #fedAt = Date.now();
  /** Offset behind the last record of the log, as far as known. */
  highWatermark: number;

  constructor(o: {
    kind: Feed['kind'];
    topic: string;
    partition: number;
    offset: number;
    fetcher: Fetcher;
    topics: Topics;
    onError: (error: Error) => void;
    onData: () => void;
    /** The offset that comes next is a lower one. */
    onRewind?: () => void;
  }) {
    this.kind = o.kind;
    this.topic = o.topic;
    this.partition = o.partition;
    this.#offset = o.offset;
    this.highWatermark = o.offset;
    this.#fetcher = o.fetcher;
    this.#topics = o.topics;
    this.#onError = o.onError;
    this.#onData = o.onData;
    this.#onRewind = o.onRewind;
    this.#fetcher.add(this);
  }

  /** Offset of the next record that will be fetched. */
  get offset(): number {
    return this.#offset;
  }

  get size(): number {
    return this.#queue.length - this.#head;
  }

  /** Since when the oldest record here has waited, as far as known; undefined while none does. */
  waitingSince(): number | undefined {
    const oldest = this.#queue[this.#head];
    if (oldest) return oldest.timestamp;
    return this.highWatermark > this.#offset ? this.#fedAt : undefined;
  }

  wants(): number | undefined {
    return this.#resetting || this.#bytes >= AHEAD_BYTES ? undefined : this.#offset;
  }

  give(part: Fetched): void {
    if (part.error === CODES.OFFSET_OUT_OF_RANGE) {
      void this.#reset();
      return;
    }
    this.#askedAgain = false;
    this.highWatermark = Math.max(this.highWatermark, part.highWatermark);
    if (part.next > this.#offset || part.highWatermark <= this.#offset) this.#fedAt = Date.now();
    if (part.next === this.#offset) return;
    for (const record of part.records) {
      if (record.offset < this.#offset) continue;
      this.#queue.push(toLogRecord(this.topic, this.partition, record));
      this.#bytes += (record.value?.byteLength ?? 0) + 64;
    }
    this.#offset = Math.max(this.#offset, part.next);
    this.#onData();
  }

  failed(error: Error): void {
    this.#onError(error);
  }

  /** The records wanted are gone: the oldest that is kept comes next. */
  async #reset(): Promise<void> {
    this.#resetting = true;
    const wanted = this.#offset;
    const name = `${this.topic}/${this.partition}`;
    try {
      const bounds = (await this.#topics.bounds(this.topic))[this.partition];
      if (!bounds) return;
      const isThere = bounds.earliest <= wanted && wanted <= bounds.latest;
      // A broker that has just taken over may not have come so far yet.
      if (isThere && !this.#askedAgain) {
        this.#askedAgain = true;
        return;
      }
      this.#offset = bounds.earliest;
      this.highWatermark = bounds.latest;
      const why =
        wanted < bounds.earliest
          ? `offset ${wanted} of ${name} is no longer kept`
          : `${name} ended before offset ${wanted}: it was made anew, or has lost records`;
      this.#onError(new LogUnavailableError(`${why}; going on at ${bounds.earliest}`));
      if (bounds.earliest <= wanted) this.#onRewind?.();
    } catch (error) {
      this.#onError(toLogError(error, `looking for the oldest record of ${this.topic}`));
    } finally {
      this.#resetting = false;
      setTimeout(() => this.#fetcher.wake(), 50).unref();
    }
  }

  take(limit: { records: number; bytes: number }): LogRecord[] {
    const taken: LogRecord[] = [];
    let bytes = 0;
    while (taken.length < limit.records) {
      const record = this.#queue[this.#head];
      if (!record || (taken.length > 0 && bytes + record.value.byteLength > limit.bytes)) break;
      taken.push(record);
      bytes += record.value.byteLength;
      this.#bytes -= record.value.byteLength + 64;
      this.#head += 1;
    }
    if (this.#head > 1024 || this.#head === this.#queue.length) {
      this.#queue = this.#queue.slice(this.#head);
      this.#head = 0;
    }
    if (this.wants() !== undefined) this.#fetcher.wake();
    return taken;
  }

  close(): void {
    this.#fetcher.remove(this);
    this.#queue = [];
    this.#head = 0;
  }
}
