import { readParserModel } from '@quickwire/language/linear';
import { randomNumbers } from '@quickwire/language/training';
import { expect, test } from 'vitest';
import { readLine } from '../../src/headline-judge/line-doc.ts';
import { fitCalibration } from '../fit-calibration.ts';
import { lineExamples } from './examples.ts';
import { spoil } from './spoil.ts';
import { trainJudge } from './train-judge.ts';

const LINES = [
  'Council approves new harbour plan for Tarn',
  'Ferry line suspends crossings after storm',
  'Police arrest three men over robbery',
  'Mayor says tunnel will open in June',
  'Court rejects appeal by former owner of ferry',
];
const SOURCES = [{ name: 'own', lines: [...LINES, ...LINES.map((line) => `${line} today`)] }];

test('the same lines give the same bytes', () => {
  const { attributesOf } = readParserModel();
  const train = (): Uint8Array =>
    trainJudge(
      lineExamples(SOURCES, 'train', 1),
      lineExamples(SOURCES, 'calibration', 1),
      attributesOf,
      () => {},
    );
  expect(train()).toEqual(train());
});

test('no line is in two parts', () => {
  const parts = (['train', 'calibration', 'test'] as const).map((part) =>
    [...lineExamples(SOURCES, part, 1)].filter(({ fault }) => !fault).map(({ doc }) => doc.text),
  );
  const all = parts.flat();
  expect(new Set(all).size).toBe(all.length);
});

test('a spoilt line is another line', () => {
  const random = randomNumbers(5);
  for (const line of LINES)
    for (let time = 0; time < 30; time++)
      expect(spoil(readLine(line), random)?.text).not.toBe(line);
});

test('what a model says too loudly is turned down', () => {
  const answers = Array.from({ length: 100 }, (_, at) => ({
    score: at % 2 === 0 ? 4 : -4,
    yes: at % 2 === 0 ? at % 10 !== 0 : at % 10 === 5,
  }));
  const { slope, offset } = fitCalibration(answers);
  const chance = (score: number): number => 1 / (1 + Math.exp(-slope * score - offset));
  expect(chance(4)).toBeCloseTo(0.8, 2);
  expect(chance(-4)).toBeCloseTo(0.2, 2);
});
