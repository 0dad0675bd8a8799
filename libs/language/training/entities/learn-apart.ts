import { Worker } from 'node:worker_threads';
import type { Examples } from './examples.ts';
import type { LearningOptions, Learnt } from './learn.ts';

/** What a thread is given: it must hold what can be cloned. */
export interface LearningTask {
  readonly examples: Examples;
  readonly sentences: Int32Array;
  readonly options: Omit<LearningOptions, 'report'>;
}

/** As `learn`, in a thread of its own; hand it examples that are `shared`. */
export const learnApart = (
  examples: Examples,
  sentences: Int32Array,
  { report, ...options }: LearningOptions,
): Promise<Learnt> =>
  new Promise((resolve, reject) => {
    const workerData: LearningTask = { examples, sentences, options };
    const worker = new Worker(new URL('./learn-worker.ts', import.meta.url), { workerData });
    worker.on('message', (message: string | Learnt) =>
      typeof message === 'string' ? report?.(message) : resolve(message),
    );
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The learning thread ended with code ${code}`)));
  });

/** The same examples in memory that threads share. */
export const shared = (examples: Examples): Examples => ({
  rows: sharedCopy(examples.rows),
  tokenStarts: sharedCopy(examples.tokenStarts),
  labels: sharedBytes(examples.labels),
  sentenceStarts: sharedCopy(examples.sentenceStarts),
  texts: sharedCopy(examples.texts),
  features: sharedCopy(examples.features),
});

const sharedCopy = (array: Int32Array): Int32Array => {
  const copy = new Int32Array(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
};

const sharedBytes = (array: Uint8Array): Uint8Array => {
  const copy = new Uint8Array(new SharedArrayBuffer(array.byteLength));
  copy.set(array);
  return copy;
};
