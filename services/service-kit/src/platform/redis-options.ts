import type { RedisCacheOptions } from '@quickwire/cache';
import type { PlatformConfig } from './config.ts';
import { ConfigError } from './config-error.ts';
import { readSecret, readSettingFile } from './secret-files.ts';

/**
 * How Redis is reached, beside its address.
 * @throws {ConfigError} that names the setting to correct
 */
export const redisOptions = (
  config: PlatformConfig,
): Pick<RedisCacheOptions, 'password' | 'ca'> => {
  const file = config.REDIS_TLS_CA_FILE;
  if (file !== undefined && !config.REDIS_URL?.startsWith('rediss:'))
    throw new ConfigError(
      'REDIS_TLS_CA_FILE: read only with a rediss:// address; correct REDIS_URL',
    );
  return {
    password: readSecret('REDIS_PASSWORD', config.REDIS_PASSWORD, config.REDIS_PASSWORD_FILE),
    ca: file === undefined ? undefined : readSettingFile('REDIS_TLS_CA_FILE', file),
  };
};
