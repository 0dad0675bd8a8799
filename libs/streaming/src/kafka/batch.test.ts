import { zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BATCH_OVERHEAD, decodeBatches, type Entry, encodeBatch, entrySize } from './batch.ts';

const origin = { producerId: 77n, producerEpoch: 1, sequence: 5 };
const entries: Entry[] = [
  { key: 'ä', value: Buffer.from('one'), headers: { ce_id: 'ü1', empty: '' } },
  { key: '', value: null, headers: {} },
  { key: 'k', value: Buffer.alloc(70_000, 'x'), headers: { a: 'b' } },
];

/** As the broker stores it: with its first offset filled in. */
function at(offset: number, batch: Buffer): Buffer {
  const copy = Buffer.from(batch);
  copy.writeBigInt64BE(BigInt(offset), 0);
  return copy;
}

function packed(batch: Buffer, codec: number, pack: (bytes: Buffer) => Buffer): Buffer {
  const body = pack(batch.subarray(BATCH_OVERHEAD));
  const copy = Buffer.concat([batch.subarray(0, BATCH_OVERHEAD), body]);
  copy.writeInt32BE(copy.length - 12, 8);
  copy.writeInt16BE(codec, 21);
  return copy;
}

const plain = ({ key, value, headers }: Entry) => ({
  key,
  value: value === null ? null : Buffer.from(value).toString('utf8'),
  headers,
});

describe('record batches', () => {
  const batch = at(1000, encodeBatch(entries, origin, { now: 1234 }));

  it('reads back what was written', () => {
    const { records, next } = decodeBatches(batch, 0);
    expect(records.map(plain)).toEqual(entries.map(plain));
    expect(records.map((r) => [r.offset, r.timestamp])).toEqual([
      [1000, 1234],
      [1001, 1234],
      [1002, 1234],
    ]);
    expect(next).toBe(1003);
  });

  it('leaves out what lies before the wanted offset', () => {
    expect(decodeBatches(batch, 1002).records.map((r) => r.offset)).toEqual([1002]);
  });

  it('leaves a cut-off batch for the next fetch', () => {
    const both = Buffer.concat([batch, at(1003, encodeBatch(entries, origin))]);
    const { records, next } = decodeBatches(both.subarray(0, both.length - 1), 1000);
    expect(records).toHaveLength(3);
    expect(next).toBe(1003);
  });

  it('moves past batches that compaction has emptied', () => {
    const emptied = Buffer.from(batch.subarray(0, BATCH_OVERHEAD));
    emptied.writeInt32BE(BATCH_OVERHEAD - 12, 8);
    emptied.writeInt32BE(0, 57);
    expect(decodeBatches(emptied, 1000)).toEqual({ records: [], next: 1003 });
  });

  it('reads a batch that its producer packed', () => {
    const { records } = decodeBatches(packed(batch, 4, zstdCompressSync), 0);
    expect(records.map(plain)).toEqual(entries.map(plain));
  });

  it('never takes more bytes than it said', () => {
    const said = entries.reduce((sum, e) => sum + entrySize(e), BATCH_OVERHEAD);
    expect(batch.length).toBeLessThanOrEqual(said);
  });
});
