/** Injection tokens: what every service is given by its platform. */

/** An `EventLog` of @quickwire/streaming. */
export const EVENT_LOG = Symbol('EVENT_LOG');
/** A `Cache` of @quickwire/cache. */
export const CACHE = Symbol('CACHE');
/** The process's `WorkerPool` of @quickwire/streaming. */
export const WORKERS = Symbol('WORKERS');
/** The pino logger of the process. */
export const LOGGER = Symbol('LOGGER');
/** The prom-client registry of the process. */
export const METRICS = Symbol('METRICS');
