import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestCuts } from './cut.ts';
import type { Units } from './units.ts';

/** A tree over 0..n-1 with root 0: each node hangs on one before it. */
const trees = fc
  .array(
    fc.record({
      parent: fc.nat(),
      length: fc.nat({ max: 3 }),
      keep: fc.integer({ min: -9, max: 9 }),
      drop: fc.integer({ min: -9, max: 0 }),
      required: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((nodes) => nodes.map((node, at) => ({ ...node, parent: at === 0 ? -1 : node.parent % at })));

type Nodes = typeof trees extends fc.Arbitrary<infer T> ? T : never;

const unitsOf = (nodes: Nodes): Units => {
  const children = nodes.map((): number[] => []);
  nodes.forEach(({ parent }, at) => {
    if (parent >= 0) children[parent]!.push(at);
  });
  return {
    nodes: Int32Array.from(nodes.keys()),
    children,
    lengths: Int32Array.from(nodes, ({ length }) => length),
    topDown: [...nodes.keys()],
  };
};

/** Every set of nodes that may stay, with its words and gain. */
const allCuts = (nodes: Nodes) =>
  Array.from({ length: 1 << nodes.length }, (_, mask) => mask).flatMap((mask) => {
    const stays = (at: number): boolean => (mask & (1 << at)) !== 0;
    let words = 0;
    let gain = 0;
    for (const [at, { parent, length, keep, drop, required }] of nodes.entries()) {
      const held = at === 0 || stays(parent);
      if (stays(at) ? !held : at === 0 || (held && required)) return [];
      if (stays(at)) words += length;
      if (at > 0 && held) gain += stays(at) ? keep : drop;
    }
    return [{ words, gain }];
  });

test('of each length the cut is the best that there is', () => {
  fc.assert(
    fc.property(trees, fc.nat({ max: 12 }), (nodes, maxWords) => {
      const cuts = bestCuts(
        unitsOf(nodes),
        0,
        (at) => nodes[at]!,
        (at) => nodes[at]!.required,
        maxWords,
      );
      const best = new Map<number, number>();
      for (const { words, gain } of allCuts(nodes))
        if (words <= maxWords) best.set(words, Math.max(gain, best.get(words) ?? gain));
      expect(new Map(cuts.map(({ words, gain }) => [words, gain]))).toEqual(best);
    }),
  );
});

test('a cut is of the words it says, each node with its parent', () => {
  fc.assert(
    fc.property(trees, fc.nat({ max: 12 }), (nodes, maxWords) => {
      for (const cut of bestCuts(
        unitsOf(nodes),
        0,
        (at) => nodes[at]!,
        () => false,
        maxWords,
      )) {
        expect(cut.nodes.reduce((sum, at) => sum + nodes[at]!.length, 0)).toBe(cut.words);
        for (const at of cut.nodes) if (at > 0) expect(cut.nodes).toContain(nodes[at]!.parent);
      }
    }),
  );
});
