import {
  type DestinationStream,
  type Logger,
  type LoggerOptions,
  pino,
  stdTimeFunctions,
} from 'pino';

/** Names of fields that may hold a secret; their values never reach a log line. */
const SECRETS = [
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'key',
  'apiKey',
  'password',
  'passphrase',
  'secret',
  'token',
] as const;

/** How deep in a logged object a secret is looked for: `req.headers.authorization` is the deepest known. */
const DEPTHS = ['', '*.', '*.*.'] as const;

const pathOf = (depth: string, name: string): string =>
  name.includes('-') ? `${depth.replace(/\.$/, '')}["${name}"]` : `${depth}${name}`;

export interface CreateLoggerOptions {
  /** Name of the process, in each line as `service`. */
  readonly service: string;
  /** Least level that is written; `info` unless said otherwise. */
  readonly level?: string;
}

/**
 * The logger of a process: one JSON object a line with an ISO 8601 time, secrets replaced by `[redacted]`.
 * @param destination where lines go; standard output unless said otherwise
 * @example createLogger({ service: 'ingestion' }).info({ storyId }, 'story received')
 */
export const createLogger = (
  { service, level = 'info' }: CreateLoggerOptions,
  destination?: DestinationStream,
): Logger => {
  const options: LoggerOptions = {
    level,
    base: { service },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: DEPTHS.flatMap((depth) => SECRETS.map((name) => pathOf(depth, name))),
      censor: '[redacted]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
};
