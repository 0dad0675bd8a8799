import type { Headers } from '../log.ts';
import { pack, unpack } from './codecs.ts';
import type { Compression } from './compressions.ts';
import { crc32c } from './protocol.ts';
import { Reader, varintSize, Writer } from './wire.ts';

/** What a batch is made of; a null value is a tombstone. */
export interface Entry {
  readonly key: string;
  readonly value: Uint8Array | null;
  readonly headers: Headers;
}

/** An entry as read back. */
export interface Stored extends Entry {
  readonly offset: number;
  readonly timestamp: number;
}

/** Who writes: what makes a batch idempotent. */
export interface Origin {
  readonly producerId: bigint;
  readonly producerEpoch: number;
  readonly sequence: number;
}

/** Bytes in front of a batch's records. */
export const BATCH_OVERHEAD = 61;

const CONTROL = 0x20;
const LOG_APPEND_TIME = 0x08;

/** Bytes an entry takes in a batch, at most. */
export function entrySize(entry: Entry): number {
  return bodySize(entry, 0x3fffffff) + 5;
}

function bodySize(entry: Entry, delta: number): number {
  const key = Buffer.byteLength(entry.key);
  let size = 2 + varintSize(delta) + varintSize(key) + key;
  size += entry.value === null ? 1 : varintSize(entry.value.byteLength) + entry.value.byteLength;
  let count = 0;
  for (const name in entry.headers) {
    const n = Buffer.byteLength(name);
    const v = Buffer.byteLength(entry.headers[name] ?? '');
    size += varintSize(n) + n + varintSize(v) + v;
    count += 1;
  }
  return size + varintSize(count);
}

function writeEntry(out: Writer, entry: Entry, delta: number): void {
  out.varint(bodySize(entry, delta)).i8(0).varint(0).varint(delta);
  const key = Buffer.byteLength(entry.key);
  out.varint(key).utf8(entry.key, key);
  if (entry.value === null) out.varint(-1);
  else out.varint(entry.value.byteLength).raw(entry.value);
  const names = Object.keys(entry.headers);
  out.varint(names.length);
  for (const name of names) {
    const value = entry.headers[name] ?? '';
    const n = Buffer.byteLength(name);
    const v = Buffer.byteLength(value);
    out.varint(n).utf8(name, n).varint(v).utf8(value, v);
  }
}

/** How a batch is written. */
export interface Packing {
  readonly compression?: Compression;
  /** Milliseconds since 1970 of its records. */
  readonly now?: number;
}

/** Encodes one record batch (message format 2); the broker writes it whole or not at all. */
export function encodeBatch(
  entries: readonly Entry[],
  origin: Origin,
  { compression = 'none', now = Date.now() }: Packing = {},
): Buffer {
  const records = new Writer(entries.reduce((sum, e) => sum + entrySize(e), 0));
  let delta = 0;
  for (const entry of entries) {
    writeEntry(records, entry, delta);
    delta += 1;
  }
  const { codec, bytes } = pack(compression, records.buffer);
  const body = new Writer(BATCH_OVERHEAD + bytes.length);
  body
    .i16(codec)
    .i32(entries.length - 1)
    .i64(now)
    .i64(now);
  body.i64(origin.producerId).i16(origin.producerEpoch).i32(origin.sequence).i32(entries.length);
  body.raw(bytes);
  const head = new Writer(21);
  head
    .i64(0)
    .i32(body.length + 9)
    .i32(-1)
    .i8(2)
    .u32(crc32c(body.buffer));
  return Buffer.concat([head.buffer, body.buffer]);
}

/** Records of a fetch and the offset behind the last complete batch (compaction may have emptied it). */
export interface Decoded {
  readonly records: Stored[];
  readonly next: number;
}

/** Decodes the batches of a fetch; a cut-off last batch is left out, and so are records before `from`. */
export function decodeBatches(bytes: Buffer, from: number): Decoded {
  const records: Stored[] = [];
  let next = from;
  let at = 0;
  while (bytes.length - at >= BATCH_OVERHEAD) {
    const length = bytes.readInt32BE(at + 8) + 12;
    if (bytes.length - at < length) break;
    next = Math.max(next, decodeBatch(bytes.subarray(at, at + length), from, records));
    at += length;
  }
  return { records, next };
}

function decodeBatch(bytes: Buffer, from: number, into: Stored[]): number {
  const reader = new Reader(bytes);
  const base = reader.i64();
  reader.at = 21;
  const attributes = reader.i16();
  const next = base + reader.i32() + 1;
  const first = reader.i64();
  const max = reader.i64();
  if ((attributes & CONTROL) !== 0 || next <= from) return next;
  reader.at = 57;
  const count = reader.i32();
  const packed = bytes.subarray(BATCH_OVERHEAD);
  const body = new Reader(unpack(attributes & 7, packed));
  for (let i = 0; i < count; i += 1) {
    const end = body.varint() + body.at;
    body.i8();
    const timestamp = first + body.varint();
    const offset = base + body.varint();
    const key = body.varbytes()?.toString('utf8') ?? '';
    const value = body.varbytes();
    const headers: Record<string, string> = {};
    for (let left = body.varint(); left > 0; left -= 1) {
      const name = body.varbytes()?.toString('utf8') ?? '';
      headers[name] = body.varbytes()?.toString('utf8') ?? '';
    }
    body.at = end;
    if (offset < from) continue;
    into.push({
      key,
      value,
      headers,
      offset,
      timestamp: attributes & LOG_APPEND_TIME ? max : timestamp,
    });
  }
  return next;
}
