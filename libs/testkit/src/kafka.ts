import { firstOf, orThrow, type Source } from './choose.ts';
import { startContainer } from './docker.ts';
import { answers, brokerSettings, type Kafka } from './kafka-broker.ts';
import { type JarSetup, kafkaFromJars } from './kafka-local.ts';
import { foreignService, type Missing } from './service.ts';
import { freePort } from './wait.ts';

const IMAGE = 'apache/kafka:4.1';
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

const sources: readonly Source<Kafka>[] = [
  { name: 'docker', start: byDocker },
  { name: 'local', start: () => kafkaFromJars() },
];

/** A Kafka of one's own, to be stopped, frozen and killed; throws with the reasons if there is none. */
export const startKafka = async (): Promise<Kafka> => orThrow(await firstOf(sources));

/** One from the jars with a setup of its own; throws with the reasons if there is none. */
export const startLocalKafka = async (setup: JarSetup): Promise<Kafka> =>
  orThrow(await firstOf([{ name: 'local', start: () => kafkaFromJars(setup) }]));

/** The Kafka of KAFKA_BROKERS where that is set, else one of one's own, else why there is none. */
export const findKafka = async (): Promise<Kafka | Missing> => {
  const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',').filter(Boolean);
  if (brokers.length > 0) return { ...foreignService('KAFKA_BROKERS'), brokers };
  return firstOf(sources);
};
