import { Gauge, type Registry } from 'prom-client';
import { type HealthCheck, runChecks } from '../health.ts';

/** A scrape must not wait for what is away. */
const CHECK_TIMEOUT_MS = 2000;

/**
 * Registers the checks of a process as a metric; they run at each scrape. Call once for a registry.
 * @param checks those of /readyz
 */
export const checkMetrics = (registry: Registry, checks: readonly HealthCheck[]): void => {
  new Gauge({
    name: 'quickwire_check_ok',
    help: 'Is 1 for each check of /readyz that holds and 0 for one that does not. While it is 0 an orchestrator sends the process no requests; /readyz says what is at stake and what to do.',
    labelNames: ['check'],
    registers: [registry],
    async collect() {
      const { checks: found } = await runChecks(checks, { timeoutMs: CHECK_TIMEOUT_MS });
      for (const { name, ok } of found) this.set({ check: name }, ok ? 1 : 0);
    },
  });
};
