import { describe, expect, it } from 'vitest';
import { createMetrics, stageMetrics } from './metrics.ts';

describe('the metrics of a process', () => {
  it('lie in a registry of their own, beside those of Node, under the name of the service', async () => {
    const [one, two] = [createMetrics('one'), createMetrics('two')];
    stageMetrics(one).records.inc({ stage: 'extraction', result: 'ok' });
    stageMetrics(two);
    expect(await one.metrics()).toContain(
      'quickwire_stage_records_total{stage="extraction",result="ok",service="one"} 1',
    );
    expect(await two.metrics()).not.toContain('stage="extraction"');
    expect(await one.metrics()).toContain('process_cpu_user_seconds_total');
  });

  it('each say in their help what it means when they move', async () => {
    const registry = createMetrics('one');
    stageMetrics(registry);
    const own = (await registry.getMetricsAsJSON()).filter((m) => m.name.startsWith('quickwire_'));
    expect(own.map((metric) => metric.name).sort()).toEqual([
      'quickwire_cache_requests_total',
      'quickwire_dead_letters_total',
      'quickwire_stage_lag_records',
      'quickwire_stage_lag_seconds',
      'quickwire_stage_records_total',
      'quickwire_stage_retries_total',
      'quickwire_stage_seconds_from_receipt',
    ]);
    for (const metric of own) expect(metric.help.length, metric.name).toBeGreaterThan(100);
  });

  it('forget the lag of a partition that was given up', async () => {
    const registry = createMetrics('one');
    const { lagRecords } = stageMetrics(registry);
    lagRecords.set({ stage: 'extraction', partition: '3' }, 7);
    lagRecords.remove({ stage: 'extraction', partition: '3' });
    expect(await registry.metrics()).not.toContain('partition="3"');
  });
});
