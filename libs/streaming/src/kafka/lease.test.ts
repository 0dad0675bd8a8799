import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog, Membership, TopicSpec } from '../log.ts';
import { adminClient } from './admin.ts';
import { openKafkaLog } from './open.ts';

const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',').filter(Boolean);

describe.skipIf(brokers.length === 0)('an input that is made anew (needs KAFKA_BROKERS)', () => {
  let log: EventLog;
  let topic: string;
  let faults: string[];
  let taken: string[];
  beforeAll(async () => {
    log = await openKafkaLog({ brokers });
  });
  afterAll(() => log.close());
  beforeEach(async () => {
    topic = `in-${randomUUID()}`;
    faults = [];
    taken = [];
    await makeTopics();
  });

  const makeTopics = (): Promise<void> => {
    const spec: TopicSpec = { name: topic, partitions: 1, maxRecordBytes: 1000, keep: 3_600_000 };
    return log.ensureTopics([spec, { ...spec, name: `state-${topic}`, keep: 'compacted' }]);
  };
  const makeAnew = async (): Promise<void> => {
    const admin = adminClient({ brokers }).admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
    // Until the brokers have all forgotten it, the topic counts as there.
    await expect.poll(() => log.bounds(topic).catch(({ code }) => code)).toBe('UNKNOWN_TOPIC');
    await makeTopics();
  };
  const append = (name: string, count: number): Promise<unknown> =>
    log.append(
      Array.from({ length: count }, (_, n) => ({
        topic,
        partition: 0,
        key: 'k',
        value: Buffer.from(`${name}${n}`),
        headers: { ce_id: `${name}${n}` },
      })),
    );
  const named = (name: string, count: number): string[] =>
    Array.from({ length: count }, (_, n) => `${name}${n}`);
  const join = (): Membership =>
    log.join({
      group: topic,
      topic,
      stateTopic: `state-${topic}`,
      outputs: [],
      onError: ({ message }) => faults.push(message),
      onLease: async (lease) => {
        while (!lease.signal.aborted) {
          const batch = await lease.next({ records: 100, bytes: 1_000_000 });
          if (batch.length === 0) continue;
          taken.push(...batch.map(({ value }) => Buffer.from(value).toString()));
          await lease.advance({ outputs: [], state: [], consumed: batch.at(-1) });
        }
      },
    });
  const position = async (): Promise<number | undefined> => (await log.positions(topic, topic))[0];
  /** The position as it lies in the changelog. */
  const saved = async (): Promise<number | undefined> => {
    let last: number | undefined;
    const { signal } = new AbortController();
    const from = { topic: `state-${topic}`, from: 'earliest', toEnd: true, signal } as const;
    for await (const batch of log.read(from))
      for (const { key, value } of batch)
        if (key === '@position') last = JSON.parse(Buffer.from(value).toString()).next;
    return last;
  };
  const told = () => faults.filter((message) => message.includes('it was made anew'));

  it('is dealt with from its beginning after a restart, and a fault says so; the next restart goes on from there', async () => {
    await append('old', 20);
    const first = join();
    await expect.poll(position).toBe(20);
    await first.stop();

    await makeAnew();
    await append('new', 5);
    const second = join();
    await expect.poll(position).toBe(5);
    await second.stop();
    expect(taken).toEqual([...named('old', 20), ...named('new', 5)]);
    expect(told()).toEqual([expect.stringMatching(/before offset 20: .* going on at 0$/)]);
    expect(await position()).toBe(5);

    await append('later', 25);
    const third = join();
    await expect.poll(position).toBe(30);
    await third.stop();
    expect(taken.slice(25)).toEqual(named('later', 25));
    expect(told()).toHaveLength(1);
  });

  it('is dealt with from its beginning by a stage that runs meanwhile, and its position is saved there at once', async () => {
    await append('old', 20);
    const member = join();
    await expect.poll(position).toBe(20);

    await makeAnew();
    await expect.poll(told).toHaveLength(1);
    await expect.poll(saved).toBe(0);
    await member.stop();
    await append('new', 25);
    const next = join();
    await expect.poll(position).toBe(25);
    await next.stop();
    expect(taken).toEqual([...named('old', 20), ...named('new', 25)]);
    expect(told()).toHaveLength(1);
  });
});
