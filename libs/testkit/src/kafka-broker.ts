import type { TestService } from './service.ts';
import { eventually, exchange } from './wait.ts';

/** Longest time for a broker to come up, in milliseconds. */
const START_LIMIT_MS = 90_000;

/** A real Kafka of one node. */
export interface Kafka extends TestService {
  /** `host:port` of each. */
  readonly brokers: readonly string[];
}

/** What any broker of one node for tests is set to. */
export const brokerSettings = {
  'process.roles': 'broker,controller',
  'node.id': '1',
  'controller.listener.names': 'CONTROLLER',
  'offsets.topic.replication.factor': '1',
  'offsets.topic.num.partitions': '4',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'transaction.state.log.num.partitions': '4',
  'share.coordinator.state.topic.replication.factor': '1',
  'share.coordinator.state.topic.min.isr': '1',
  'group.initial.rebalance.delay.ms': '0',
  // Members that a test kills are to be missed soon: 6 s by default.
  'group.min.session.timeout.ms': '500',
  'auto.create.topics.enable': 'false',
  'log.cleaner.dedupe.buffer.size': String(16 * 1024 * 1024),
  // A killed broker may not register again before its old session ends: 9 s by default.
  'broker.session.timeout.ms': '3000',
  'broker.heartbeat.interval.ms': '400',
};

/** ApiVersions, version 0, no client id: a broker answers it once it takes part. */
const API_VERSIONS = Buffer.from('0000000a0012000000000001ffff', 'hex');

/** Resolves once a broker answers on a loopback port. */
export const answers = (port: number) => async (): Promise<void> => {
  await eventually(() => exchange(port, API_VERSIONS), START_LIMIT_MS);
};
