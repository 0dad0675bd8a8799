import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type LogSetting, openLog, type SignalPoint, seeded, type WorkerTask } from './setting.ts';
import { expectAllDone } from './verify.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** More input than one worker gets through. */
const ROUND = 1_000_000;

/** A worker process. */
export interface Worker {
  readonly child: ChildProcess;
  /** Resolves when it has said the word; rejects when it ends before. */
  said(word: string): Promise<void>;
  /** How often it has said `progress`. */
  progress(): number;
  /** What it writes to its standard error: the faults that it recovers from. */
  complaints(): string;
  /** Exit code or signal. */
  readonly ended: Promise<number | string>;
}

const start = (task: WorkerTask, folder: string): Worker => {
  const child = spawn(process.execPath, [WORKER, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  let printed = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk;
    child.emit('said');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk;
  });
  const ended = once(child, 'close').then(([code, signal]) => signal ?? code);
  return {
    child,
    ended,
    progress: () => printed.split('progress\n').length - 1,
    complaints: () => complaints,
    async said(word) {
      const gone = ended.then((how) => {
        throw new Error(`a worker ended (${how}) before it said ${word}: ${complaints}`);
      });
      gone.catch(() => {}); // It ends some day.
      while (!printed.split('\n').includes(word)) await Promise.race([once(child, 'said'), gone]);
    },
  };
};

/** A log, a run on it, and the processes that work on it; all of it the same for the same seed, but for time. */
export class Run {
  readonly #setting: LogSetting;
  readonly #folder: string;
  readonly #name = randomUUID().slice(0, 8);
  readonly #acks: string;
  readonly #random: () => number;
  readonly #workers: Worker[] = [];

  /** @param folder where the run keeps what it notes */
  constructor(setting: LogSetting, folder: string, seed: number) {
    this.#setting = setting;
    this.#folder = folder;
    this.#acks = join(folder, `${this.#name}.acks`);
    this.#random = seeded(seed);
  }

  random(): number {
    return this.#random();
  }

  #task(rest: Partial<WorkerTask>): WorkerTask {
    const seed = Math.floor(this.#random() * 2 ** 32);
    return { log: this.#setting, run: this.#name, seed, acks: this.#acks, ...rest };
  }

  /** Starts a worker that appends input of its own and works on what is there. */
  startFeeding(at?: SignalPoint): Worker {
    return this.#start({ feedFrom: (this.#workers.length + 1) * ROUND, ...(at && { at }) });
  }

  #start(task: Partial<WorkerTask>): Worker {
    const worker = start(this.#task(task), this.#folder);
    this.#workers.push(worker);
    return worker;
  }

  /** Resolves when a worker, alone with the log, has done all that is left. */
  async drain(): Promise<void> {
    const worker = this.#start({});
    expect(await worker.ended, worker.complaints()).toBe(0);
  }

  /** Ends the workers that still live. */
  async close(): Promise<void> {
    for (const { child } of this.#workers) child.kill('SIGKILL');
    await Promise.all(this.#workers.map(({ ended }) => ended));
  }

  acknowledged(): readonly number[] {
    return readFileSync(this.#acks, 'utf8').split('\n').filter(Boolean).map(Number);
  }

  /** Drains, then compares what came out with what went in. */
  async verify(): Promise<void> {
    await this.drain();
    const log = await openLog(this.#setting);
    try {
      await expectAllDone(log, this.#name, this.acknowledged());
    } finally {
      await log.close();
    }
  }
}
