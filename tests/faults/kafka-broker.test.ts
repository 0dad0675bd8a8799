import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventLog, type Lease, type Membership, openKafkaLog } from '@quickwire/streaming';
import { isMissing, type Kafka, startKafka } from '@quickwire/testkit';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { readAll } from '../read-all.ts';
import { Run, type Worker } from './run.ts';

/** A broker of our own: the tests stop and kill it. */
const found = await startKafka().catch((error: Error) => ({ missing: error.message }));
const why = isMissing(found) ? ` (skipped: ${found.missing})` : '';
const PATIENCE = { timeout: 100_000 };

describe.skipIf(isMissing(found))(`Kafka under faults${why}`, { timeout: 300_000 }, () => {
  const kafka = found as Kafka;
  const folder = mkdtempSync(join(tmpdir(), 'quickwire-broker-'));
  afterAll(async () => {
    await kafka.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const makeRun = (): Run => {
    const run = new Run({ kind: 'kafka', brokers: kafka.brokers, sessionMs: 3000 }, folder, 1);
    onTestFinished(() => run.close());
    return run;
  };
  const kill = async ({ child, ended }: Worker): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  /** Waits until the worker's second stage has gone on by some hundred records. */
  const goesOn = (worker: Worker): Promise<void> =>
    expect.poll(() => worker.progress(), PATIENCE).toBeGreaterThan(worker.progress() + 2);

  const faults = {
    'stops answering, and goes on': { begin: () => kafka.pause(), end: () => kafka.resume() },
    'is killed, and comes back': { begin: () => kafka.kill(), end: () => kafka.restart() },
  };
  test.each(Object.entries(faults))('stages outlast a broker that %s', async (_, fault) => {
    const run = makeRun();
    const worker = run.startFeeding();
    await goesOn(worker);
    await fault.begin();
    await expect.poll(() => worker.complaints(), PATIENCE).toMatch(/LogUnavailableError/);
    await fault.end();
    await goesOn(worker);
    await kill(worker);
    await run.verify();
  });

  test.each([
    { kafkaThat: 'falls silent', handlerThat: 'ends' },
    { kafkaThat: 'has been silent for a while', handlerThat: 'ends' },
    { kafkaThat: 'falls silent', handlerThat: 'does not end' },
  ])(
    'a member stops within seconds beside a Kafka that $kafkaThat, with work in hand and a handler that $handlerThat; nothing is lost or doubled',
    async ({ kafkaThat, handlerThat }) => {
      const id = randomUUID();
      const names = { group: id, topic: `in-${id}`, stateTopic: `state-${id}` };
      const output = `out-${id}`;
      const spec = { partitions: 1, keep: 3_600_000, maxRecordBytes: 1000 };
      const log = await openKafkaLog({ brokers: kafka.brokers });
      await log.ensureTopics([
        { ...spec, name: names.topic },
        { ...spec, name: output },
        { ...spec, name: names.stateTopic, keep: 'compacted' },
      ]);
      const append = (to: EventLog, name: string) =>
        to.append([
          {
            topic: names.topic,
            partition: 0,
            key: 'k',
            value: Buffer.from(name),
            headers: { ce_id: name },
          },
        ]);
      const faults: string[] = [];
      const join = (to: EventLog, each: (lease: Lease) => Promise<unknown>): Membership =>
        to.join({
          ...names,
          outputs: [output],
          onError: ({ message }) => faults.push(message),
          onLease: async (lease) => {
            while (!lease.signal.aborted) {
              const batch = await lease.next({ records: 10, bytes: 10_000 });
              if (batch.length === 0) continue;
              await each(lease);
              const outputs = batch.map((record) => ({ ...record, topic: output }));
              await lease.advance({ outputs, state: [], consumed: batch.at(-1) });
            }
          },
        });

      await append(log, 'first');
      const inHand = Promise.withResolvers<void>();
      const member = join(log, async ({ signal }) => {
        inHand.resolve();
        await (handlerThat === 'ends' ? once(signal, 'abort') : new Promise(() => {}));
      });
      await inHand.promise;
      await kafka.pause();
      if (kafkaThat !== 'falls silent')
        await expect.poll(() => faults.join(), PATIENCE).toContain('beating in group');
      const began = performance.now();
      await member.stop();
      await log.close();
      const took = performance.now() - began;
      await kafka.resume();
      expect(took).toBeLessThan(8000);

      const after = await openKafkaLog({ brokers: kafka.brokers });
      onTestFinished(() => after.close());
      await append(after, 'second');
      join(after, async () => {});
      const position = async () => (await after.positions(names.group, names.topic))[0];
      await expect.poll(position, PATIENCE).toBe(2);
      const written = (await readAll(after, output)).map(({ value }) => String(value));
      expect(written).toEqual(['first', 'second']);
    },
  );

  test.each(['advance:before', 'outputs:acked', 'state:sending'])(
    'a member stopped at %s for longer than its session takes no step when it wakes, and works on',
    async (point) => {
      const run = makeRun();
      const slow = run.startFeeding({ point, time: 5, signal: 'SIGSTOP' });
      await slow.said(point);
      // It has all partitions: the other gets them only when the session is over.
      const other = run.startFeeding();
      await goesOn(other);
      expect(slow.complaints()).not.toMatch(/LeaseLostError/);
      slow.child.kill('SIGCONT');
      await expect.poll(() => slow.complaints(), PATIENCE).toMatch(/LeaseLostError/);
      await goesOn(slow);
      await Promise.all([kill(slow), kill(other)]);
      await run.verify();
    },
  );
});
