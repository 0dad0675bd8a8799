import type { Doc } from '@quickwire/language';
import {
  type AttributeReader,
  readLinearModel,
  type Scorer,
  type Sections,
} from '@quickwire/language/linear';
import { shippedModel } from '../shipped-model.ts';
import { lineFeatures } from './line-features.ts';

/** The weights of the judge, and what it sees of words. */
export interface JudgeModel {
  readonly attributesOf: AttributeReader;
  readonly scorer: Scorer;
  readonly calibration: { readonly slope: number; readonly offset: number };
}

const UNCALIBRATED = { slope: 1, offset: 0 };

export const JUDGE_FILE = new URL('../../models/headline-judge.bin', import.meta.url);

export const judgeModelOf = (file: Sections, attributesOf: AttributeReader): JudgeModel => ({
  attributesOf,
  scorer: readLinearModel(file, 'finished', 1),
  calibration: (file.meta['calibration'] as JudgeModel['calibration'] | undefined) ?? UNCALIBRATED,
});

/** The shipped model, read once. Throws where the file is missing or not what it should be. */
export const readJudgeModel = shippedModel(
  { file: JUDGE_FILE, command: 'train:judge' },
  judgeModelOf,
);

/** The judge's own log-odds that a line is finished, before they are set right by what they turned out to be worth. */
export const logOddsOf = (doc: Doc, { scorer, attributesOf }: JudgeModel): number => {
  const features = lineFeatures(doc, attributesOf);
  return scorer.score(features, features.length)[0]! * scorer.unit;
};

/**
 * How likely a line is one that an editor finished, where as many are not: 0 to 1. Low for a line that breaks off, lacks an object, a subject
 * or a verb, or a quotation mark. Takes a Doc of that line alone, as `readLine` makes it; 0 for one without words. Throws where it has no tree.
 */
export const headlineScore = (doc: Doc, model: JudgeModel = readJudgeModel()): number => {
  if (doc.sentences.every(({ tokens }) => tokens.length === 0)) return 0;
  const { slope, offset } = model.calibration;
  return 1 / (1 + Math.exp(-slope * logOddsOf(doc, model) - offset));
};
