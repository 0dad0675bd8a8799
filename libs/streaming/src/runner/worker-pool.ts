import { Piscina } from 'piscina';
import { PoisonError } from '../errors.ts';
import { DeadlineError } from './middleware/deadline.ts';
import { watchMemory } from './watch-memory.ts';

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

/** A task took more memory than it may. */
export class MemoryError extends PoisonError {
  constructor(limitMb: number, what: 'heap' | 'heap and buffers', options?: ErrorOptions) {
    super(`the task took more than ${limitMb} MB of ${what}`, options);
  }
}

/** What the work may use. */
export interface WorkerPoolOptions {
  readonly threads?: number;
  /** Milliseconds a task may take; its thread is ended then. */
  readonly deadlineMs?: number;
  /** Heap of each thread. */
  readonly maxMemoryMb?: number;
  /** Heap and buffers of each thread together. It is looked at ten times a second: for so long a task may be over it. */
  readonly maxTotalMb?: number;
  /** Milliseconds after which a thread that has nothing to do ends; without it threads stay. */
  readonly idleMs?: number;
}

/** Room for what a task makes and drops; V8's own limit would let each thread keep many times that. */
const YOUNG_MB = 6;

const isOutOfHeap = (error: Error): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Makes a pool. Threads come as they are needed and, but for `idleMs`, stay: a story should not wait until one has read its models again. */
export const createWorkerPool = ({
  threads = 1,
  deadlineMs = 10_000,
  maxMemoryMb = 256,
  maxTotalMb = 512,
  idleMs = Number.POSITIVE_INFINITY,
}: WorkerPoolOptions = {}): WorkerPool => {
  const newThread = (): Piscina => {
    const thread = new Piscina({
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: idleMs,
      concurrentTasksPerWorker: 1,
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    // A thread that dies while idle is replaced; the error belongs to no task.
    thread.on('error', () => {});
    return thread;
  };
  // One of one thread each, so that it is known which thread has which task.
  const all = Array.from({ length: threads }, newThread);
  // A task waits for a free thread out here, so that its deadline begins with its work: a task that hangs
  // must not poison those that queue behind it.
  const free = [...all];
  const waiting: ((thread: Piscina) => void)[] = [];
  const takeThread = async (): Promise<Piscina> =>
    free.pop() ?? new Promise<Piscina>((resolve) => waiting.push(resolve));
  const giveThread = (thread: Piscina): void => {
    const next = waiting.shift();
    if (next) next(thread);
    else free.push(thread);
  };
  const run = async (filename: string, task: unknown, ms: number): Promise<unknown> => {
    const thread = await takeThread();
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => controller.abort(new DeadlineError(ms)), ms);
    const unwatch = watchMemory(
      () => thread.threads,
      maxTotalMb,
      () => controller.abort(new MemoryError(maxTotalMb, 'heap and buffers')),
    );
    try {
      return await thread.run(task, { filename, signal });
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      if (!(cause instanceof Error))
        throw new PoisonError(`the worker threw a ${typeof cause}: ${String(cause)}`);
      if (isOutOfHeap(cause)) throw new MemoryError(maxMemoryMb, 'heap', { cause });
      throw new PoisonError(`the worker failed: ${cause.message}`, { cause });
    } finally {
      clearTimeout(timer);
      unwatch();
      giveThread(thread);
    }
  };
  return {
    work:
      <Task, Result>({ href }: URL, ms = deadlineMs) =>
      (task: Task) =>
        run(href, task, ms) as Promise<Result>,
    close: async () => {
      await Promise.all(all.map((thread) => thread.destroy()));
    },
  };
};
