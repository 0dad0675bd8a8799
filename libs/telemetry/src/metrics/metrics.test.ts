import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  cacheMetrics,
  checkMetrics,
  createMetrics,
  feedMetrics,
  languageModelMetrics,
  ledgerMetrics,
  refusalMetrics,
  type Standing,
  stageMetrics,
} from './index.ts';

const none: ReadonlyMap<string, Standing> = new Map();

describe('the metrics of a process', () => {
  it('lie in a registry of their own, beside those of Node, under the name of the service', async () => {
    const [one, two] = [createMetrics('one'), createMetrics('two')];
    stageMetrics(one, none).records.inc({ stage: 'extraction', result: 'ok' });
    stageMetrics(two, none);
    expect(await one.metrics()).toContain(
      'quickwire_stage_records_total{stage="extraction",result="ok",service="one"} 1',
    );
    expect(await two.metrics()).not.toContain('stage="extraction"');
    expect(await one.metrics()).toContain('process_cpu_user_seconds_total');
  });

  it('tell how late the event loop was since the last scrape, and nothing of when it was on time', async () => {
    const registry = createMetrics('one');
    const lag = async (figure: string): Promise<number> => {
      const metric = registry.getSingleMetric(`nodejs_eventloop_lag_${figure}_seconds`);
      return (await metric?.get())?.values[0]?.value ?? Number.NaN;
    };
    // It is seen to be late once it has come round again.
    const lagOfBlocked = async (): Promise<number> => {
      const until = performance.now() + 500;
      while (performance.now() < until);
      await pause(150);
      return lag('max');
    };
    await expect.poll(lagOfBlocked).toBeGreaterThan(0.35);
    expect(await lag('max'), 'told already').toBe(0);
    // Of the tenths of a second that it waits anyway nothing is told.
    const lagOfQuarter = async (): Promise<number> => {
      await pause(250);
      return lag('max');
    };
    await expect.poll(lagOfQuarter).toBeLessThan(0.09);
  });

  it('each say in their help what it means when they move', async () => {
    const registry = createMetrics('one');
    stageMetrics(registry, none);
    cacheMetrics(registry, { stats: () => ({ hits: 0, misses: 0, failures: 0 }) });
    checkMetrics(registry, []);
    refusalMetrics(registry);
    languageModelMetrics(registry);
    ledgerMetrics(registry, () => ({ standing: {}, outOfBalance: 0 }));
    feedMetrics(registry, { quiet: () => [], isFileInUse: () => undefined });
    const own = (await registry.getMetricsAsJSON()).filter((m) => m.name.startsWith('quickwire_'));
    expect(own.map((metric) => metric.name).sort()).toEqual([
      'quickwire_cache_requests_total',
      'quickwire_check_ok',
      'quickwire_dead_letters_total',
      'quickwire_feed_seconds_since_receipt',
      'quickwire_feed_silent',
      'quickwire_feeds_file_in_use',
      'quickwire_language_model_calls_total',
      'quickwire_language_model_lines_total',
      'quickwire_ledger_out_of_balance',
      'quickwire_ledger_receipts',
      'quickwire_refusals_total',
      'quickwire_stage_lag_records',
      'quickwire_stage_lag_seconds',
      'quickwire_stage_records_total',
      'quickwire_stage_retries_total',
      'quickwire_stage_seconds_from_receipt',
      'quickwire_stage_waiting',
    ]);
    for (const metric of own) expect(metric.help.length, metric.name).toBeGreaterThan(100);
  });

  it('show where the receipts stand at each scrape', async () => {
    const registry = createMetrics('one');
    let outOfBalance = 0;
    ledgerMetrics(registry, () => ({ standing: { dropped: 2, 'in-flight': 1 }, outOfBalance }));
    expect(await registry.metrics()).toContain(
      'quickwire_ledger_receipts{outcome="dropped",service="one"} 2',
    );
    outOfBalance = 3;
    expect(await registry.metrics()).toContain('quickwire_ledger_out_of_balance{service="one"} 3');
  });

  it('show the lag and the outages that a stage has now, and forget those of a partition that was given up', async () => {
    const registry = createMetrics('one');
    const lags = new Map([[3, { records: 7, ms: 2500 }]]);
    const outages = new Map([[3, 'the model is away']]);
    stageMetrics(registry, new Map([['extraction', { lags, outages }]]));
    const labels = '{stage="extraction",partition="3",service="one"}';
    const shown = await registry.metrics();
    expect(shown).toContain(`quickwire_stage_lag_records${labels} 7`);
    expect(shown).toContain(`quickwire_stage_lag_seconds${labels} 2.5`);
    expect(shown).toContain(`quickwire_stage_waiting${labels} 1`);
    lags.delete(3);
    outages.delete(3);
    expect(await registry.metrics()).not.toContain('partition="3"');
  });

  it('count what the cache has counted, at each scrape', async () => {
    const registry = createMetrics('one');
    let stats = { hits: 2, misses: 1, failures: 0 };
    cacheMetrics(registry, { stats: () => stats });
    await registry.metrics();
    stats = { hits: 3, misses: 1, failures: 4 };
    const shown = await registry.metrics();
    for (const [result, count] of [
      ['hit', 3],
      ['miss', 1],
      ['failure', 4],
    ])
      expect(shown).toContain(
        `quickwire_cache_requests_total{result="${result}",service="one"} ${count}`,
      );
  });

  it('show which checks hold at each scrape', async () => {
    const registry = createMetrics('one');
    let ok = true;
    const check = async () => ({ ok, detail: '' });
    checkMetrics(registry, [{ name: 'log', impact: '', action: '', check }]);
    expect(await registry.metrics()).toContain('quickwire_check_ok{check="log",service="one"} 1');
    ok = false;
    expect(await registry.metrics()).toContain('quickwire_check_ok{check="log",service="one"} 0');
  });

  it('show how quiet each feed is at each scrape, and silence only where a rhythm is known', async () => {
    const registry = createMetrics('one');
    let quiet = [
      { feed: 'desk', ms: 61_500, silent: true as boolean | undefined },
      { feed: 'other', ms: 1000, silent: undefined },
    ];
    let isInUse: boolean | undefined = false;
    feedMetrics(registry, { quiet: () => quiet, isFileInUse: () => isInUse });
    const shown = await registry.metrics();
    expect(shown).toContain('quickwire_feed_seconds_since_receipt{feed="desk",service="one"} 61.5');
    expect(shown).toContain('quickwire_feed_silent{feed="desk",service="one"} 1');
    expect(shown).not.toContain('quickwire_feed_silent{feed="other"');
    expect(shown).toContain('quickwire_feeds_file_in_use{service="one"} 0');
    quiet = [];
    isInUse = undefined;
    const later = await registry.metrics();
    expect(later).not.toContain('feed="desk"');
    expect(later).not.toContain('quickwire_feeds_file_in_use{');
  });

  it('begin at 0 where an alert asks for the increase, so that the first one is seen', async () => {
    const registry = createMetrics('one');
    const standing: Standing = { lags: new Map(), outages: new Map() };
    stageMetrics(registry, new Map([['extraction', standing]]));
    refusalMetrics(registry);
    const shown = await registry.metrics();
    expect(shown).toContain(
      'quickwire_dead_letters_total{stage="extraction",kind="poison",service="one"} 0',
    );
    expect(shown).toContain('quickwire_refusals_total{problem="log-away",service="one"} 0');
  });
});
