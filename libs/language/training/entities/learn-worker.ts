import { parentPort, workerData } from 'node:worker_threads';
import { learn } from './learn.ts';
import type { LearningTask } from './learn-apart.ts';

const { examples, sentences, options } = workerData as LearningTask;
const report = (line: string): void => parentPort?.postMessage(line);
parentPort?.postMessage(learn(examples, sentences, { ...options, report }));
