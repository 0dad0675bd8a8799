import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type EventLog, type LogRecord, openKafkaLog } from '@quickwire/streaming';
import { isMissing, type Kafka, startKafka } from '@quickwire/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A broker of our own: the tests stop and kill it. */
const found = await startKafka().catch((error: Error) => ({ missing: error.message }));
const why = isMissing(found) ? ` (skipped: ${found.missing})` : '';
const PARTITIONS = 2;
const MEMBER = fileURLToPath(new URL('./kafka-member.ts', import.meta.url));

describe.skipIf(isMissing(found))(`Kafka under faults${why}`, () => {
  const kafka = found as Kafka;
  let log: EventLog;
  const members = new Set<ChildProcess>();

  beforeAll(async () => {
    log = await openKafkaLog({ brokers: kafka.brokers });
  });
  afterAll(async () => {
    for (const member of members) member.kill('SIGKILL');
    await log.close();
    await kafka.stop();
  });

  const topics = async (): Promise<string> => {
    const name = randomUUID();
    const spec = { partitions: PARTITIONS, keep: 3_600_000, maxRecordBytes: 100_000 };
    await log.ensureTopics([
      { ...spec, name: `in-${name}` },
      { ...spec, name: `out-${name}` },
      { ...spec, name: `state-${name}`, keep: 'compacted' },
    ]);
    return name;
  };
  const member = (name: string, dieAt = 0): ChildProcess => {
    const args = [MEMBER, kafka.brokers.join(','), name, String(dieAt)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    members.add(child);
    child.once('exit', () => members.delete(child));
    return child;
  };
  /** Appends numbered records until stopped; returns how to stop. */
  const feed = (name: string) => {
    const acknowledged: string[] = [];
    let failed = 0;
    let go = true;
    const done = (async () => {
      for (let n = 0; go; n += 1) {
        const id = `${n}`;
        const value = Buffer.from(id);
        const record = { topic: `in-${name}`, partition: n % PARTITIONS, key: 'k', value };
        await log.append([{ ...record, headers: { ce_id: id } }]).then(
          () => acknowledged.push(id),
          () => {
            failed += 1;
          },
        );
        await sleep(failed > 0 ? 20 : 5);
      }
    })();
    return async () => {
      go = false;
      await done;
      return { acknowledged, failed };
    };
  };
  const all = async (topic: string): Promise<LogRecord[]> => {
    const records: LogRecord[] = [];
    const { signal } = new AbortController();
    for await (const batch of log.read({ topic, from: 'earliest', signal, toEnd: true })) {
      records.push(...batch);
    }
    return records;
  };
  /** Waits until the group is through; then: nothing lost, nothing twice, in order, state right. */
  const verify = async (name: string, acknowledged: readonly string[]): Promise<void> => {
    const ends = (await log.bounds(`in-${name}`)).map((b) => b.latest);
    await expect
      .poll(() => log.positions(`group-${name}`, `in-${name}`), { timeout: 30_000 })
      .toEqual(ends);
    const [input, output] = [await all(`in-${name}`), await all(`out-${name}`)];
    const inputIds = new Set(input.map((r) => r.headers['ce_id']));
    expect(acknowledged.filter((id) => !inputIds.has(id))).toEqual([]);
    expect(output).toHaveLength(input.length);
    for (let p = 0; p < PARTITIONS; p += 1) {
      const ins = input.filter((r) => r.partition === p).map((r) => `out-${r.headers['ce_id']}`);
      const outs = output.filter((r) => r.partition === p);
      expect(outs.map((r) => r.headers['ce_id'])).toEqual(ins);
    }
  };

  it('recovers from a broker that stops for 10 s', async () => {
    const name = await topics();
    const child = member(name);
    const stop = feed(name);
    await sleep(3000);
    await kafka.pause();
    await sleep(10_000);
    await kafka.resume();
    await sleep(3000);
    const { acknowledged } = await stop();
    await verify(name, acknowledged);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it('recovers from a broker that is killed and comes back', async () => {
    const name = await topics();
    const child = member(name);
    const stop = feed(name);
    await sleep(3000);
    await kafka.kill();
    await sleep(2000);
    await kafka.restart();
    await sleep(3000);
    const { acknowledged } = await stop();
    await verify(name, acknowledged);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it('does each record once though members are killed at every point', async () => {
    const name = await topics();
    const stop = feed(name);
    for (let dieAt = 3; dieAt <= 15; dieAt += 3) {
      await once(member(name, dieAt), 'exit');
    }
    const { acknowledged } = await stop();
    const child = member(name);
    await verify(name, acknowledged);
    child.kill('SIGTERM');
    await once(child, 'exit');
  }, 120_000);

  it('takes no step for a member that was stopped longer than its session', async () => {
    const name = await topics();
    const [slow, other] = [member(name), member(name)];
    const stop = feed(name);
    await sleep(4000);
    process.kill(slow.pid ?? 0, 'SIGSTOP');
    await sleep(9000);
    process.kill(slow.pid ?? 0, 'SIGCONT');
    await sleep(3000);
    const { acknowledged } = await stop();
    await verify(name, acknowledged);
    for (const child of [slow, other]) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  });
});
