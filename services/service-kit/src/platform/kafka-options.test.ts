import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Certificates, makeCertificates } from '@quickwire/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, PlatformConfig, readConfig } from './config.ts';
import { kafkaOptions } from './kafka-options.ts';
import { redisOptions } from './redis-options.ts';

let pem: Certificates;
let other: Certificates;
beforeAll(async () => {
  pem = await makeCertificates();
  other = await makeCertificates();
});
afterAll(() => Promise.all([pem.remove(), other.remove()]));

const kafka = (env: Record<string, string>) => kafkaOptions(readConfig(PlatformConfig, env));
const redis = (env: Record<string, string>) => redisOptions(readConfig(PlatformConfig, env));
const file = (name: string, text: string): string => {
  const path = join(pem.caFile, '..', name);
  writeFileSync(path, text);
  return path;
};

describe('the settings of the way to Kafka', () => {
  it('are plain text and no login unless said otherwise', () => {
    expect(kafka({ KAFKA_TLS: 'false' })).toEqual({
      ssl: undefined,
      sasl: undefined,
      compression: 'none',
    });
  });

  it('take a password from a file without its last line break', () => {
    const KAFKA_SASL_PASSWORD_FILE = file('password', 'a b \n');
    const login = { KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_SASL_USERNAME: 'me' };
    expect(kafka({ ...login, KAFKA_SASL_PASSWORD_FILE }).sasl).toEqual({
      mechanism: 'scram-sha-512',
      username: 'me',
      password: 'a b ',
    });
  });

  it.each<[fault: string, env: () => Record<string, string>, says: RegExp]>([
    [
      'a switch that is neither',
      () => ({ KAFKA_TLS: 'perhaps' }),
      /KAFKA_TLS is perhaps; set it to true or false/,
    ],
    [
      'a mechanism that is not known',
      () => ({ KAFKA_SASL_MECHANISM: 'gssapi' }),
      /KAFKA_SASL_MECHANISM is gssapi; set it to one of plain, scram-sha-256/,
    ],
    [
      'a compression that is not known',
      () => ({ KAFKA_COMPRESSION: 'brotli' }),
      /KAFKA_COMPRESSION is brotli; set it to one of none, gzip, snappy, lz4, zstd/,
    ],
    [
      'an authority without TLS',
      () => ({ KAFKA_TLS_CA_FILE: pem.caFile }),
      /KAFKA_TLS_CA_FILE: read only with KAFKA_TLS=true/,
    ],
    [
      'a file that is not there',
      () => ({ KAFKA_TLS: 'true', KAFKA_TLS_CA_FILE: '/nowhere/ca.pem' }),
      /KAFKA_TLS_CA_FILE: \/nowhere\/ca\.pem cannot be read \(ENOENT\)/,
    ],
    [
      'a certificate without its key',
      () => ({ KAFKA_TLS: 'true', KAFKA_TLS_CERT_FILE: pem.certFile }),
      /KAFKA_TLS_CERT_FILE and KAFKA_TLS_KEY_FILE go together/,
    ],
    [
      'a key of another certificate',
      () => ({
        KAFKA_TLS: 'true',
        KAFKA_TLS_CERT_FILE: pem.certFile,
        KAFKA_TLS_KEY_FILE: other.keyFile,
      }),
      /not PEM files that belong together/,
    ],
    [
      'a password without a mechanism',
      () => ({ KAFKA_SASL_PASSWORD: 'hush' }),
      /KAFKA_SASL_MECHANISM is missing/,
    ],
    [
      'a mechanism without a password',
      () => ({ KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_USERNAME: 'me' }),
      /needs KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD/,
    ],
    [
      'a password twice',
      () => ({ KAFKA_SASL_PASSWORD: 'hush', KAFKA_SASL_PASSWORD_FILE: pem.caFile }),
      /both set; leave one out/,
    ],
    [
      'a file of a password that is empty',
      () => ({ KAFKA_SASL_PASSWORD_FILE: file('empty', '\n') }),
      /empty is empty; write the secret/,
    ],
  ])('refuse %s, and name what to correct and no secret', (_, env, says) => {
    const read = () => kafka(env());
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(says);
    expect(read).not.toThrow(/hush/);
  });
});

describe('the settings of the way to Redis', () => {
  it('take the password and who signed the certificate from files', () => {
    const REDIS_PASSWORD_FILE = file('redis', 'secret\n');
    const { password, ca } = redis({
      REDIS_URL: 'rediss://localhost',
      REDIS_PASSWORD_FILE,
      REDIS_TLS_CA_FILE: pem.caFile,
    });
    expect(password).toBe('secret');
    expect(ca).toContain('BEGIN CERTIFICATE');
  });

  it('refuse an authority for an address without TLS', () => {
    const env = { REDIS_URL: 'redis://localhost', REDIS_TLS_CA_FILE: pem.caFile };
    expect(() => redis(env)).toThrow(/REDIS_TLS_CA_FILE: read only with a rediss/);
  });
});
