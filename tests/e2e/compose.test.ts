import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { UsablePackage } from '@quickwire/contracts';
import { eventually, freePort } from '@quickwire/testkit';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FEED = 'e2e';
const SAMPLE = 'harbour-bridge.json';
const BUILD_LIMIT_MS = 480_000;
const DOWN_LIMIT_MS = 120_000;
const PUBLISH_LIMIT_MS = 45_000;

/** A stack of its own: own name, own ports, own key. */
const stack = {
  project: `quickwire-e2e-${randomBytes(4).toString('hex')}`,
  key: randomBytes(18).toString('base64url'),
  ingestion: 0,
  publishing: 0,
};

/** Runs docker compose on the stack; gives all that it printed, throws with it where it fails. */
const compose = (...args: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn('docker', ['compose', '-p', stack.project, ...args], {
      cwd: root,
      env: {
        ...process.env,
        QUICKWIRE_TAG: 'e2e',
        QUICKWIRE_FEEDS: `${FEED}=${stack.key}`,
        QUICKWIRE_INGESTION_PORT: String(stack.ingestion),
        QUICKWIRE_PUBLISHING_PORT: String(stack.publishing),
      },
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else
        reject(new Error(`docker compose ${args[0]} ended with ${code}:\n${output.slice(-6000)}`));
    });
  });

const printLogs = async (): Promise<void> => {
  const logs = await compose('logs', '--no-color', '--tail', '80').catch(String);
  process.stderr.write(`${logs}\n`);
};

const push = (bytes: Uint8Array<ArrayBuffer>, key: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${stack.ingestion}/v1/wires/${FEED}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: bytes,
  });

const read = async (path: string): Promise<unknown> => {
  const response = await fetch(`http://127.0.0.1:${stack.publishing}${path}`, {
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
};

/** The first package that the stack shows; nothing but our own story was pushed to it. */
const firstPackage = async (): Promise<UsablePackage> => {
  const page = (await read('/v1/packages')) as { items: { id: string }[] };
  const id = page.items[0]?.id;
  if (id === undefined) throw new Error('nothing is published yet');
  return UsablePackage.parse(await read(`/v1/packages/${id}`));
};

describe.skipIf(process.env['QUICKWIRE_E2E'] !== 'docker')('the four services by compose', () => {
  beforeAll(async () => {
    stack.ingestion = await freePort();
    stack.publishing = await freePort();
    try {
      await compose('up', '--build', '--wait', '--wait-timeout', '180');
    } catch (error) {
      await printLogs();
      throw error;
    }
  }, BUILD_LIMIT_MS);

  afterAll(async () => {
    await compose('down', '-v', '--timeout', '10');
  }, DOWN_LIMIT_MS);

  it('refuse a wire without the right key', async () => {
    expect((await push(new Uint8Array(Buffer.from('{}')), 'wrong')).status).toBe(401);
  });

  it('turn a wire into a package', async () => {
    onTestFailed(printLogs);
    const wire = await readFile(`${root}/samples/${SAMPLE}`);
    const answer = await push(new Uint8Array(wire), stack.key);
    expect([answer.status, await answer.text()]).toEqual([202, expect.any(String)]);

    const published = await eventually(firstPackage, PUBLISH_LIMIT_MS, 250);
    expect(published.feed).toBe(FEED);
    expect(wire.toString()).toContain(published.story.headline);
  }, 90_000);
});
