import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Io } from './io.ts';
import { run } from './program.ts';

const interrupted = new AbortController();
const interrupt = (): void => interrupted.abort();
process.once('SIGINT', interrupt).once('SIGTERM', interrupt);

// `quickwire tail | head` closes the pipe: that is an end, not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const io: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  isTerminal: process.stdout.isTTY === true,
  env: process.env,
  readFile,
  writeFile,
  readStdin: () => buffer(process.stdin),
  fetch,
  pause: (ms, signal) => pause(ms, undefined, signal && { signal }).catch(() => {}),
  signal: interrupted.signal,
  now: Date.now,
};

// The engines are loaded only where they are needed: the other commands start at once.
const loadEngines = async () => {
  const [{ enginesWith }, { readEntityModel }] = await Promise.all([
    import('./engines.ts'),
    import('@quickwire/extraction'),
  ]);
  return enginesWith(readEntityModel(process.env));
};

process.exitCode = await run(process.argv.slice(2), io, loadEngines);
