import { writeFile } from 'node:fs/promises';
import { findKafka } from './kafka.ts';
import { findRedis } from './redis.ts';
import { isMissing } from './service.ts';

/**
 * vitest's global set-up: finds Kafka and Redis once and names them to every test process by
 * KAFKA_BROKERS and REDIS_URL. What came of it is written to QUICKWIRE_SERVICES_FILE.
 */
export default async function provideServices(): Promise<() => Promise<void>> {
  const [kafka, redis] = await Promise.all([findKafka(), findRedis()]);
  if (!isMissing(kafka)) process.env['KAFKA_BROKERS'] = kafka.brokers.join(',');
  if (!isMissing(redis)) process.env['REDIS_URL'] = redis.url;

  const report = process.env['QUICKWIRE_SERVICES_FILE'];
  if (report) {
    const found = (service: { how: string } | { missing: string }) =>
      'missing' in service ? { missing: service.missing } : { how: service.how };
    await writeFile(report, JSON.stringify({ kafka: found(kafka), redis: found(redis) }));
  }
  return async () => {
    await Promise.all([kafka, redis].map((s) => (isMissing(s) ? undefined : s.stop())));
  };
}
