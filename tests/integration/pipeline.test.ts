import { describe } from 'vitest';
import { describePipeline } from './pipeline.suite.ts';

const brokers = process.env['KAFKA_BROKERS'];
const redis = process.env['REDIS_URL'];

describePipeline('the pipeline on the embedded log', () => ({}));

describe.skipIf(!brokers || !redis)('with real Kafka and Redis', () => {
  describePipeline('the pipeline on Kafka', () => ({
    KAFKA_BROKERS: brokers ?? '',
    REDIS_URL: redis ?? '',
  }));
});
