import { Piscina } from 'piscina';
import { PoisonError } from '../errors.ts';
import { DeadlineError } from './middleware/deadline.ts';

/** A process's threads for work that may hang or exhaust memory. */
export interface WorkerPool {
  /**
   * The work of one module, whose default export takes a task and gives a result. All modules share the threads of the
   * pool; a thread reads a module when it first meets a task of it.
   * @param deadlineMs that of the pool unless given
   */
  work<Task, Result>(module: URL, deadlineMs?: number): Work<Task, Result>;
  close(): Promise<void>;
}

/**
 * Runs a task in a thread for as long as it takes.
 * @throws {PoisonError} when the task throws, overruns its deadline, exhausts its memory or ends its thread
 */
export type Work<Task, Result> = (task: Task) => Promise<Result>;

/** What the work may use. */
export interface WorkerPoolOptions {
  readonly threads?: number;
  /** Milliseconds a task may take; its thread is ended then. */
  readonly deadlineMs?: number;
  /** Heap of each thread. */
  readonly maxMemoryMb?: number;
  /** Milliseconds after which a thread that has nothing to do ends; without it threads stay. */
  readonly idleMs?: number;
}

/** Room for what a task makes and drops; V8's own limit would let each thread keep many times that. */
const YOUNG_MB = 6;

/** Makes a pool. Threads come as they are needed and, but for `idleMs`, stay: a story should not wait until one has read its models again. */
export const createWorkerPool = ({
  threads = 1,
  deadlineMs = 10_000,
  maxMemoryMb = 256,
  idleMs = Number.POSITIVE_INFINITY,
}: WorkerPoolOptions = {}): WorkerPool => {
  const pool = new Piscina({
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleMs,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  // A task waits for a free thread out here, so that its deadline begins with its work: a task that hangs
  // must not poison those that queue behind it.
  let free = threads;
  const waiting: (() => void)[] = [];
  const takeThread = async (): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const giveThread = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  // A thread that dies while idle is replaced; the error belongs to no task.
  pool.on('error', () => {});
  const run = async (filename: string, task: unknown, ms: number): Promise<unknown> => {
    await takeThread();
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), ms);
    try {
      return await pool.run(task, { filename, signal: controller.signal });
    } catch (cause) {
      if (controller.signal.aborted) throw new DeadlineError(ms);
      if (cause instanceof Error)
        throw new PoisonError(`the worker failed: ${cause.message}`, { cause });
      throw new PoisonError(`the worker threw a ${typeof cause}: ${String(cause)}`);
    } finally {
      clearTimeout(timer);
      giveThread();
    }
  };
  return {
    work:
      <Task, Result>({ href }: URL, ms = deadlineMs) =>
      (task: Task) =>
        run(href, task, ms) as Promise<Result>,
    close: () => pool.destroy(),
  };
};
