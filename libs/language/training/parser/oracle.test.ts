import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scorer } from '../../src/linear/scorer.ts';
import { createParser } from '../../src/parser/parser.ts';
import type { WordAttributes } from '../../src/words/attributes.ts';
import { FORBIDDEN, fillCosts } from './oracle.ts';

const silent = (classes: number): Scorer => {
  const scores = new Int32Array(classes);
  return { classes, unit: 1, score: () => scores };
};
const word = { word: 1, cluster: 1, coarse: 1, suffix3: 1 } as WordAttributes;

/** Heads of a random projective tree over words 1 to n. */
const projective = (words: number, draws: readonly number[]): Int32Array => {
  const heads = new Int32Array(words + 1);
  let at = 0;
  const draw = (count: number): number => (draws[at++ % draws.length] ?? 0) % count;
  const build = (first: number, end: number, head: number): void => {
    if (first >= end) return;
    const root = first + draw(end - first);
    heads[root] = head;
    // Either side is cut into subtrees of its own.
    const split = first + draw(root - first + 1);
    build(first, split, root);
    build(split, root, root);
    build(root + 1, end, root);
  };
  build(1, words + 1, 0);
  return heads;
};

test('whoever follows transitions without cost gets the tree', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 15 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 60 }),
      fc.nat(),
      (count, draws, pick) => {
        const heads = projective(count, draws);
        const costs = new Int32Array(3);
        const parse = createParser(silent(3), silent(2), Uint8Array.of(0), {
          transition: (state, _scores, allowed) => {
            fillCosts(state, heads, allowed, costs);
            const free = [0, 1, 2].filter((at) => costs[at] === 0);
            expect(free).not.toEqual([]);
            return free[pick % free.length]!;
          },
          relation: () => 1,
        });
        const words = Array.from({ length: count }, () => word);
        const state = parse(words, new Int32Array(count), new Int32Array(count));
        expect(state.heads.slice(1, count + 1)).toEqual(heads.slice(1));
      },
    ),
  );
});

test('every arc lost is counted', () => {
  // "She saw him": shifting "saw" onto "She" loses its child and its place on the root.
  const heads = Int32Array.of(-1, 2, 0, 2);
  const costs = new Int32Array(3);
  const seen: number[][] = [];
  const parse = createParser(silent(3), silent(2), Uint8Array.of(0), {
    transition: (state, _scores, allowed) => {
      fillCosts(state, heads, allowed, costs);
      if (state.next === 2 && state.depth === 2) seen.push([...costs]);
      return state.next <= 3 ? 0 : 2;
    },
    relation: () => 1,
  });
  parse([word, word, word], new Int32Array(3), new Int32Array(3));
  expect(seen).toEqual([[2, 0, FORBIDDEN]]);
});
