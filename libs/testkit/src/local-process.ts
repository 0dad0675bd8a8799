import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestService } from './service.ts';

/** Longest wait between SIGTERM and SIGKILL, in milliseconds. */
const GRACE_MS = 10_000;
/** How much of the output is kept for the error message, in characters. */
const TAIL_LENGTH = 4000;

/** What to run as a process of this machine. */
export interface ProcessSpec {
  readonly how: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Its working directory, with all that it keeps; removed on stop. */
  readonly directory: string;
  /** Resolves once the service answers; throws where it does not in time. */
  readonly ready: () => Promise<void>;
}

const living = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  readonly tail: () => string;
}

const launch = (spec: ProcessSpec): Running => {
  const child = spawn(spec.command, spec.args, {
    cwd: spec.directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  living.add(child);
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-TAIL_LENGTH);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      living.delete(child);
      resolve();
    };
    child.once('exit', end);
    child.once('error', (error) => {
      keep(Buffer.from(error.message));
      end();
    });
  });
  return { child, ended, tail: () => output.trim() };
};

const launchReady = async (spec: ProcessSpec): Promise<Running> => {
  const running = launch(spec);
  let over = false;
  const died = running.ended.then(() => {
    over = true;
    throw new Error('it ended by itself');
  });
  died.catch(() => {});
  try {
    await Promise.race([spec.ready(), died]);
    return running;
  } catch (error) {
    if (!over) running.child.kill('SIGKILL');
    const said = running.tail();
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${spec.command} did not come up: ${why}${said ? `; it said: ${said}` : ''}`, {
      cause: error,
    });
  }
};

/** Starts a process and waits until it is ready. It dies with this one. */
export const startProcess = async (spec: ProcessSpec): Promise<TestService> => {
  const remove = (): Promise<void> =>
    rm(spec.directory, { recursive: true, force: true, maxRetries: 3 });
  let running: Running;
  try {
    running = await launchReady(spec);
  } catch (error) {
    await remove();
    throw error;
  }
  const kill = async (): Promise<void> => {
    running.child.kill('SIGKILL');
    await running.ended;
  };
  return {
    how: spec.how,
    stop: async () => {
      running.child.kill('SIGCONT');
      running.child.kill('SIGTERM');
      const grace = new AbortController();
      await Promise.race([
        running.ended,
        sleep(GRACE_MS, undefined, { signal: grace.signal }).catch(() => {}),
      ]);
      grace.abort();
      await kill();
      await remove();
    },
    pause: async () => {
      running.child.kill('SIGSTOP');
    },
    resume: async () => {
      running.child.kill('SIGCONT');
    },
    kill,
    restart: async () => {
      await kill();
      running = await launchReady(spec);
    },
  };
};
