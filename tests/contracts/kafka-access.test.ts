import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kafkaOptions, PlatformConfig, readConfig } from '@quickwire/service-kit';
import { LogAccessError, openKafkaLog } from '@quickwire/streaming';
import { type Certificates, makeCertificates, startLocalKafka } from '@quickwire/testkit';
import { afterAll, describe, expect, test } from 'vitest';
import { readAll } from '../read-all.ts';

const USER = 'quickwire';
const PASSWORD = 'a password of the tests';

const certificates = await makeCertificates();
const foreign = await makeCertificates();
afterAll(() => Promise.all([certificates.remove(), foreign.remove()]));

const login = (module: string, more = ''): string =>
  `org.apache.kafka.common.security.${module} required username="${USER}" password="${PASSWORD}"${more};`;

/** A broker whose only listener speaks TLS and asks for a login; a client's certificate is looked at where it has one. */
const startSecureKafka = () =>
  startLocalKafka({
    protocol: 'SASL_SSL',
    format: [
      ...['--add-scram', `SCRAM-SHA-256=[name=${USER},password=${PASSWORD}]`],
      ...['--add-scram', `SCRAM-SHA-512=[name=${USER},password=${PASSWORD}]`],
    ],
    settings: {
      'ssl.keystore.type': 'PEM',
      'ssl.keystore.location': certificates.bundleFile,
      'ssl.truststore.type': 'PEM',
      'ssl.truststore.location': certificates.caFile,
      'listener.name.clients.ssl.client.auth': 'requested',
      'sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
      'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-512',
      'listener.name.clients.plain.sasl.jaas.config': login(
        'plain.PlainLoginModule',
        ` user_${USER}="${PASSWORD}"`,
      ),
      'listener.name.clients.scram-sha-256.sasl.jaas.config': login('scram.ScramLoginModule'),
      'listener.name.clients.scram-sha-512.sasl.jaas.config': login('scram.ScramLoginModule'),
    },
  }).catch((error: Error) => ({ missing: error.message }));

const kafka = await startSecureKafka();
afterAll(async () => {
  if (!('missing' in kafka)) await kafka.stop();
});
const brokers = 'missing' in kafka ? [] : kafka.brokers;
const why = 'missing' in kafka ? ` (skipped: ${kafka.missing})` : '';

/** Opens the log as a service does, from settings. */
const open = (settings: Readonly<Record<string, string>>, at: readonly string[] = brokers) =>
  openKafkaLog({ brokers: at, ...kafkaOptions(readConfig(PlatformConfig, settings)) });

const tls = ({ caFile }: Certificates) => ({ KAFKA_TLS: 'true', KAFKA_TLS_CA_FILE: caFile });
const sasl = (mechanism: string, password = PASSWORD) => ({
  KAFKA_SASL_MECHANISM: mechanism,
  KAFKA_SASL_USERNAME: USER,
  KAFKA_SASL_PASSWORD: password,
});

/** How opening fails; the refusal must be typed, and give away no password. */
const refusal = async (
  settings: Readonly<Record<string, string>>,
  at?: readonly string[],
): Promise<string> => {
  const error = await open(settings, at).then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  expect(error).toBeInstanceOf(LogAccessError);
  expect(error?.message).not.toContain('password of');
  return error?.message ?? '';
};

describe.skipIf(brokers.length === 0)(`a Kafka with TLS and SASL${why}`, () => {
  test.each(['plain', 'scram-sha-256', 'scram-sha-512'])(
    'makes topics, writes and reads by %s',
    async (mechanism) => {
      const log = await open({ ...tls(certificates), ...sasl(mechanism) });
      const topic = `access-${mechanism}`;
      await log.ensureTopics([{ name: topic, partitions: 1, keep: 1, maxRecordBytes: 1000 }]);
      const value = Buffer.from('a wire');
      await log.append([{ topic, partition: 0, key: 'k', value, headers: { ce_id: 'e' } }]);
      expect((await readAll(log, topic)).map((record) => String(record.value))).toEqual(['a wire']);
      await log.close();
    },
  );

  test('takes the password from a file, and a certificate of the client', async () => {
    const file = join(certificates.caFile, '..', 'password');
    writeFileSync(file, `${PASSWORD}\n`);
    const { KAFKA_SASL_PASSWORD: _, ...user } = sasl('scram-sha-512');
    const log = await open({
      ...tls(certificates),
      ...user,
      KAFKA_SASL_PASSWORD_FILE: file,
      KAFKA_TLS_CERT_FILE: certificates.certFile,
      KAFKA_TLS_KEY_FILE: certificates.keyFile,
    });
    await log.ping();
    await log.close();
  });

  test.each(['plain', 'scram-sha-256', 'scram-sha-512'])(
    'refuses a wrong password by %s, and the error says which settings to correct',
    async (mechanism) => {
      expect(await refusal({ ...tls(certificates), ...sasl(mechanism, 'wrong') })).toContain(
        'correct KAFKA_SASL_USERNAME and the password',
      );
    },
  );

  test('a certificate that nobody trusted signed is refused; the error names KAFKA_TLS_CA_FILE', async () => {
    expect(await refusal({ ...tls(foreign), ...sasl('plain') })).toContain('set KAFKA_TLS_CA_FILE');
    expect(await refusal({ KAFKA_TLS: 'true', ...sasl('plain') })).toContain(
      'set KAFKA_TLS_CA_FILE',
    );
  });

  test('a certificate of the client that the broker does not trust is refused; the error names its settings', async () => {
    const settings = {
      ...tls(certificates),
      ...sasl('plain'),
      KAFKA_TLS_CERT_FILE: foreign.certFile,
      KAFKA_TLS_KEY_FILE: foreign.keyFile,
    };
    expect(await refusal(settings)).toContain('KAFKA_TLS_CERT_FILE and KAFKA_TLS_KEY_FILE');
  });

  test('plain text to the TLS port is refused; the error says KAFKA_TLS=true', async () => {
    expect(await refusal({})).toContain('KAFKA_TLS=true');
    expect(await refusal(sasl('scram-sha-256'))).toContain('KAFKA_TLS=true');
  });

  test('TLS without a login is refused; the error says KAFKA_SASL_MECHANISM', async () => {
    expect(await refusal(tls(certificates))).toContain('KAFKA_SASL_MECHANISM');
  });
});

const plainBrokers = process.env['KAFKA_BROKERS']?.split(',') ?? [];

describe.skipIf(plainBrokers.length === 0)('a Kafka without TLS or SASL', () => {
  test('refuses TLS; the error says to leave KAFKA_TLS out', async () => {
    expect(await refusal({ KAFKA_TLS: 'true' }, plainBrokers)).toContain('leave KAFKA_TLS out');
  });

  test('refuses a login; the error says to leave KAFKA_SASL_MECHANISM out', async () => {
    expect(await refusal(sasl('plain'), plainBrokers)).toContain('leave it out');
  });
});
