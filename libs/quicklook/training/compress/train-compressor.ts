import { type AttributeReader, writeSections } from '@quickwire/language/linear';
import { quantise } from '@quickwire/language/training';
import { type LogisticSettings, learnLogistic } from '../learn-logistic.ts';
import type { AnnotatedPair } from './annotate.ts';
import { decisionsOf } from './compression-decisions.ts';

const SETTINGS: LogisticSettings = { rounds: 4, step: 0.01, decay: 0.8, atLeast: 3, seed: 3 };

/** More of them gain less than the time to parse them costs. */
export const TRAINING_PAIRS = 60_000;

/** Bytes for the weights of each part. */
const BUDGETS = { keep: 1_250_000, root: 150_000 };

/** The bytes of models/compressor.bin, learnt from pairs; the same ones give the same bytes. */
export const trainCompressor = (
  pairs: Iterable<AnnotatedPair>,
  attributesOf: AttributeReader,
  log: (line: string) => void,
): Uint8Array => {
  const decisions = decisionsOf(pairs, attributesOf);
  log(`${decisions.keep.count} words and ${decisions.root.count} clauses to decide on`);
  const keep = learnLogistic(decisions.keep, SETTINGS);
  const root = learnLogistic(decisions.root, SETTINGS);
  log(`${keep.keys.length + root.keys.length} features learnt`);
  return writeSections(
    {},
    { ...quantise('keep', keep, BUDGETS.keep), ...quantise('root', root, BUDGETS.root) },
  );
};
