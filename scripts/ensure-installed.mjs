// Runs before `npm start` and `npm test`: installs what package-lock.json asks for where
// node_modules lacks it, then compiles what changed. Must run under Node 20, as it may come before
// the install that brings Node 24.
//
//   node scripts/ensure-installed.mjs [--no-build]

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const bin = join(modules, '.bin');
const marker = join(modules, '.quickwire-lock');
const windows = process.platform === 'win32';

const lock = readFileSync(join(root, 'package-lock.json'));
const lockHash = createHash('sha256').update(lock).digest('hex');

/** Whether node_modules was last found to match this very lock file. */
const isMarked = () => existsSync(marker) && readFileSync(marker, 'utf8') === lockHash;

/** Whether npm's own record of node_modules names all that the lock file does. */
const isInstalled = () => {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record) || !existsSync(join(bin, 'node'))) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(JSON.parse(lock.toString()).packages).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    const found = installed[path];
    if (!found) return wanted.optional === true || wanted.peer === true;
    return (
      found.version === wanted.version && found.resolved === (wanted.resolved ?? found.resolved)
    );
  });
};

/** Runs a command with node_modules/.bin first on PATH; ends this process where it fails. */
const run = (command, args, advice) => {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
  });
  if (status === 0) return;
  console.error(
    `${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}. ${advice}`,
  );
  process.exit(status || 1);
};

if (!isMarked()) {
  if (!isInstalled()) {
    console.log('Installing dependencies from package-lock.json (npm ci) ...');
    run(
      'npm',
      ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
      'Check that a package registry can be reached.',
    );
  }
  writeFileSync(marker, lockHash);
}

if (!process.argv.includes('--no-build')) {
  run('tsc', ['-b'], 'Mend the type errors above.');
}
