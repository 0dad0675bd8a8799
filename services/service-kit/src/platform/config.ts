import { availableParallelism } from 'node:os';
import { COMPRESSIONS } from '@quickwire/streaming';
import { z } from 'zod';
import { ConfigError } from './config-error.ts';

export { ConfigError };

/** A setting of several values, separated by commas. */
export const commaList = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);

const SASL_MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

/** One core is left to the rest of the process; more than four threads are for who has the memory and says so. */
const usualThreads = (): number => Math.min(4, Math.max(1, availableParallelism() - 1));

/** The settings that every service has. Read once, at start. */
export const PlatformConfig = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8787),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  QUICKWIRE_DATA_DIR: z.string().default('.data'),
  KAFKA_BROKERS: commaList.optional(),
  KAFKA_TLS: z.stringbool({ error: 'is true or false' }).default(false),
  /** PEM files. */
  KAFKA_TLS_CA_FILE: z.string().optional(),
  KAFKA_TLS_CERT_FILE: z.string().optional(),
  KAFKA_TLS_KEY_FILE: z.string().optional(),
  KAFKA_SASL_MECHANISM: z
    .enum(SASL_MECHANISMS, { error: `is one of ${SASL_MECHANISMS.join(', ')}` })
    .optional(),
  KAFKA_SASL_USERNAME: z.string().optional(),
  KAFKA_SASL_PASSWORD: z.string().optional(),
  KAFKA_SASL_PASSWORD_FILE: z.string().optional(),
  KAFKA_COMPRESSION: z
    .enum(COMPRESSIONS, { error: `is one of ${COMPRESSIONS.join(', ')}` })
    .default('none'),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  REDIS_PASSWORD: z.string().optional(),
  REDIS_PASSWORD_FILE: z.string().optional(),
  REDIS_TLS_CA_FILE: z.string().optional(),
  /** Milliseconds one record may take in a stage. */
  QUICKWIRE_DEADLINE_MS: z.coerce.number().int().min(100).max(600_000).default(30_000),
  /** Threads for language work. Each holds models of its own. */
  QUICKWIRE_THREADS: z.coerce.number().int().min(1).max(64).default(usualThreads),
  /** Milliseconds a stop in order may take. Docker kills after ten seconds. */
  QUICKWIRE_STOP_MS: z.coerce.number().int().min(100).max(600_000).default(9000),
  /** Seconds a stage may be behind, or fail in a partition, and still be ready. */
  QUICKWIRE_READY_LAG_S: z.coerce.number().min(1).max(86_400).default(60),
});
export type PlatformConfig = z.infer<typeof PlatformConfig>;

/**
 * Reads settings with a schema.
 * @throws {ConfigError} naming every wrong setting at once
 */
export const readConfig = <T extends z.ZodType>(schema: T, env: NodeJS.ProcessEnv): z.infer<T> => {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(present);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(
    `settings are wrong; correct them and start again\n  ${faults.join('\n  ')}`,
  );
};
