import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { firstOf, orThrow, type Source } from './choose.ts';
import { startContainer } from './docker.ts';
import { startProcess } from './local-process.ts';
import { foreignService, type Missing, type TestService } from './service.ts';
import { eventually, exchange, freePort } from './wait.ts';

const execute = promisify(execFile);
const IMAGE = 'redis:7';
/** Longest time for Redis to come up, in milliseconds. */
const START_LIMIT_MS = 30_000;
/** A cache keeps nothing on disk. */
const IN_MEMORY = ['--save', '', '--appendonly', 'no'];

/** A real Redis. */
export interface Redis extends TestService {
  readonly url: string;
}

const answers = (port: number) => async (): Promise<void> => {
  await eventually(async () => {
    const reply = await exchange(port, Buffer.from('PING\r\n'));
    if (!reply.toString().startsWith('+PONG')) throw new Error(`Redis said ${reply.toString()}`);
  }, START_LIMIT_MS);
};

const byDocker = async (): Promise<Redis> => {
  const port = await freePort();
  const service = await startContainer({
    image: IMAGE,
    command: ['redis-server', ...IN_MEMORY],
    port: { inside: 6379, outside: port },
    ready: answers(port),
  });
  return { ...service, url: `redis://127.0.0.1:${port}` };
};

const fromPath = async (): Promise<Redis> => {
  const { stdout } = await execute('redis-server', ['--version']).catch(() => {
    throw new Error('redis-server is not on PATH');
  });
  const port = await freePort();
  const service = await startProcess({
    how: `redis-server ${/v=(\S+)/.exec(stdout)?.[1] ?? ''} on PATH`,
    command: 'redis-server',
    args: ['--bind', '127.0.0.1', '--port', String(port), ...IN_MEMORY],
    directory: await mkdtemp(join(tmpdir(), 'quickwire-redis-')),
    ready: answers(port),
  });
  return { ...service, url: `redis://127.0.0.1:${port}` };
};

const sources: readonly Source<Redis>[] = [
  { name: 'docker', start: byDocker },
  { name: 'local', start: fromPath },
];

/** A Redis of one's own, to be stopped, frozen and killed; throws with the reasons if there is none. */
export const startRedis = async (): Promise<Redis> => orThrow(await firstOf(sources));

/** The Redis of REDIS_URL where that is set, else one of one's own, else why there is none. */
export const findRedis = async (): Promise<Redis | Missing> => {
  const url = process.env['REDIS_URL'];
  return url ? { ...foreignService('REDIS_URL'), url } : firstOf(sources);
};
