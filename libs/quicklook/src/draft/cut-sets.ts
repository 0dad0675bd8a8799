import { isCutSafely } from '../gates/cut-fault.ts';
import { remembered } from '../remembered.ts';
import { type Cut, cutsOf } from './cuts.ts';
import { bare, type Draft, keptTokens, overlaps, treeOfDraft, withEdit, wordsOf } from './draft.ts';
import { tailsOf } from './tails.ts';

/** So many cuts at most are made in one sentence, and looked at to choose them from. */
const TOGETHER = 3;
const LOOKED_AT = 10;
/** So many articles at most make a line shorter than its words. */
const ARTICLES = 8;
/** Lines proved safe or not before the sentence is given up. */
const TRIED = 8;

/** What an end costs that shows by its own word and mark, and one that only a joining word begins. */
const SET_OFF_END = 2;
const JOINED_END = 3;

/** All that the clause can do without, one stretch once, the cheapest first. */
const stretchesOf = (clause: Draft): readonly Cut[] => {
  const tree = treeOfDraft(clause);
  const ends = tailsOf(tree).map((tail) => ({
    ...tail,
    cost: tree.tokens[tail.first]?.kind === 'mark' ? SET_OFF_END : JOINED_END,
  }));
  const found = new Map<string, Cut>();
  for (const cut of [...cutsOf(tree), ...ends].toSorted((a, b) => a.cost - b.cost)) {
    const key = `${cut.first} ${cut.last}`;
    const holdsPredicate = cut.first <= clause.predicate && clause.predicate < cut.last;
    if (!found.has(key) && !holdsPredicate) found.set(key, cut);
  }
  return [...found.values()].slice(0, LOOKED_AT);
};

/** Every set of up to TOGETHER stretches that do not overlap. */
const setsOf = (cuts: readonly Cut[]): readonly (readonly Cut[])[] => {
  let sets: readonly (readonly Cut[])[] = cuts.map((cut) => [cut]);
  const all = [...sets];
  for (let size = 2; size <= TOGETHER; size++) {
    sets = sets.flatMap((set) =>
      cuts
        .slice(cuts.indexOf(set.at(-1) as Cut) + 1)
        .filter((cut) => !set.some((other) => overlaps(cut, other)))
        .map((cut) => [...set, cut]),
    );
    all.push(...sets);
  }
  return all;
};

const costOf = (set: readonly Cut[]): number => set.reduce((sum, { cost }) => sum + cost, 0);

const cutBy = (clause: Draft, set: readonly Cut[]): Draft | undefined => {
  let draft: Draft | undefined = clause;
  for (const cut of set) draft = draft && withEdit(draft, bare(cut));
  return draft && keptTokens(draft).includes(clause.predicate) ? draft : undefined;
};

/** Sets of cuts of a clause that cost the same. */
interface Equals {
  readonly clause: Draft;
  readonly sets: readonly (readonly Cut[])[];
}

/** The cheapest first. */
const equalsOf = remembered((clause: Draft): readonly Equals[] =>
  [...Map.groupBy(setsOf(stretchesOf(clause)), costOf)]
    .sort(([a], [b]) => a - b)
    .map(([, sets]) => ({ clause, sets })),
);

/** What each of the sets leaves of the clause, the longest first. Made when it is their turn: most never have it. */
const linesOf = remembered(({ clause, sets }: Equals) =>
  sets
    .flatMap((set) => {
      const draft = cutBy(clause, set);
      return draft ? [{ draft, words: wordsOf(draft) }] : [];
    })
    .sort((a, b) => b.words - a.words),
);

/**
 * The clause with the least taken from it that brings it to at most `most` words, where no gate speaks against what is taken; undefined where
 * nothing does. Words beyond `most` are counted by `measure`. Of sets of cuts that cost the same the one that leaves more stands first.
 */
export const leastCut = (
  clause: Draft,
  least: number,
  most: number,
  measure: (draft: Draft) => number = wordsOf,
): Draft | undefined => {
  let tried = 0;
  for (const equals of equalsOf(clause))
    for (const { draft, words } of linesOf(equals)) {
      // Only a line a little too long may be measured shorter.
      if (words < least || words > most + ARTICLES || (words > most && measure(draft) > most))
        continue;
      if (isCutSafely(draft)) return draft;
      if (++tried === TRIED) return undefined;
    }
  return undefined;
};
