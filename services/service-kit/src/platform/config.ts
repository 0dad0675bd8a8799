import { availableParallelism } from 'node:os';
import { COMPRESSIONS } from '@quickwire/streaming';
import { z } from 'zod';
import { ConfigError } from './config-error.ts';

export { ConfigError };

/** A setting that is a whole number. */
export const wholeNumber = (least: number, most: number) => {
  const params = { error: `is a whole number from ${least} to ${most}` };
  return z.coerce.number(params).int(params).min(least, params).max(most, params);
};

const partsOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** A setting of several values, separated by commas. */
export const commaList = z.string().transform(partsOf);

const BROKER = /^.+:(\d{1,5})$/;
const isBroker = (text: string): boolean => {
  const port = Number(BROKER.exec(text)?.[1]);
  return port > 0 && port < 65_536;
};
const brokers = z
  .string()
  .check(({ value: input, issues }) => {
    const parts = partsOf(input);
    if (parts.length > 0 && parts.every(isBroker)) return;
    const message = 'is host:port pairs parted by commas, as in kafka-1:9092,kafka-2:9092';
    issues.push({ code: 'invalid_format', format: 'host:port', input, message });
  })
  .transform(partsOf);

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const SASL_MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

const SECONDS_OF_A_DAY = { error: 'is a number from 1 to 86400' };

/** One core is left to the rest of the process; more than four threads are for who has the memory and says so. */
const usualThreads = (): number => Math.min(4, Math.max(1, availableParallelism() - 1));

/** The settings that every service has. Read once, at start. */
export const PlatformConfig = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(8787),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `is one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  QUICKWIRE_DATA_DIR: z.string().default('.data'),
  KAFKA_BROKERS: brokers.optional(),
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
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'is a redis:// or rediss:// address' })
    .optional(),
  REDIS_PASSWORD: z.string().optional(),
  REDIS_PASSWORD_FILE: z.string().optional(),
  REDIS_TLS_CA_FILE: z.string().optional(),
  /** Milliseconds one record may take in a stage. */
  QUICKWIRE_DEADLINE_MS: wholeNumber(100, 600_000).default(30_000),
  /** Threads for language work. Each holds models of its own. */
  QUICKWIRE_THREADS: wholeNumber(1, 64).default(usualThreads),
  /** Milliseconds a stop in order may take. Docker kills after ten seconds. */
  QUICKWIRE_STOP_MS: wholeNumber(100, 600_000).default(9000),
  /** Seconds a stage may be behind, or fail in a partition, and still be ready. */
  QUICKWIRE_READY_LAG_S: z.coerce
    .number(SECONDS_OF_A_DAY)
    .min(1, SECONDS_OF_A_DAY)
    .max(86_400, SECONDS_OF_A_DAY)
    .default(60),
});
export type PlatformConfig = z.infer<typeof PlatformConfig>;

/** Settings whose value is shown to nobody; an address with an @ may have a password in it. */
const SECRET = /(KEY|PASSWORD|SECRET|FEEDS)$/;
const LONGEST_SHOWN = 100;

const shown = (name: string, value: string): string =>
  SECRET.test(name) || value.includes('@')
    ? 'not right'
    : JSON.stringify(value.slice(0, LONGEST_SHOWN)).slice(1, -1);

/** What is wrong with a setting, and what to set it to. A message of a schema says what the setting is: `is true or false`. */
const faultOf = ({ code, path, message }: z.core.$ZodIssue, env: NodeJS.ProcessEnv): string => {
  const name = path.join('.');
  const value = env[name];
  if (code === 'custom' || value === undefined) return `${name} ${message}`;
  const advice = message.replace(/^(is|has to be) /, 'set it to ');
  return `${name} is ${shown(name, value)}; ${advice}`;
};

/**
 * Reads settings with a schema.
 * @throws {ConfigError} naming every wrong setting at once
 */
export const readConfig = <T extends z.ZodType>(schema: T, env: NodeJS.ProcessEnv): z.infer<T> => {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(present);
  if (parsed.success) return parsed.data;
  const faults = new Set(parsed.error.issues.map((issue) => faultOf(issue, present)));
  throw new ConfigError(
    `settings are wrong; correct them and start again\n  ${[...faults].join('\n  ')}`,
  );
};
