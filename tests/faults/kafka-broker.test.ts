import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMissing, type Kafka, startKafka } from '@quickwire/testkit';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
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
