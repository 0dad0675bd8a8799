import type { LogRecord, NewRecord } from '../log.ts';

/** Bytes before the head: its length. */
const PREFIX = 4;

/** A record as bytes: length of the head, head as JSON `[timestamp, key, headers]`, value as it is. */
export const encodeRecord = (record: NewRecord, timestamp: number): Buffer => {
  const head = JSON.stringify([timestamp, record.key, record.headers]);
  const size = Buffer.byteLength(head);
  const bytes = Buffer.allocUnsafe(PREFIX + size + record.value.length);
  bytes.writeUInt32BE(size, 0);
  bytes.write(head, PREFIX, size, 'utf8');
  bytes.set(record.value, PREFIX + size);
  return bytes;
};

/** Reads a record back. Its value is a view of `bytes`, which lmdb hands over as a copy of its own. */
export const decodeRecord = (
  bytes: Buffer,
  topic: string,
  partition: number,
  offset: number,
): LogRecord => {
  const end = PREFIX + bytes.readUInt32BE(0);
  const [timestamp, key, headers] = JSON.parse(bytes.toString('utf8', PREFIX, end)) as [
    number,
    string,
    Record<string, string>,
  ];
  return { topic, partition, offset, key, headers, timestamp, value: bytes.subarray(end) };
};

/** The time a record was appended, without reading the rest. */
export const timestampOf = (bytes: Buffer): number => {
  const start = bytes.toString('latin1', PREFIX, PREFIX + 20);
  return Number(start.slice(1, start.indexOf(',')));
};
