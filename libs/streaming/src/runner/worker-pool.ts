import { Piscina } from 'piscina';
import { PoisonError } from '../errors.ts';
import { DeadlineError } from './middleware/deadline.ts';

/** A pool of threads for work that may hang or exhaust memory. */
export interface WorkerPool<Task, Result> {
  /**
   * Runs a task in a thread of its own for as long as it takes.
   * @throws {PoisonError} when the task throws, overruns its deadline, exhausts its memory or ends its thread
   */
  run(task: Task): Promise<Result>;
  close(): Promise<void>;
}

/** Where the work is and what it may use. */
export interface WorkerPoolOptions {
  /** Module whose default export takes a task and gives a result. */
  readonly module: URL;
  readonly maxThreads?: number;
  /** Milliseconds a task may take; its thread is ended then. */
  readonly deadlineMs?: number;
  /** Heap of each thread. */
  readonly maxMemoryMb?: number;
}

/** Starts a pool; threads come as they are needed and go when idle for a minute. */
export const createWorkerPool = <Task, Result>({
  module,
  maxThreads = 2,
  deadlineMs = 10_000,
  maxMemoryMb = 256,
}: WorkerPoolOptions): WorkerPool<Task, Result> => {
  const pool = new Piscina<Task, Result>({
    filename: module.href,
    minThreads: 0,
    maxThreads,
    idleTimeout: 60_000,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
  });
  // A task waits for a free thread out here, so that its deadline begins with its work: a task that hangs
  // must not poison those that queue behind it.
  let free = maxThreads;
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
  return {
    async run(task) {
      await takeThread();
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), deadlineMs);
      try {
        return await pool.run(task, { signal: controller.signal });
      } catch (cause) {
        if (controller.signal.aborted) throw new DeadlineError(deadlineMs);
        if (cause instanceof Error)
          throw new PoisonError(`the worker failed: ${cause.message}`, { cause });
        throw new PoisonError(`the worker threw a ${typeof cause}: ${String(cause)}`);
      } finally {
        clearTimeout(timer);
        giveThread();
      }
    },
    close: () => pool.destroy(),
  };
};
