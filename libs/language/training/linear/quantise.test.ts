import { expect, test } from 'vitest';
import { readSections, writeSections } from '../../src/binary/sections.ts';
import { readLinearModel } from '../../src/linear/linear-model.ts';
import type { LearntWeights } from './perceptron.ts';
import { quantise } from './quantise.ts';

const asRead = (learnt: LearntWeights, budget: number) =>
  readLinearModel(
    readSections(writeSections({}, quantise('test', learnt, budget)), 'test'),
    'test',
    learnt.classes,
  );

const scores = (learnt: LearntWeights, budget: number, features: readonly number[]): number[] => {
  const scorer = asRead(learnt, budget);
  return [...scorer.score(Int32Array.from(features), features.length)].map(
    (score) => score * scorer.unit,
  );
};

const dense: LearntWeights = {
  classes: 3,
  keys: Uint32Array.of(7, 0xfffffff0, 40_000),
  weights: Float32Array.of(1, -2, 0.5, 8, 0, -8, 0.25, 0.25, -0.5),
};
const sparse: LearntWeights = {
  classes: 4,
  keys: Uint32Array.of(9, 3),
  weights: Float32Array.of(0, 2, 0, -4, 1, 0, 0, 0),
};

test.each([
  ['few classes', dense, [7, 0xfffffff0 | 0, 12], [9, -2, -7.5]],
  ['many classes', sparse, [3, 9, 12], [1, 2, 0, -4]],
] as const)('weights of %s are read back near what was learnt', (_, learnt, features, expected) => {
  scores(learnt, 1000, features).forEach((score, at) => {
    expect(score).toBeCloseTo(expected[at]!, 1);
  });
});

test('where there is no room the weakest features go', () => {
  const [first, second] = scores(dense, 6, [7, 0xfffffff0 | 0, 40_000]);
  expect(first).toBeCloseTo(8, 1);
  expect(second).toBeCloseTo(0, 1);
});
