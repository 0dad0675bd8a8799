import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startKafka, startRedis } from '@quickwire/testkit';
import { nodeFlags } from '../node-flags.ts';

const root = new URL('../../', import.meta.url).pathname;

/** Feed and key that every deployment is started with. */
export const FEED = 'load';
export const KEY = 'load-key';

/** Who reads and writes in a deployment: the shipped engines, or stand-ins that take next to no time. */
export type Engines = 'shipped' | 'stand-ins';

const flagsOf = (engines: Engines): readonly string[] =>
  engines === 'shipped'
    ? nodeFlags()
    : [...nodeFlags(), '--import', new URL('stand-ins/use.ts', import.meta.url).href];

/** A process of a deployment. */
export interface Running {
  readonly name: string;
  readonly pid: number;
}

/** A Quickwire to be measured. */
export interface Deployment {
  readonly name: string;
  readonly processes: readonly Running[];
  /** Where wires go, and where packages are read. */
  readonly door: string;
  readonly reader: string;
  /** What it stands on, for the report. */
  readonly on: readonly string[];
  stop(): Promise<void>;
}

interface Launched extends Running {
  readonly child: ChildProcess;
}

/** Starts a service and waits until it says that it is ready. */
const launch = async (
  name: string,
  port: number,
  engines: Engines,
  env: Readonly<Record<string, string>>,
): Promise<Launched> => {
  const main = join(root, `services/${name}/dist/main.js`);
  const child = spawn(process.execPath, [...flagsOf(engines), main], {
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      LOG_LEVEL: 'info',
      QUICKWIRE_FEEDS: `${FEED}=${KEY}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (printed.length < 100_000) printed += chunk;
      if (/"msg":"ready in /.test(printed)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}:\n${printed}`)));
  });
  return { name, pid: child.pid as number, child };
};

const end = async ({ child }: Launched): Promise<void> => {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
};

/** All services in one process on the embedded log. */
export const startAllInOne = async (engines: Engines = 'shipped'): Promise<Deployment> => {
  const directory = mkdtempSync(join(tmpdir(), 'quickwire-load-'));
  const port = await freePort();
  const one = await launch('quickwire', port, engines, { QUICKWIRE_DATA_DIR: directory });
  const origin = `http://127.0.0.1:${port}`;
  return {
    name: 'all in one process, embedded log',
    processes: [one],
    door: origin,
    reader: origin,
    on: [],
    stop: async () => {
      await end(one);
      rmSync(directory, { recursive: true });
    },
  };
};

/** Each service a process of its own, on a Kafka and a Redis of their own. */
export const startServices = async (engines: Engines = 'shipped'): Promise<Deployment> => {
  const [kafka, redis] = await Promise.all([startKafka(), startRedis()]);
  const directory = mkdtempSync(join(tmpdir(), 'quickwire-load-'));
  const env = {
    KAFKA_BROKERS: kafka.brokers.join(','),
    REDIS_URL: redis.url,
    QUICKWIRE_DATA_DIR: directory,
  };
  const names = ['ingestion', 'extraction', 'summarization', 'publishing'];
  const ports = await Promise.all(names.map(freePort));
  const services: Launched[] = [];
  for (const [at, name] of names.entries())
    services.push(await launch(name, ports[at] as number, engines, env));
  return {
    name: 'four services, Kafka and Redis',
    processes: services,
    door: `http://127.0.0.1:${ports[0]}`,
    reader: `http://127.0.0.1:${ports[3]}`,
    on: [kafka.how, redis.how],
    stop: async () => {
      await Promise.all(services.map(end));
      await Promise.all([kafka.stop(), redis.stop()]);
      rmSync(directory, { recursive: true });
    },
  };
};
