import { type AttributeReader, readSections, writeSections } from '@quickwire/language/linear';
import { quantise } from '@quickwire/language/training';
import { judgeModelOf, logOddsOf } from '../../src/headline-judge/headline-score.ts';
import { lineFeatures } from '../../src/headline-judge/line-features.ts';
import { createDecisionList } from '../decisions.ts';
import { fitCalibration } from '../fit-calibration.ts';
import { type LogisticSettings, learnLogistic } from '../learn-logistic.ts';
import type { LineExample } from './examples.ts';

const SETTINGS: LogisticSettings = { rounds: 5, step: 0.01, decay: 0.8, atLeast: 3, seed: 11 };
const BUDGET = 460_000;

/** The bytes of models/headline-judge.bin, learnt from lines and their spoilt versions, calibrated on others kept aside; the same ones give the same bytes. */
export const trainJudge = (
  examples: Iterable<LineExample>,
  aside: Iterable<LineExample>,
  attributesOf: AttributeReader,
  log: (line: string) => void,
): Uint8Array => {
  const decisions = createDecisionList();
  for (const { doc, fault } of examples)
    decisions.add(lineFeatures(doc, attributesOf), fault === undefined);
  log(`${decisions.count} lines, half of them spoilt`);
  const learnt = learnLogistic(decisions, SETTINGS);
  log(`${learnt.keys.length} features learnt`);
  const sections = quantise('finished', learnt, BUDGET);
  const raw = judgeModelOf(readSections(writeSections({}, sections), 'the judge'), attributesOf);
  const scored = [...aside].map(({ doc, fault }) => ({
    score: logOddsOf(doc, raw),
    yes: fault === undefined,
  }));
  const calibration = fitCalibration(scored);
  log(
    `log-odds are worth ${calibration.slope.toFixed(3)} of what they say, ${calibration.offset.toFixed(3)} added`,
  );
  return writeSections({ calibration }, sections);
};
