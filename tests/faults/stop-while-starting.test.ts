import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startQuickwire } from '../integration/quickwire-process.ts';
import { nodeFlags } from '../node-flags.ts';

const root = new URL('../../', import.meta.url).pathname;
const signaller = new URL('./signal-while-starting.ts', import.meta.url).pathname;
const services = ['ingestion', 'extraction', 'summarization', 'publishing', 'quickwire'];

/** Runs a service that sends itself SIGTERM at a point of its start; how it ended, and all it printed. */
const run = async (service: string, at: string, directory: string, port = '0') => {
  const main = join(root, 'services', service, 'dist/main.js');
  const child = spawn(process.execPath, [...nodeFlags(), '--import', signaller, main], {
    env: {
      PATH: process.env['PATH'],
      PORT: port,
      LOG_LEVEL: 'warn',
      SIGNAL_AT: at,
      QUICKWIRE_DATA_DIR: directory,
      QUICKWIRE_FEEDS: 'desk=test-key',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
  const [code, signal] = await once(child, 'close');
  return { how: code ?? signal, printed };
};

const newDirectory = (): string => mkdtempSync(join(tmpdir(), 'quickwire-starting-'));

test.each(services)(
  'SIGTERM while %s is still being read ends it at once with 0',
  async (service) => {
    expect(await run(service, '@nestjs/core', newDirectory())).toEqual({ how: 0, printed: '' });
  },
  60_000,
);

test.each(services)(
  'SIGTERM while %s starts ends it in order with 0 when it has, and leaves its folder to the next',
  async (service) => {
    const directory = newDirectory();
    const { how, printed } = await run(service, 'listen', directory);
    expect([how, printed.match(/error|warn/i)]).toEqual([0, null]);
    const next = await startQuickwire({}, directory);
    expect(await next.end('SIGTERM')).toBe(0);
  },
  60_000,
);

test('SIGTERM while a start fails ends it in order with 0, and leaves its folder to the next', async () => {
  const directory = newDirectory();
  const other = await startQuickwire();
  const { how } = await run('quickwire', 'listen', directory, new URL(other.origin).port);
  expect(how).toBe(0);
  await other.end('SIGTERM');
  const next = await startQuickwire({}, directory);
  expect(await next.end('SIGTERM')).toBe(0);
}, 60_000);
