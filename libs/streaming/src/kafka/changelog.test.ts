import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LeaseLostError } from '../errors.ts';
import { adminClient } from './admin.ts';
import { Changelog } from './changelog.ts';
import { KafkaCluster } from './cluster.ts';
import { Producer } from './producer.ts';
import { Topics } from './topics.ts';

const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',').filter(Boolean);
const bytes = (text: string) => Buffer.from(text);
const textOf = (value: Uint8Array | undefined) => value && Buffer.from(value).toString();

describe.skipIf(brokers.length === 0)('changelog on Kafka (needs KAFKA_BROKERS)', () => {
  const cluster = new KafkaCluster(brokers, { clientId: 'changelog-test' });
  const topics = new Topics(cluster, () => adminClient({ brokers }));
  const name = randomUUID();
  const topic = `state-${name}`;
  const output = `out-${name}`;

  beforeAll(async () => {
    const spec = { partitions: 1, maxRecordBytes: 10_000 };
    await topics.ensure([
      { ...spec, name: topic, keep: 'compacted' },
      { ...spec, name: output, keep: 3_600_000 },
    ]);
  });
  afterAll(() => cluster.close());

  const faults: string[] = [];
  const onError = ({ message }: Error) => faults.push(message);
  const openBy = (producer: Producer) =>
    Changelog.open({ cluster, topics, producer, topic, partition: 0, outputs: [output], onError });
  const open = async () => openBy(await Producer.open(cluster, topics, 'test'));
  const step = async (log: Changelog, next: number, key: string, value: string | undefined) => {
    const state = [{ key, value: value === undefined ? undefined : bytes(value) }];
    const ends = { [output]: next };
    await log.commit(await log.prepare(state, next, ends), next, ends);
  };

  it('does not count what a former owner writes behind the claim of the next', async () => {
    const first = await open();
    expect(first.next).toBeUndefined();
    expect(first.ends).toEqual({ [output]: 0 });
    await step(first, 1, 'a', 'one');
    await step(first, 2, 'gone', 'x');
    await step(first, 3, 'gone', undefined);

    const second = await open();
    expect(second.next).toBe(3);
    expect([...second.entries()].map(([k, v]) => [k, textOf(v)])).toEqual([['a', 'one']]);
    await expect(step(first, 9, 'a', 'late')).rejects.toThrow(LeaseLostError);

    // The owner finds the late record, and its next step writes the right value behind it.
    await step(second, 4, 'b', 'two');
    await step(second, 5, 'c', 'three');
    const third = await open();
    expect(third.next).toBe(5);
    expect(third.ends).toEqual({ [output]: 5 });
    expect(textOf(third.get('a'))).toBe('one');
    expect(textOf(third.get('b'))).toBe('two');
  });

  it.each(['abc', '-1', '1.5', '1e3', '9007199254740992', '', undefined])(
    'leaves out a record whose epoch is %j, says so, and writes what it hides again',
    async (epoch) => {
      const before = await open();
      await step(before, 7, 'hidden', 'right');
      const producer = await Producer.open(cluster, topics, 'test');
      const headers: Record<string, string> = epoch === undefined ? {} : { epoch };
      const entries = ['=hidden', '@claim', '@position', ''].map((key) => ({
        key,
        value: bytes('no JSON'),
        headers,
      }));
      await producer.send([{ topic, partition: 0, entries }]);
      faults.length = 0;
      const after = await open();
      expect(after.next).toBe(7);
      expect(textOf(after.get('hidden'))).toBe('right');
      expect(faults).toEqual([
        expect.stringMatching(`left out \\d+ records of ${topic}/0, the first at offset \\d+`),
      ]);
      const written = await after.prepare([], 8, {});
      expect(written.map(({ key, value }) => [key, value && textOf(value)])).toContainEqual([
        '=hidden',
        'right',
      ]);
    },
  );

  it('gives up a claim that another overtakes each time, and says so', async () => {
    const producer = await Producer.open(cluster, topics, 'test');
    const overtaken = {
      send: async (parts: Parameters<Producer['send']>[0]) => {
        await producer.send(parts);
        return producer.send(parts);
      },
    };
    await expect(openBy(overtaken as Producer)).rejects.toThrow(/claimed by another .* 8 times/);
    await open();
  });

  it('lets one of two who claim at once win', async () => {
    const both = await Promise.all([open(), open()]);
    const done = await Promise.allSettled(both.map((log, i) => step(log, 10 + i, 'w', String(i))));
    expect(done.filter((d) => d.status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    const after = await open();
    const winner = done.map((d) => d.status).lastIndexOf('fulfilled');
    expect([10, 11]).toContain(after.next);
    if (done.filter((d) => d.status === 'fulfilled').length === 1) {
      expect(after.next).toBe(10 + winner);
    }
  });
});
