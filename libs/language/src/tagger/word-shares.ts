import type { Scorer } from '../linear/scorer.ts';
import { fillFeatures, selectTemplates, type Templates } from '../linear/templates.ts';
import type { WordAttributes } from '../words/attributes.ts';
import { ATOMS, OWN_ATOMS, REACH } from './features.ts';

/** What a word adds to the scores of a place, a row of classes; by how far it stands from there, from -REACH on. */
export type Shares = (Int32Array | undefined)[];

/** Words whose shares are kept at once, in some 6 MB: those met of late, half of them and then half again. */
const KEPT_WORDS = 4_000;

const placeOf = (offset: number): number => Math.floor(offset / ATOMS.length);
const isOwn = (offset: number): boolean => offset - placeOf(offset) * ATOMS.length < OWN_ATOMS;
const looksAt = (place: number, offsets: readonly number[]): boolean =>
  offsets.every((offset) => isOwn(offset) && placeOf(offset) === place);

const PLACES: readonly number[] = Array.from({ length: 2 * REACH + 1 }, (_, at) => at - REACH);

/**
 * Scores places as the scorer does, with what each word adds by itself summed once and remembered: seven in ten of the weights of a
 * place are of features that look at one word alone.
 */
export const createShareScorer = (scorer: Scorer, templates: Templates) => {
  const alone = PLACES.map((place) =>
    selectTemplates(templates, (offsets) => looksAt(place, offsets)),
  );
  const together = selectTemplates(
    templates,
    (offsets) => !PLACES.some((place) => looksAt(place, offsets)),
  );
  const features = new Int32Array(templates.count);
  const sums = new Int32Array(scorer.classes);
  let late = new Map<WordAttributes, Shares[]>();
  let before = new Map<WordAttributes, Shares[]>();

  const scoreOf = (some: Templates, atoms: Int32Array, base: number) => {
    fillFeatures(some, atoms, base, features);
    return scorer.score(features, some.count);
  };

  const shareOf = (shares: Shares, place: number, atoms: Int32Array, base: number): Int32Array => {
    const known = shares[place];
    if (known) return known;
    const share = new Int32Array(scoreOf(alone[place]!, atoms, base));
    shares[place] = share;
    return share;
  };

  return {
    /** The shares of a word in sentences of one letter case, first in them or not, as `variant` tells. */
    sharesOf: (word: WordAttributes, variant: number): Shares => {
      let variants = late.get(word);
      if (!variants) {
        if (late.size === KEPT_WORDS / 2) {
          before = late;
          late = new Map();
        }
        variants = before.get(word) ?? [];
        late.set(word, variants);
      }
      variants[variant] ??= PLACES.map(() => undefined);
      return variants[variant];
    },
    /** The scores of the place whose atoms begin at `base`, from the shares of the words around it, which begin at `from`. */
    score: (
      atoms: Int32Array,
      base: number,
      around: readonly Shares[],
      from: number,
    ): Int32Array => {
      const a = shareOf(around[from]!, 0, atoms, base);
      const b = shareOf(around[from + 1]!, 1, atoms, base);
      const c = shareOf(around[from + 2]!, 2, atoms, base);
      const d = shareOf(around[from + 3]!, 3, atoms, base);
      const e = shareOf(around[from + 4]!, 4, atoms, base);
      const rest = scoreOf(together, atoms, base);
      for (let tag = 0; tag < sums.length; tag++)
        sums[tag] = a[tag]! + b[tag]! + c[tag]! + d[tag]! + e[tag]! + rest[tag]!;
      return sums;
    },
  };
};
