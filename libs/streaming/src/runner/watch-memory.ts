import type { Worker } from 'node:worker_threads';

/** Milliseconds between two looks: a thread that does nothing but fill memory takes some 100 MB in them. */
const LOOK_MS = 100;
const MB = 1024 * 1024;

/** Heap and what it holds outside, such as buffers, in bytes. Answers while the thread is in a loop. */
const memoryOf = async (thread: Worker): Promise<number> => {
  const { used_heap_size, external_memory, malloced_memory } = await thread.getHeapStatistics();
  return used_heap_size + external_memory + malloced_memory;
};

/**
 * Looks at the memory of threads while a task runs: the limits of V8 bound the heap alone, and buffers lie outside.
 * @param threads those that run now
 * @param onOver called at most once, when one of them has more than `limitMb`
 * @returns what ends the looking
 */
export const watchMemory = (
  threads: () => readonly Worker[],
  limitMb: number,
  onOver: () => void,
): (() => void) => {
  let looking = false;
  const look = async (): Promise<void> => {
    // In one long call of the engine a thread does not answer; it is asked no second time.
    if (looking) return;
    looking = true;
    // A thread that has ended has no memory.
    const sizes = await Promise.all(threads().map((thread) => memoryOf(thread).catch(() => 0)));
    looking = false;
    if (Math.max(0, ...sizes) <= limitMb * MB) return;
    clearInterval(timer);
    onOver();
  };
  const timer = setInterval(look, LOOK_MS).unref();
  return () => clearInterval(timer);
};
