import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LIMIT_MS = 300_000;

/** Runs a part of the tests as `npm test` does, with nothing but Docker to get Kafka and Redis from. */
const testOnDocker = async (...files: string[]): Promise<{ code: unknown; printed: string }> => {
  const { KAFKA_BROKERS: _brokers, REDIS_URL: _redis, QUICKWIRE_E2E: _e2e, ...env } = process.env;
  const child = spawn(process.execPath, ['scripts/test.mjs', ...files], {
    cwd: root,
    env: { ...env, QUICKWIRE_TEST_SERVICES: 'docker', QUICKWIRE_REQUIRE: 'kafka,redis' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
  const [code] = await once(child, 'close');
  return { code, printed };
};

describe.skipIf(process.env['QUICKWIRE_E2E'] !== 'docker')(
  'Kafka and Redis by testcontainers',
  () => {
    it(
      'keep the contracts of the event log and of the cache',
      async () => {
        const { code, printed } = await testOnDocker(
          'tests/contracts/kafka.test.ts',
          'libs/cache',
          'libs/testkit',
        );
        expect(printed).toContain('kafka: Docker (apache/kafka:4.1)');
        expect(printed).toContain('redis: Docker (redis:7)');
        expect(printed).toMatch(/\n\d+ passed, 0 failed[^\n]*\n$/);
        expect(code, printed).toBe(0);
      },
      LIMIT_MS,
    );
  },
);
