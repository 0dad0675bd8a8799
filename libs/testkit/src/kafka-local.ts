import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { answers, brokerSettings, type Kafka } from './kafka-broker.ts';
import { KAFKA_VERSION, kafkaJars, requireJava } from './kafka-jars.ts';
import { startProcess } from './local-process.ts';
import { freePort } from './wait.ts';

const execute = promisify(execFile);

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

/** What a broker of the jars may be given besides. */
export interface JarSetup {
  /** Where its data lie; by default in its working folder. */
  readonly dataDirectory?: string;
  /** Settings over those of every broker for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** How its clients' listener speaks, with the settings that it needs. */
  readonly protocol?: 'PLAINTEXT' | 'SASL_SSL' | 'SASL_PLAINTEXT' | 'SSL';
  /** Arguments of the formatting, as `--add-scram`. */
  readonly format?: readonly string[];
}

/** A broker from Maven's jars, as a process of this machine. */
export const kafkaFromJars = async (setup: JarSetup = {}): Promise<Kafka> => {
  await requireJava();
  const jars = await kafkaJars();
  const [port, controllerPort] = [await freePort(), await freePort()];
  const directory = await mkdtemp(join(tmpdir(), 'quickwire-kafka-'));
  const settings = {
    ...brokerSettings,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `CLIENTS://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `CLIENTS://127.0.0.1:${port}`,
    'inter.broker.listener.name': 'CLIENTS',
    'listener.security.protocol.map': `CLIENTS:${setup.protocol ?? 'PLAINTEXT'},CONTROLLER:PLAINTEXT`,
    'log.dirs': setup.dataDirectory ?? join(directory, 'data'),
    ...setup.settings,
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
  const format = [
    'kafka.tools.StorageTool',
    'format',
    '-t',
    clusterId(),
    '-c',
    properties,
    ...(setup.format ?? []),
  ];
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
