import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { type Certificates, eventually, freePort, makeCertificates } from '@quickwire/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cache, CacheAwayError } from './index.ts';
import { redisCache } from './redis-cache.ts';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const PASSWORD = 'hush-of-redis';

describe.skipIf(!hasRedis)('a Redis with TLS and a password', () => {
  let server: ChildProcess;
  let pem: Certificates;
  let foreign: Certificates;
  let address: string;

  beforeAll(async () => {
    [pem, foreign] = await Promise.all([makeCertificates(), makeCertificates()]);
    const port = await freePort();
    address = `rediss://127.0.0.1:${port}`;
    server = spawn(
      'redis-server',
      [
        ...['--bind', '127.0.0.1', '--port', '0', '--tls-port', String(port)],
        ...['--tls-cert-file', pem.certFile, '--tls-key-file', pem.keyFile],
        ...['--tls-ca-cert-file', pem.caFile, '--tls-auth-clients', 'no'],
        ...['--requirepass', PASSWORD, '--save', '', '--appendonly', 'no'],
      ],
      { stdio: 'ignore' },
    );
  });
  afterAll(async () => {
    server.kill('SIGKILL');
    await Promise.all([pem.remove(), foreign.remove()]);
  });

  const caOf = ({ caFile }: Certificates): string => readFileSync(caFile, 'utf8');
  const reached = async (cache: Cache): Promise<void> => {
    if (!(await cache.reachable())) throw new Error('Redis does not answer');
  };
  /** What is told when the cache is opened so. */
  const told = async (
    url: string,
    options: { readonly password?: string; readonly ca?: string },
  ): Promise<CacheAwayError> => {
    const { promise, resolve } = Promise.withResolvers<CacheAwayError>();
    const cache = redisCache(url, { ...options, onError: resolve });
    const error = await promise;
    expect(await cache.reachable()).toBe(false);
    await cache.close();
    expect(error).toBeInstanceOf(CacheAwayError);
    return error;
  };

  test('keeps and gives back', async () => {
    const cache = redisCache(address, { password: PASSWORD, ca: caOf(pem) });
    await eventually(() => reached(cache));
    await cache.set('k', 'v', 60_000);
    expect(await cache.get('k')).toBe('v');
    await cache.close();
  });

  test('tells of a wrong password with what to correct, and without the password', async () => {
    const error = await told(address, { password: 'hush-but-wrong', ca: caOf(pem) });
    expect(error.message).toContain('correct REDIS_PASSWORD');
    // ioredis leaves the command that failed, password and all, on its errors; loggers show all of an error.
    expect(inspect(error, { depth: null })).not.toContain('hush');
  });

  test('tells of a certificate that nobody trusted signed, and names REDIS_TLS_CA_FILE', async () => {
    const { message } = await told(address, { password: PASSWORD, ca: caOf(foreign) });
    expect(message).toContain('set REDIS_TLS_CA_FILE');
  });
});
