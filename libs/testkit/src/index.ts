export { type Certificates, makeCertificates } from './certificates.ts';
export { findKafka, startKafka, startLocalKafka } from './kafka.ts';
export type { Kafka } from './kafka-broker.ts';
export { KAFKA_VERSION, kafkaJars } from './kafka-jars.ts';
export type { JarSetup } from './kafka-local.ts';
export {
  type Behaviour,
  fails,
  floods,
  hangsUp,
  type LanguageModel,
  type ModelRequest,
  says,
  sends,
  stalls,
  stallsMidway,
  startLanguageModel,
} from './language-model.ts';
export { findRedis, type Redis, startRedis } from './redis.ts';
export { isMissing, type Missing, type TestService } from './service.ts';
export { type SmallDisk, smallDisk } from './small-disk.ts';
export { eventually, exchange, freePort, within } from './wait.ts';
