// `npm test`: runs vitest, then says which real services the tests had, which parts were skipped
// and why, and ends with one line: `N passed, N failed`. Arguments go to vitest as they are.
//
//   QUICKWIRE_TEST_SERVICES  auto (default) | docker | local | none: where Kafka and Redis come from
//   QUICKWIRE_REQUIRE        kafka,redis: a listed service that is missing is a failure
//   QUICKWIRE_E2E            docker: also the four services by docker compose, and the
//                            contract suites on testcontainers
//   QUICKWIRE_TEST_DATA      folder with corpora for the tests that measure on them

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'quickwire-test-'));
const resultFile = join(scratch, 'result.json');
const servicesFile = join(scratch, 'services.json');

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Runs vitest to its end; the exit code, a signal counted as the shell does. */
const runVitest = () =>
  new Promise((resolve) => {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`];
    const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, QUICKWIRE_SERVICES_FILE: servicesFile },
    });
    const passOn = (signal) => child.kill(signal);
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    child.on('error', (error) => {
      console.error(`vitest did not start: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 1)));
  });

/** Test files that failed before or beside their tests: they count as one failure each. */
const brokenFiles = (result) =>
  result.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
  );

const isSkipped = (test) => test.status !== 'passed' && test.status !== 'failed';

/** One line for each file with skipped tests. */
const skippedLines = (result) =>
  result.testResults.flatMap((file) => {
    const count = file.assertionResults.filter(isSkipped).length;
    return count === 0 ? [] : [`  ${relative(root, file.name)}: ${count} skipped`];
  });

const exitCode = await runVitest();
const result = readJson(resultFile);
const services = readJson(servicesFile) ?? {};
rmSync(scratch, { recursive: true, force: true });

const tests = result?.testResults.flatMap((file) => file.assertionResults) ?? [];
const passed = tests.filter((t) => t.status === 'passed').length;
const skipped = tests.filter(isSkipped).length;
const broken = result ? brokenFiles(result) : [];
let failed = tests.filter((t) => t.status === 'failed').length + broken.length;

console.log('');
for (const file of broken) console.log(`Failed as a whole: ${relative(root, file.name)}`);
if (!result) console.log('vitest left no result.');

if (result && skipped > 0) {
  console.log('Skipped:');
  for (const line of skippedLines(result)) console.log(line);
}
const required = (process.env.QUICKWIRE_REQUIRE ?? '').split(',').filter(Boolean);
for (const name of new Set(['kafka', 'redis', ...required])) {
  const service = services[name] ?? {
    missing: 'the test run did not get as far as looking for it',
  };
  if (service.missing === undefined) {
    console.log(`${name}: ${service.how}`);
  } else if (required.includes(name)) {
    failed += 1;
    console.log(`${name}: MISSING, but QUICKWIRE_REQUIRE asks for it. ${service.missing}`);
  } else {
    console.log(`${name}: its tests were skipped. ${service.missing}`);
  }
}
if (process.env.QUICKWIRE_E2E !== 'docker') {
  console.log(
    'docker compose, testcontainers: their tests were skipped. QUICKWIRE_E2E=docker runs them.',
  );
}
if (!process.env.QUICKWIRE_TEST_DATA) {
  console.log('corpora: tests that measure on them were skipped. QUICKWIRE_TEST_DATA is not set.');
}
// What fails outside of any test, such as an unhandled rejection, shows in the exit code alone.
if (exitCode !== 0 && failed === 0) {
  failed = 1;
  console.log(`vitest ended with code ${exitCode} though no test failed: see above.`);
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
