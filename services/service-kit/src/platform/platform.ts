import { join } from 'node:path';
import type { Cache, RedisCacheOptions } from '@quickwire/cache';
import { allTopics } from '@quickwire/contracts';
import {
  createWorkerPool,
  type EventLog,
  openKafkaLog,
  openLmdbLog,
  type WorkerPool,
} from '@quickwire/streaming';
import { createLogger } from '@quickwire/telemetry';
import type { PlatformConfig } from './config.ts';
import { kafkaOptions } from './kafka-options.ts';
import { memoryByUse } from './memory-by-use.ts';
import { redisOptions } from './redis-options.ts';
import { settingFolder } from './setting-folder.ts';

/** What a process stands on: its log of events, its cache, its threads, its logger. */
export interface Platform {
  readonly name: string;
  readonly config: PlatformConfig;
  readonly log: EventLog;
  readonly cache: Cache;
  readonly workers: WorkerPool;
  readonly logger: ReturnType<typeof createLogger>;
  close(): Promise<void>;
}

/** Its client is read only now: most processes that run alone have no use for it. */
const openRedis = async (url: string, options: RedisCacheOptions): Promise<Cache> => {
  const { redisCache } = await import('@quickwire/cache/redis');
  return redisCache(url, options);
};

/**
 * Opens the log and the cache that the settings name, and makes the topics that are missing.
 * @throws {ConfigError} that names the setting to correct
 */
export const openPlatform = async (name: string, config: PlatformConfig): Promise<Platform> => {
  const logger = createLogger({ service: name, level: config.LOG_LEVEL });
  const kafka = kafkaOptions(config);
  const redis = redisOptions(config);
  if (kafka.sasl?.mechanism === 'plain' && !kafka.ssl)
    logger.warn('KAFKA_SASL_MECHANISM=plain without KAFKA_TLS sends the password in clear; set it');
  const log = config.KAFKA_BROKERS
    ? await openKafkaLog({
        brokers: config.KAFKA_BROKERS,
        clientId: `quickwire-${name}`,
        ...kafka,
      })
    : await openLmdbLog({
        directory: join(settingFolder('QUICKWIRE_DATA_DIR', config.QUICKWIRE_DATA_DIR), 'log'),
      });
  const onError = (err: Error): void =>
    logger.warn({ err }, 'the cache is away; work goes on without it');
  const cache = config.REDIS_URL
    ? await openRedis(config.REDIS_URL, { ...redis, onError })
    : memoryByUse();
  try {
    await log.ensureTopics(allTopics());
  } catch (error) {
    await cache.close();
    await log.close();
    throw error;
  }
  const workers = createWorkerPool({ threads: config.QUICKWIRE_THREADS });
  return {
    name,
    config,
    log,
    cache,
    workers,
    logger,
    close: async () => {
      await workers.close();
      await cache.close();
      await log.close();
    },
  };
};
