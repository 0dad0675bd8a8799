import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LABEL_COUNT, mayBegin, mayEnd, mayFollow } from './labels.ts';
import { Viterbi } from './viterbi.ts';

const allowed = (labels: readonly number[]): boolean =>
  labels.every((label, at) => (at === 0 ? mayBegin(label) : mayFollow(labels[at - 1]!, label))) &&
  mayEnd(labels.at(-1)!);

const ways = (length: number): readonly number[][] =>
  length === 0
    ? [[]]
    : ways(length - 1).flatMap((way) => Array.from({ length: LABEL_COUNT }, (_, l) => [...way, l]));

const sumOf = (labels: ArrayLike<number>, scores: Int32Array, transitions: Int32Array): number =>
  Array.from(labels).reduce(
    (sum, label, at) =>
      sum +
      scores[at * LABEL_COUNT + label]! +
      (at === 0 ? 0 : transitions[labels[at - 1]! * LABEL_COUNT + label]!),
    0,
  );

const numbers = (length: number) =>
  fc.array(fc.integer({ min: -500, max: 500 }), { minLength: length, maxLength: length });

test('gives the best of all ways that keep names whole', () => {
  const viterbi = new Viterbi();
  const waysOf = [1, 2, 3].map((length) => ways(length).filter(allowed));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }),
      numbers(3 * LABEL_COUNT),
      numbers(LABEL_COUNT ** 2),
      (length, scoreList, transitionList) => {
        const scores = Int32Array.from(scoreList);
        const transitions = Int32Array.from(transitionList);
        const labels = new Uint8Array(length);
        viterbi.decode(scores, transitions, labels);
        expect(allowed([...labels])).toBe(true);
        const best = Math.max(...waysOf[length - 1]!.map((way) => sumOf(way, scores, transitions)));
        expect(sumOf(labels, scores, transitions)).toBe(best);
      },
    ),
    { numRuns: 40 },
  );
});

test('goes through a sentence of any length', () => {
  const labels = new Uint8Array(5000).fill(9);
  new Viterbi().decode(
    new Int32Array(5000 * LABEL_COUNT),
    new Int32Array(LABEL_COUNT ** 2),
    labels,
  );
  expect(labels.every((label) => label === 0)).toBe(true);
});
