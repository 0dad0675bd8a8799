import { describe } from 'vitest';
import { describeNewsmlUpdates } from './newsml-updates.suite.ts';
import { describePipeline } from './pipeline.suite.ts';
import { describeRedisFault, isFlushed, isKilled, standsStill } from './redis-faults.ts';
import { describeRedrive } from './redrive.suite.ts';

const brokers = process.env['KAFKA_BROKERS'];
const redis = process.env['REDIS_URL'];

describePipeline('the pipeline on the embedded log', () => ({}));

describe.skipIf(!redis)('with Redis', () => {
  for (const fault of [standsStill, isKilled, isFlushed])
    describeRedisFault(fault, 'the embedded log');
});

// One after the other, in one file: they share the topics of one Kafka, and count what is in them.
describe.skipIf(!brokers || !redis)('with real Kafka and Redis', () => {
  const kafka = { KAFKA_BROKERS: brokers ?? '' };
  describePipeline('the pipeline on Kafka', () => ({ ...kafka, REDIS_URL: redis ?? '' }));
  describeRedisFault(standsStill, 'Kafka', kafka);
  describeRedrive('Kafka', () => kafka);
  describeNewsmlUpdates(
    'a NewsML 1 item that is updated in parts, on Kafka',
    () => kafka,
    'SIGTERM',
  );
});
