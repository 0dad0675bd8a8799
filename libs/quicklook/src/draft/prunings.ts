import { oddsOfCut, oddsOfRest } from '../cut-judge/cut-judge.ts';
import { closingSource } from '../reading/closing-source.ts';
import { isTensed, type Tree } from '../reading/tree.ts';
import { editKindOf } from './compressed.ts';
import { isBeforeSubject, stretchOf } from './cuts.ts';
import {
  bare,
  type Draft,
  type Edit,
  keptTokens,
  overlaps,
  treeOfDraft,
  withEdit,
} from './draft.ts';

/** What adds to a word and may be done without; whether it may here, the cut judge tells. */
const ADDED =
  /^(?:appos|acl|acl:relcl|advcl|obl(?::.*)?|nmod|nmod:(?!poss).*|advmod|parataxis|conj)$/;
const OPENS = /^(?:[,(—–]|--?)$/;
/** The mark that ends what this one sets off. */
const closerOf = (mark: string): RegExp =>
  mark === '(' ? /^\)$/ : mark === ',' ? /^,$/ : /^(?:[—–]|--?)$/;

/** A stretch with what hangs on one word, and what the judge makes of its loss. */
interface Pruning extends Edit {
  readonly odds: number;
  /** Words and tokens of the clause that go with it. */
  readonly words: number;
  readonly tokens: number;
}

/** So many stretches are looked at, and so many taken together. */
const LOOKED_AT = 14;
const TOGETHER = 4;

/** Where the sentence's own words end: before its last mark, or before who says it. */
const endOf = (tree: Tree): number => {
  let end = closingSource(tree);
  while (
    end > 0 &&
    tree.tokens[end - 1]?.kind === 'mark' &&
    !/^["”’)%]$/.test(tree.words[end - 1] as string)
  )
    end--;
  return end;
};

/** A verb that "and" joins to another, to the end of the sentence. */
const isLastPredicate = (tree: Tree, at: number, last: number, end: number): boolean =>
  last === end &&
  (isTensed(tree, at) || /^VB/.test(tree.penn[at] as string)) &&
  /^(?:VERB|AUX)$/.test(tree.tags[tree.heads[at] as number] as string);

/** The stretch a word heads, with the marks that go with it; undefined where it lies amid what stays. */
const stretchAt = (tree: Tree, at: number, end: number): readonly [number, number] | undefined => {
  const stretch = stretchOf(tree, at);
  if (!stretch || stretch.last > end) return undefined;
  const { first, last } = stretch;
  const relation = tree.relations[at];
  const apart = first > 0 && OPENS.test(tree.words[first - 1] as string);
  if (relation === 'advmod' && !apart && !/ly$/.test(tree.words[at] as string)) return undefined;
  if (relation === 'conj' && !isLastPredicate(tree, at, last, end)) return undefined;
  if (first === 0 && tree.words[last] === ',') return [first, last + 1];
  if (!apart) return [first, last];
  if (last >= end) return [first - 1, last];
  if (!closerOf(tree.words[first - 1] as string).test(tree.words[last] ?? '')) return undefined;
  // Behind an opening phrase one comma stays before the subject.
  return [first - 1, isBeforeSubject(tree, last) ? last : last + 1];
};

const startsWord = ({ tokens }: Tree, at: number): boolean => {
  const token = tokens[at] as { start: number; text: string };
  const apart = at === 0 || (tokens[at - 1] as { end: number }).end < token.start;
  return apart && /[\p{L}\p{N}]/u.test(token.text);
};

/** All that the clause may do without, the likeliest first. */
const prunings = (clause: Draft): readonly Pruning[] => {
  const { reading, sentence, predicate } = clause;
  const tree = treeOfDraft(clause);
  const kept = new Set(keptTokens(clause));
  const end = endOf(tree);
  const found = new Map<string, Pruning>();
  for (const [at, relation] of tree.relations.entries()) {
    if (!ADDED.test(relation) || at === tree.root || !kept.has(at)) continue;
    const [first, last] = stretchAt(tree, at, end) ?? [0, 0];
    const key = `${first} ${last}`;
    if (first >= last || (first <= predicate && predicate < last) || found.has(key)) continue;
    let words = 0;
    let tokens = 0;
    for (let token = first; token < last; token++) {
      if (!kept.has(token)) continue;
      tokens++;
      if (startsWord(tree, token)) words++;
    }
    const odds = oddsOfCut({ reading, sentence, source: tree }, at);
    found.set(key, { kind: editKindOf(relation), first, last, odds, words, tokens });
  }
  return [...found.values()].sort((a, b) => b.odds - a.odds).slice(0, LOOKED_AT);
};

/**
 * The clause with some of what it may do without taken from it, so that it has from `least` to `most` words: the likeliest first to be
 * found finished and true. At most `wanted`; none is of the same words as another.
 */
export const prunedDrafts = (
  clause: Draft,
  least: number,
  most: number,
  wanted: number,
): readonly Draft[] => {
  const tree = treeOfDraft(clause);
  const tokens = tree.tokens.length;
  const kept = keptTokens(clause);
  const all = kept.filter((at) => startsWord(tree, at)).length;
  const units = prunings(clause);
  const sets: { readonly set: readonly Pruning[]; readonly odds: number }[] = [];
  const gather = (from: number, set: readonly Pruning[], odds: number, words: number): void => {
    if (set.length > 0 && words >= least && words <= most) {
      const gone = set.reduce((sum, unit) => sum + unit.tokens, 0);
      sets.push({ set, odds: odds + oddsOfRest(set.length, kept.length - gone, tokens) });
    }
    if (set.length === TOGETHER) return;
    for (let next = from; next < units.length; next++) {
      const unit = units[next] as Pruning;
      if (!set.some((other) => overlaps(other, unit)))
        gather(next + 1, [...set, unit], odds + unit.odds, words - unit.words);
    }
  };
  gather(0, [], 0, all);
  return sets
    .sort((a, b) => b.odds - a.odds)
    .slice(0, wanted)
    .flatMap(({ set }) => {
      const draft = set.reduce<Draft | undefined>(
        (line, unit) => line && withEdit(line, bare(unit)),
        clause,
      );
      return draft ? [draft] : [];
    });
};
