import { expect, test } from 'vitest';
import { noLexicon } from '../../test/no-lexicon.ts';
import type { Scorer } from '../linear/scorer.ts';
import { fillFeatures } from '../linear/templates.ts';
import { createAttributeReader } from '../words/attributes.ts';
import { ATOMS, firstTemplates, REACH } from './features.ts';
import { createShareScorer } from './word-shares.ts';

/** Weights that are the features' own bits. */
const scorer: Scorer = {
  classes: 3,
  unit: 1,
  score: (features, count) =>
    features
      .subarray(0, count)
      .reduce(
        (scores, feature) => scores.map((score, at) => score + ((feature >> (8 * at)) & 0xff)),
        new Int32Array(3),
      ),
};

test('scores from what words add are those of all features, the first time and when remembered', () => {
  const words = 'on Monday a crack was found in the hull of one'
    .split(' ')
    .map(createAttributeReader(noLexicon));
  const atoms = Int32Array.from({ length: words.length * ATOMS.length }, (_, at) =>
    Math.imul(at, 0x9e3779b1),
  );
  const shared = createShareScorer(scorer, firstTemplates);
  const shares = words.map((word) => shared.sharesOf(word, 0));
  const features = new Int32Array(firstTemplates.count);
  for (let from = 0; from + 2 * REACH < words.length; from++) {
    const base = (from + REACH) * ATOMS.length;
    fillFeatures(firstTemplates, atoms, base, features);
    const whole = [...scorer.score(features, firstTemplates.count)];
    expect([...shared.score(atoms, base, shares, from)]).toEqual(whole);
    expect([...shared.score(atoms, base, shares, from)]).toEqual(whole);
  }
});
