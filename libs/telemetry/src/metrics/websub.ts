import { Counter, type Registry } from 'prom-client';

/** How a message at a WebSub callback ended. */
export const WEBSUB_RESULTS = ['taken', 'refused', 'ignored'] as const;

/** Registers what counts the messages of hubs. Call once for a registry. */
export const webSubMetrics = (registry: Registry): Counter<'result'> => {
  const messages = new Counter({
    name: 'quickwire_websub_messages_total',
    help: 'Messages of WebSub hubs at callbacks that are ours, by result: taken, refused (signed by the hub, but no wire; kept and rejected) and ignored (without the right signature; nothing is kept). A rise of ignored means that a hub signs with another secret, after a change of the master secret perhaps, or that somebody knows the address of a callback.',
    labelNames: ['result'],
    registers: [registry],
  });
  for (const result of WEBSUB_RESULTS) messages.inc({ result }, 0);
  return messages;
};
