import type { LogRecord, NewRecord } from '../log.ts';

const utf8 = new TextEncoder();
const text = new TextDecoder();

/** A record as bytes: length of the head, head as JSON `[timestamp, key, headers]`, value as it is. */
export const encodeRecord = (record: NewRecord, timestamp: number): Buffer => {
  const head = utf8.encode(JSON.stringify([timestamp, record.key, record.headers]));
  const bytes = Buffer.allocUnsafe(4 + head.length + record.value.length);
  bytes.writeUInt32BE(head.length, 0);
  bytes.set(head, 4);
  bytes.set(record.value, 4 + head.length);
  return bytes;
};

/** Reads a record back. `bytes` is copied from, for LMDB's memory is only lent. */
export const decodeRecord = (
  bytes: Uint8Array,
  topic: string,
  partition: number,
  offset: number,
): LogRecord => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 4 + view.getUint32(0);
  const [timestamp, key, headers] = JSON.parse(text.decode(bytes.subarray(4, end))) as [
    number,
    string,
    Record<string, string>,
  ];
  return { topic, partition, offset, key, headers, timestamp, value: bytes.slice(end) };
};

/** The time a record was appended, without reading the rest. */
export const timestampOf = (bytes: Uint8Array): number => {
  const start = text.decode(bytes.subarray(4, 24));
  return Number(start.slice(1, start.indexOf(',')));
};
