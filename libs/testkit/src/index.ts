export { findKafka, type Kafka, startKafka } from './kafka.ts';
export { findRedis, type Redis, startRedis } from './redis.ts';
export { isMissing, type Missing, type TestService } from './service.ts';
export { eventually, exchange, freePort, within } from './wait.ts';
