import { monitorEventLoopDelay } from 'node:perf_hooks';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** How often the event loop's lag is measured. Every ten milliseconds, as prom-client has it, is half of all that an idle process does. */
const EVERY_MS = 100;
/** Longest that Node lets a timer wait. */
const NEVER_MS = 2 ** 31 - 1;
/** Figures that prom-client would measure with a timer of its own. */
const REPLACED = ['min', 'max', 'mean', 'stddev', 'p50', 'p90', 'p99'];

const nameOf = (figure: string): string => `nodejs_eventloop_lag_${figure}_seconds`;

/** How late the event loop came to its timers since it was last asked, without the time that they wait anyway. */
const lagMetrics = (registry: Registry): void => {
  const histogram = monitorEventLoopDelay({ resolution: EVERY_MS });
  histogram.enable();
  const secondsOf = (nanoseconds: number): number =>
    histogram.count === 0 ? 0 : Math.max(0, nanoseconds / 1e9 - EVERY_MS / 1e3);
  const gaugeOf = (figure: string, help: string, collect?: () => void): Gauge =>
    new Gauge({
      name: nameOf(figure),
      help: `${help} that the event loop was late since the last scrape, measured ten times a second. Where it grows, something keeps the process from answering.`,
      registers: [registry],
      ...(collect && { collect }),
    });
  // Asked first, it sets the others too: all are of one stretch of time.
  const max = gaugeOf('max', 'Most seconds', () => {
    max.set(secondsOf(histogram.max));
    p50.set(secondsOf(histogram.percentile(50)));
    p99.set(secondsOf(histogram.percentile(99)));
    histogram.reset();
  });
  const p50 = gaugeOf('p50', 'Seconds (median)');
  const p99 = gaugeOf('p99', 'Seconds (99th percentile)');
};

/** A registry of its own for a process, with Node's own metrics in it; each sample is labelled with the service. */
export const createMetrics = (service: string): Registry => {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: NEVER_MS });
  for (const figure of REPLACED) registry.removeSingleMetric(nameOf(figure));
  lagMetrics(registry);
  return registry;
};
