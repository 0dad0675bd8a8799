import { Counter, type Registry } from 'prom-client';

/** Registers what counts refused requests. Call once for a registry. */
export const refusalMetrics = (registry: Registry): Counter<'problem'> => {
  const refusals = new Counter({
    name: 'quickwire_refusals_total',
    help: 'Requests that were refused, by the name of the problem. When log-away rises the log is away or full: senders of wires get 503 and keep what they have; a rise of malformed-wire or unauthorized means that a feed has changed something.',
    labelNames: ['problem'],
    registers: [registry],
  });
  // For the alert on its increase, as above.
  refusals.inc({ problem: 'log-away' }, 0);
  return refusals;
};
