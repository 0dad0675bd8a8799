import { collectDefaultMetrics, Registry } from 'prom-client';

/** A registry of its own for a process, with Node's own metrics in it; each sample is labelled with the service. */
export const createMetrics = (service: string): Registry => {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return registry;
};
