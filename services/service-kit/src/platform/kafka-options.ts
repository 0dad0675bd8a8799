import { createSecureContext, type SecureContextOptions } from 'node:tls';
import type { KafkaLogOptions } from '@quickwire/streaming';
import type { PlatformConfig } from './config.ts';
import { ConfigError } from './config-error.ts';
import { readSecret, readSettingFile } from './secret-files.ts';

const TLS_FILES = ['KAFKA_TLS_CA_FILE', 'KAFKA_TLS_CERT_FILE', 'KAFKA_TLS_KEY_FILE'] as const;

/** @throws {ConfigError} when files are given without KAFKA_TLS, or do not fit together */
const tlsOptions = (config: PlatformConfig): SecureContextOptions | undefined => {
  const given = TLS_FILES.filter((name) => config[name] !== undefined);
  if (!config.KAFKA_TLS) {
    if (given.length === 0) return undefined;
    throw new ConfigError(`${given.join(', ')}: read only with KAFKA_TLS=true; set it`);
  }
  const read = (name: (typeof TLS_FILES)[number]): string | undefined =>
    config[name] === undefined ? undefined : readSettingFile(name, config[name]);
  const options = {
    ca: read('KAFKA_TLS_CA_FILE'),
    cert: read('KAFKA_TLS_CERT_FILE'),
    key: read('KAFKA_TLS_KEY_FILE'),
  };
  if ((options.cert === undefined) !== (options.key === undefined))
    throw new ConfigError('KAFKA_TLS_CERT_FILE and KAFKA_TLS_KEY_FILE go together; set both');
  try {
    createSecureContext(options);
  } catch (error) {
    throw new ConfigError(
      `${given.join(', ')}: not PEM files that belong together (${(error as Error).message}); correct them`,
    );
  }
  return options;
};

/** @throws {ConfigError} when a login is given in part */
const saslOptions = (config: PlatformConfig): KafkaLogOptions['sasl'] => {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username } = config;
  const password = readSecret(
    'KAFKA_SASL_PASSWORD',
    config.KAFKA_SASL_PASSWORD,
    config.KAFKA_SASL_PASSWORD_FILE,
  );
  if (mechanism === undefined) {
    if (username === undefined && password === undefined) return undefined;
    throw new ConfigError(
      'KAFKA_SASL_MECHANISM is missing beside the user or password; set it to what the listener has',
    );
  }
  if (username === undefined || password === undefined)
    throw new ConfigError(
      `KAFKA_SASL_MECHANISM=${mechanism} needs KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD or KAFKA_SASL_PASSWORD_FILE; set them`,
    );
  return { mechanism, username, password };
};

/**
 * How Kafka is reached: by whom, and over what; and how it is written to.
 * @throws {ConfigError} that names the setting to correct
 */
export const kafkaOptions = (
  config: PlatformConfig,
): Pick<KafkaLogOptions, 'ssl' | 'sasl' | 'compression'> => ({
  ssl: tlsOptions(config),
  sasl: saslOptions(config),
  compression: config.KAFKA_COMPRESSION,
});
