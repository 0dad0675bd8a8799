import 'reflect-metadata';
import { Controller, Module } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { Outcome, Stage } from '@quickwire/contracts';
import { type Effects, OutageError, PoisonError } from '@quickwire/streaming';
import type { HealthReport, HealthResult } from '@quickwire/telemetry';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestPlatform, outcomeRecord, tally } from '../../test/tally.ts';
import type { Platform } from '../platform/platform.ts';
import { type Service, startService } from '../run-service.ts';

let platform: Platform;
let service: Service;
let handle: (feed: string) => Promise<void> | void;

@Controller()
class Tally {
  @EventPattern<string>('pipeline.outcomes')
  async count(@Payload() { feed }: Outcome): Promise<Effects> {
    await handle(feed);
    return {};
  }
}

@Module({ controllers: [Tally] })
class TallyModule {}

const start = async (stage: Stage): Promise<void> => {
  platform = await openTestPlatform({ QUICKWIRE_READY_LAG_S: '1' });
  service = await startService({
    platform,
    modules: [TallyModule],
    stages: [{ stage, engine: '1' }],
  });
};
beforeEach(() => start(tally));
afterEach(() => service.close());

const ready = async (): Promise<{ status: number; stage: HealthResult | undefined }> => {
  const response = await fetch(`${service.origin}/readyz`);
  const { checks } = (await response.json()) as HealthReport;
  return { status: response.status, stage: checks.find(({ name }) => name === 'stage tally') };
};
const metric = async (name: string): Promise<string[]> =>
  (await (await fetch(`${service.origin}/metrics`)).text())
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`));
const push = (...feeds: string[]): Promise<unknown> =>
  platform.log.append(feeds.map(outcomeRecord));

test('a stage that keeps up is ready and says how far it is behind, what is at stake and what to do', async () => {
  handle = () => {};
  await push('desk');
  await expect
    .poll(async () => (await ready()).stage?.detail)
    .toBe('active, 0 records and 0 s behind');
  const { status, stage } = await ready();
  expect(status).toBe(200);
  expect(stage).toMatchObject({ figures: { records: 0, seconds: 0, waiting: 0, failing: 0 } });
  expect(stage?.impact).toContain('none is lost');
  expect(stage?.action).toContain('QUICKWIRE_READY_LAG_S');
});

test('a stage that waits for something is not ready until that is back, and a metric says so', async () => {
  let away = true;
  handle = () => {
    if (away) throw new OutageError('the model is away');
  };
  await push('desk');
  await expect.poll(async () => (await ready()).status, { timeout: 10_000 }).toBe(503);
  expect((await ready()).stage?.detail).toContain('1 partitions wait: the model is away');
  expect(await metric('quickwire_stage_waiting')).toHaveLength(1);
  away = false;
  await expect.poll(async () => (await ready()).status, { timeout: 10_000 }).toBe(200);
  expect(await metric('quickwire_stage_waiting')).toEqual([]);
});

test('a stage that is behind for longer than it may be is not ready until it has caught up', async () => {
  const release = Promise.withResolvers<void>();
  handle = () => release.promise;
  await push('first', 'second');
  await expect.poll(async () => (await ready()).status, { timeout: 10_000 }).toBe(503);
  const { stage } = await ready();
  expect(stage?.figures?.['records']).toBe(2);
  expect(stage?.figures?.['seconds']).toBeGreaterThan(1);
  // The gauge is read from the same place.
  expect(await metric('quickwire_stage_lag_records')).toContainEqual(
    expect.stringMatching(/partition="0".* 2$/),
  );
  release.resolve();
  await expect.poll(async () => (await ready()).status, { timeout: 10_000 }).toBe(200);
});

test('a stage whose steps fail over and over is not ready, says with what, and is again once they succeed', async () => {
  await service.close();
  const deadLetters = 'tally.no-such-letters';
  await start({ ...tally, deadLetters });
  // The outcomes of its dead letters come in here too, of another feed.
  handle = (feed) => {
    if (feed === 'desk') throw new PoisonError('never to be read');
  };
  await push('desk');
  await expect
    .poll(async () => (await ready()).stage?.detail, { timeout: 20_000 })
    .toMatch(/; 1 partitions have failed for \d+ s: .*tally\.no-such-letters/);
  const { status, stage } = await ready();
  expect(status).toBe(503);
  expect(stage?.figures).toMatchObject({ failing: 1 });
  expect(stage?.action).toContain('docs/runbooks/not-ready.md');
  await platform.log.ensureTopics([
    { name: deadLetters, partitions: 6, keep: 3_600_000, maxRecordBytes: 1_000_000 },
  ]);
  await expect.poll(async () => (await ready()).status, { timeout: 20_000 }).toBe(200);
  expect((await ready()).stage?.figures).toMatchObject({ records: 0, failing: 0 });
  expect(await platform.log.bounds(deadLetters)).toContainEqual({ earliest: 0, latest: 1 });
}, 60_000);
