import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { firstOf, orThrow, type Source } from './choose.ts';
import { startContainer } from './docker.ts';
import { KAFKA_VERSION, kafkaJars, requireJava } from './kafka-jars.ts';
import { startProcess } from './local-process.ts';
import { foreignService, type Missing, type TestService } from './service.ts';
import { eventually, exchange, freePort } from './wait.ts';

const execute = promisify(execFile);
const IMAGE = 'apache/kafka:4.1';
/** Longest time for a broker to come up, in milliseconds. */
const START_LIMIT_MS = 90_000;

/** A real Kafka of one node. */
export interface Kafka extends TestService {
  /** `host:port` of each. */
  readonly brokers: readonly string[];
}

/** What any broker of one node for tests is set to. */
const brokerSettings = {
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
  'auto.create.topics.enable': 'false',
  'log.cleaner.dedupe.buffer.size': String(16 * 1024 * 1024),
  // A killed broker may not register again before its old session ends: 9 s by default.
  'broker.session.timeout.ms': '3000',
  'broker.heartbeat.interval.ms': '400',
};

/** ApiVersions, version 0, no client id: a broker answers it once it takes part. */
const API_VERSIONS = Buffer.from('0000000a0012000000000001ffff', 'hex');

const answers = (port: number) => async (): Promise<void> => {
  await eventually(() => exchange(port, API_VERSIONS), START_LIMIT_MS);
};

const byDocker = async (): Promise<Kafka> => {
  const port = await freePort();
  const settings = {
    ...brokerSettings,
    'controller.quorum.voters': '1@localhost:9093',
    listeners: 'INTERNAL://:9092,CONTROLLER://:9093,EXTERNAL://:9094',
    'advertised.listeners': `INTERNAL://localhost:9092,EXTERNAL://127.0.0.1:${port}`,
    'inter.broker.listener.name': 'INTERNAL',
    'listener.security.protocol.map': 'INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT,EXTERNAL:PLAINTEXT',
  };
  // The image's own rule for names: dots become underscores.
  const environment = Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      `KAFKA_${key.toUpperCase().replaceAll('.', '_')}`,
      value,
    ]),
  );
  const service = await startContainer({
    image: IMAGE,
    environment: { ...environment, KAFKA_HEAP_OPTS: '-Xms256m -Xmx512m' },
    port: { inside: 9094, outside: port },
    ready: answers(port),
  });
  return { ...service, brokers: [`127.0.0.1:${port}`] };
};

const LOG_CONFIGURATION = `status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d %p %m (%c{1})%n
rootLogger.level = warn
rootLogger.appenderRef.console.ref = console
`;

/** Random, and with a letter first: Kafka's tools take a leading dash for an option. */
const clusterId = (): string => `q${randomBytes(16).toString('base64url').slice(1, 22)}`;

const fromJars = async (): Promise<Kafka> => {
  await requireJava();
  const jars = await kafkaJars();
  const [port, controllerPort] = [await freePort(), await freePort()];
  const directory = await mkdtemp(join(tmpdir(), 'quickwire-kafka-'));
  const settings = {
    ...brokerSettings,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': join(directory, 'data'),
  };
  const properties = join(directory, 'server.properties');
  const logging = join(directory, 'log4j2.properties');
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`);
  await writeFile(properties, lines.join(''));
  await writeFile(logging, LOG_CONFIGURATION);

  const java = (heapMb: number, ...rest: string[]): string[] => [
    `-Xmx${heapMb}m`,
    '-XX:+UseSerialGC',
    '-Djava.awt.headless=true',
    `-Dlog4j2.configurationFile=${logging}`,
    '-cp',
    join(jars, '*'),
    ...rest,
  ];
  const format = ['kafka.tools.StorageTool', 'format', '-t', clusterId(), '-c', properties];
  await execute('java', java(96, '-XX:TieredStopAtLevel=1', ...format));
  const service = await startProcess({
    how: `Kafka ${KAFKA_VERSION} from Maven's jars`,
    command: 'java',
    args: java(512, 'kafka.Kafka', properties),
    directory,
    ready: answers(port),
  });
  return { ...service, brokers: [`127.0.0.1:${port}`] };
};

const sources: readonly Source<Kafka>[] = [
  { name: 'docker', start: byDocker },
  { name: 'local', start: fromJars },
];

/** A Kafka of one's own, to be stopped, frozen and killed; throws with the reasons if there is none. */
export const startKafka = async (): Promise<Kafka> => orThrow(await firstOf(sources));

/** The Kafka of KAFKA_BROKERS where that is set, else one of one's own, else why there is none. */
export const findKafka = async (): Promise<Kafka | Missing> => {
  const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',').filter(Boolean);
  if (brokers.length > 0) return { ...foreignService('KAFKA_BROKERS'), brokers };
  return firstOf(sources);
};
