import { type Decoded, decodeBatches } from './batch.ts';
import { encoded, type WireRequest } from './protocol.ts';
import { Reader, Writer } from './wire.ts';

/** A place in a log. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
}

function byTopic<T extends Place>(places: readonly T[]): Map<string, T[]> {
  const topics = new Map<string, T[]>();
  for (const place of places) {
    const list = topics.get(place.topic);
    if (list) list.push(place);
    else topics.set(place.topic, [place]);
  }
  return topics;
}

function request<T extends object>(
  api: readonly [key: number, version: number, name: string],
  out: Writer,
  decode: (reader: Reader) => T,
  requestTimeout?: number,
): WireRequest<T> {
  return {
    request: {
      apiKey: api[0],
      apiVersion: api[1],
      apiName: api[2],
      encode: async () => encoded(out.buffer),
    },
    response: { decode: async (payload) => decode(new Reader(payload)), parse: async (d) => d },
    ...(requestTimeout === undefined ? {} : { requestTimeout }),
    logResponseError: false,
  };
}

function writePlaces<T extends Place>(
  out: Writer,
  places: readonly T[],
  item: (place: T) => void,
): void {
  const topics = byTopic(places);
  out.i32(topics.size);
  for (const [topic, list] of topics) {
    out.text(topic).i32(list.length);
    for (const place of list) {
      out.i32(place.partition);
      item(place);
    }
  }
}

function readPlaces<T>(reader: Reader, item: (place: Place) => T): T[] {
  return reader
    .list(() => {
      const topic = reader.text() ?? '';
      return reader.list(() => item({ topic, partition: reader.i32() }));
    })
    .flat();
}

export interface Produced extends Place {
  readonly error: number;
  readonly baseOffset: number;
}

/** Produce v7, acknowledged by all replicas in sync. */
export function produceRequest(
  batches: readonly (Place & { readonly bytes: Buffer })[],
  timeoutMs: number,
): WireRequest<{ parts: Produced[] }> {
  const out = new Writer(64 + batches.reduce((sum, b) => sum + b.bytes.length + 64, 0));
  out.text(null).i16(-1).i32(timeoutMs);
  writePlaces(out, batches, ({ bytes }) => out.i32(bytes.length).raw(bytes));
  return request([0, 7, 'Produce'], out, (r) => ({
    parts: readPlaces(r, (place) => {
      const error = r.i16();
      const baseOffset = r.i64();
      r.at += 16;
      return { ...place, error, baseOffset };
    }),
  }));
}

export interface Fetched extends Place, Decoded {
  readonly error: number;
  readonly highWatermark: number;
}

/** Fetch v11 without a session; waits up to `maxWaitMs` for one byte. */
export function fetchRequest(
  wanted: readonly (Place & { readonly offset: number; readonly maxBytes: number })[],
  maxWaitMs: number,
): WireRequest<{ error: number; parts: Fetched[] }> {
  const out = new Writer();
  out
    .i32(-1)
    .i32(maxWaitMs)
    .i32(1)
    .i32(16 << 20)
    .i8(0)
    .i32(0)
    .i32(-1);
  writePlaces(out, wanted, (w) => out.i32(-1).i64(w.offset).i64(-1).i32(w.maxBytes));
  out.i32(0).text('');
  const from = new Map(wanted.map((w) => [`${w.topic}/${w.partition}`, w.offset]));
  return request(
    [1, 11, 'Fetch'],
    out,
    (r) => {
      r.i32();
      const error = r.i16();
      r.i32();
      const parts = readPlaces(r, (place) => {
        const code = r.i16();
        const highWatermark = r.i64();
        r.at += 16;
        for (let aborted = r.i32(); aborted > 0; aborted -= 1) r.at += 16;
        r.i32();
        const bytes = r.bytes(Math.max(0, r.i32()));
        const start = from.get(`${place.topic}/${place.partition}`) ?? 0;
        return { ...place, error: code, highWatermark, ...decodeBatches(bytes, start) };
      });
      return { error, parts };
    },
    maxWaitMs + 3000,
  );
}

export interface Offset extends Place {
  readonly error: number;
  readonly offset: number;
}

/** ListOffsets v2: of the first or the next record. */
export function offsetsRequest(
  places: readonly Place[],
  which: 'earliest' | 'latest',
): WireRequest<{ parts: Offset[] }> {
  const out = new Writer();
  out.i32(-1).i8(0);
  writePlaces(out, places, () => out.i64(which === 'earliest' ? -2 : -1));
  return request([2, 2, 'ListOffsets'], out, (r) => {
    r.i32();
    return {
      parts: readPlaces(r, (place) => {
        const error = r.i16();
        r.i64();
        return { ...place, error, offset: r.i64() };
      }),
    };
  });
}

export interface ClusterMetadata {
  readonly brokers: readonly { nodeId: number; host: string; port: number }[];
  readonly topics: readonly {
    error: number;
    topic: string;
    partitions: readonly { error: number; partition: number; leader: number }[];
  }[];
}

/** Metadata v4; makes no topics. */
export function metadataRequest(topics: readonly string[]): WireRequest<ClusterMetadata> {
  const out = new Writer();
  out.i32(topics.length);
  for (const topic of topics) out.text(topic);
  out.i8(0);
  return request<ClusterMetadata>([3, 4, 'Metadata'], out, (r) => {
    r.i32();
    const brokers = r.list(() => {
      const broker = { nodeId: r.i32(), host: r.text() ?? '', port: r.i32() };
      r.text();
      return broker;
    });
    r.text();
    r.i32();
    const list = r.list(() => {
      const error = r.i16();
      const topic = r.text() ?? '';
      r.i8();
      const partitions = r.list(() => {
        const part = { error: r.i16(), partition: r.i32(), leader: r.i32() };
        r.list(() => r.i32());
        r.list(() => r.i32());
        return part;
      });
      return { error, topic, partitions };
    });
    return { brokers, topics: list };
  });
}
