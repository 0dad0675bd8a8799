import type { Place } from '../gates/proof.ts';
import type { Tree } from '../reading/tree.ts';
import { remembered } from '../remembered.ts';
import { type Logistic, smallModel } from '../small-model.ts';
import { type CutFeatures, type CutLine, cutFeatures, cutsIn, whatStays } from './cut-features.ts';

const model = smallModel<Logistic>('cut-judge');

/** What a model makes of features, added to what they are counted from. */
export const weighed = ({ features }: Logistic, found: CutFeatures, from: number): number => {
  let sum = from;
  for (const [name, value] of found) sum += (features[name] ?? 0) * value;
  return sum;
};

/** Asked of each line of a sentence. */
const oddsIn = remembered((_: Tree) => new Map<number, number>());

/** What one cut adds to the log-odds of a line. */
export const oddsOfCut = (place: Place, top: number): number => {
  const ofSentence = oddsIn(place.source);
  const odds = ofSentence.get(top) ?? weighed(model(), cutFeatures(place, top), 0);
  ofSentence.set(top, odds);
  return odds;
};

/** What a line's length and the number of its cuts add to its log-odds. */
export const oddsOfRest = (cuts: number, kept: number, tokens: number): number =>
  model().bias + weighed(model(), whatStays(cuts, kept, tokens), 0);

/** Log-odds that readers find a line finished and true, by what was cut from its sentence; undefined where nothing was. */
export const cutOdds = (line: CutLine): number | undefined => {
  const cuts = cutsIn(line);
  if (cuts.length === 0) return undefined;
  const kept = line.places.filter((place) => place >= 0).length;
  return cuts.reduce(
    (sum, top) => sum + oddsOfCut(line, top),
    oddsOfRest(cuts.length, kept, line.source.tokens.length),
  );
};
