import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nodeFlags } from '../node-flags.ts';

const root = new URL('../../', import.meta.url).pathname;
const KEY = 'test-key';

/** What a pushed wire was answered. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** The all-in-one process under test, driven from outside as its users do. */
export interface QuickwireProcess {
  readonly origin: string;
  /** Seconds from its beginning until it was ready, as it says itself. */
  readonly readyAfter: number;
  readonly dataDirectory: string;
  push(wire: string | Uint8Array | object, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Polls until the package of a story fits; rejects with what there was after 20 s. */
  packageOf(
    storyId: unknown,
    fits?: (found: Record<string, unknown>) => boolean,
  ): Promise<Record<string, unknown>>;
  /** Ends the process; resolves with its exit code, or its signal. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string>;
}

const firstLine = (child: ChildProcess, pattern: RegExp): Promise<RegExpMatchArray> =>
  new Promise((resolve, reject) => {
    let printed = '';
    const look = (chunk: Buffer): void => {
      printed += chunk;
      const match = printed.match(pattern);
      if (match) resolve(match);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${printed}`)));
  });

/** Starts the all-in-one process on a free port; rejects with its exit code and all it printed when it ends instead. */
export const startQuickwire = async (
  env: Record<string, string> = {},
  dataDirectory = mkdtempSync(join(tmpdir(), 'quickwire-test-')),
): Promise<QuickwireProcess> => {
  const main = join(root, 'services/quickwire/dist/main.js');
  const child = spawn(process.execPath, [...nodeFlags(), main], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      LOG_LEVEL: 'warn',
      QUICKWIRE_DATA_DIR: dataDirectory,
      QUICKWIRE_FEEDS: `desk=${KEY}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  );
  const [, origin = '', after] = await firstLine(child, /ready at (http:\S+) \(in ([\d.]+) s\)/);
  const get = (path: string, headers = {}): Promise<Response> => fetch(origin + path, { headers });
  return {
    origin,
    readyAfter: Number(after),
    dataDirectory,
    get,
    push: async (wire, headers = {}) => {
      const body =
        typeof wire === 'string' || wire instanceof Uint8Array ? wire : JSON.stringify(wire);
      const response = await fetch(`${origin}/v1/wires/desk`, {
        method: 'POST',
        headers: { authorization: `Bearer ${KEY}`, ...headers },
        body: typeof body === 'string' ? body : Buffer.from(body),
      });
      return { status: response.status, body: (await response.json()) as Answer['body'] };
    },
    packageOf: async (storyId, fits = () => true) => {
      let last = '';
      for (let waited = 0; waited < 20_000; waited += 20) {
        const response = await get(`/v1/packages/${storyId}`);
        last = await response.text();
        if (response.ok) {
          const found = JSON.parse(last) as Record<string, unknown>;
          if (fits(found)) return found;
        }
        await pause(20);
      }
      throw new Error(`no such package of ${storyId} within 20 s; last answer: ${last}`);
    },
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
};
