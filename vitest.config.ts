import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Tests stand outside the services' tsconfig.json, where Nest's decorators are switched on.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    include: ['libs/**/*.test.ts', 'services/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/types/**'],
    // Kafka and Redis once for the whole run: KAFKA_BROKERS and REDIS_URL in every test process.
    globalSetup: ['libs/testkit/src/vitest-services.ts'],
    pool: 'forks',
    // The broker wants a core too; more files at once only make the timed suites flaky.
    maxWorkers: 2,
    // How long a poll waits is a guard against hanging, never a promise: a busy machine is slow.
    expect: { poll: { timeout: 40_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
});
