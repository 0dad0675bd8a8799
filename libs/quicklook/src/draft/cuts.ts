import { isWeekday } from '../reading/calendar.ts';
import { closingSource } from '../reading/closing-source.ts';
import { quotedTokens } from '../reading/quoted.ts';
import { dependents, isTensed, subjectOf, subtree, type Tree } from '../reading/tree.ts';
import {
  BOUND,
  CONDITION,
  CONNECTIVE,
  HEDGE,
  MODAL,
  NEGATION,
  PLAIN_ADVERB,
  SAYING,
  TIME_WORD,
} from '../reading/words.ts';
import type { Edit, EditKind } from './draft.ts';

/** A stretch that a line can do without, and what its loss costs a reader: the least is cut first. */
export interface Cut extends Edit {
  readonly cost: number;
}

export const DASH = /^(?:—|–|--?)$/;
const OPEN = /^[,(—–]$|^--?$/;
const END = /^[.!?;:]$/;

const isMark = (tree: Tree, at: number, mark: RegExp): boolean =>
  at >= 0 && at < tree.tokens.length && mark.test(tree.words[at] as string);

/** Whether nothing but marks follows. */
const isLast = (tree: Tree, at: number): boolean =>
  tree.tokens.slice(at).every(({ kind, text }) => kind === 'mark' && !/^[,(—–]$/.test(text));

/** The stretch a subtree fills, where it fills one; marks at its ends are not of it. */
export const stretchOf = (
  tree: Tree,
  top: number,
): { readonly first: number; readonly last: number } | undefined => {
  const all = subtree(tree, top);
  let from = 0;
  let to = all.length;
  const mark = (at: number): boolean => tree.tokens[all[at] as number]?.kind === 'mark';
  while (from < to && mark(from) && !/^["“‘(]$/.test(tree.words[all[from] as number] as string))
    from++;
  while (
    to > from &&
    mark(to - 1) &&
    !/^["”’)%]$/.test(tree.words[all[to - 1] as number] as string)
  )
    to--;
  const first = all[from];
  const end = all[to - 1];
  if (first === undefined || end === undefined || end - first !== to - 1 - from) return undefined;
  return { first, last: end + 1 };
};

/** The stretch with the marks that set it off; undefined where nothing does. */
const setOff = (tree: Tree, top: number): { first: number; last: number } | undefined => {
  const stretch = stretchOf(tree, top);
  if (!stretch) return undefined;
  const { first, last } = stretch;
  if (!isMark(tree, first - 1, OPEN)) return undefined;
  // A dash within ends what a dash before began: what follows is no part of it.
  if (
    isMark(tree, first - 1, DASH) &&
    tree.words.slice(first, last).some((word) => DASH.test(word))
  )
    return undefined;
  if (isLast(tree, last)) return { first: first - 1, last };
  if (isMark(tree, first - 1, DASH))
    return isMark(tree, last, DASH) ? { first: first - 1, last: last + 1 } : undefined;
  // Behind an opening phrase one comma stays: "On Monday, [who …,] Orm said".
  if (isMark(tree, last, /^,$/))
    return {
      first: first - 1,
      last: partsTheRest(tree, last) || closesOuter(tree, top) ? last : last + 1,
    };
  return undefined;
};

/** "His brother, Paul Orm[, a baker], left": the comma ends the outer aside as well. */
const closesOuter = (tree: Tree, top: number): boolean => {
  const noun = tree.heads[top] as number;
  const outer = noun >= 0 && tree.relations[noun] === 'appos' ? stretchOf(tree, noun) : undefined;
  return outer !== undefined && isMark(tree, outer.first - 1, /^,$/);
};

/** A comma that has more to part than what is cut: it stands before the subject, or before who says it. */
const partsTheRest = (tree: Tree, comma: number): boolean =>
  isBeforeSubject(tree, comma) || closingSource(tree) === comma;

/** Whether a place lies before the sentence's subject. */
export const isBeforeSubject = (tree: Tree, at: number): boolean => {
  const subject = tree.root < 0 ? undefined : subjectOf(tree, tree.root);
  return subject !== undefined && (stretchOf(tree, subject)?.first ?? 0) > at;
};

/** At the head of the sentence with its comma, or set off at its place. */
const opening = (tree: Tree, top: number): { first: number; last: number } | undefined => {
  const stretch = stretchOf(tree, top);
  return stretch?.first === 0 && isMark(tree, stretch.last, /^,$/)
    ? { first: 0, last: stretch.last + 1 }
    : undefined;
};

const closing = (tree: Tree, top: number): { first: number; last: number } | undefined => {
  const stretch = stretchOf(tree, top);
  return stretch && isLast(tree, stretch.last) ? stretch : undefined;
};

const cutAs = (
  kind: EditKind,
  cost: number,
  stretch: { first: number; last: number } | undefined,
): readonly Cut[] => (stretch ? [{ kind, cost, ...stretch }] : []);

const isSpeech = (tree: Tree, at: number): boolean =>
  SAYING.has(tree.words[at] as string) &&
  dependents(tree, at, 'ccomp', 'parataxis').length + (tree.relations[at] === 'parataxis' ? 1 : 0) >
    0;

/** What may not go with a cut, for it bears on the truth of what stays. */
const isBearing = (tree: Tree, top: number): boolean =>
  subtree(tree, top).some((at) => {
    const word = tree.words[at] as string;
    // "[Along with] Smicer": who shares what is told.
    const shares = /^(?:along|together)$/.test(word) && tree.words[at + 1] === 'with';
    return NEGATION.has(word) || CONDITION.has(word) || word === 'according' || shares;
  });

const PREPOSITION_OF_SCENE = new Set(
  'in at during after before amid following outside inside near along across around throughout alongside'.split(
    ' ',
  ),
);

/** Verbs that say little by themselves. */
const LIGHT =
  /^(?:tak|took|ma[kd]|ha[vsd]|g[eoi][tvn]|gave|put|set|h[oe]ld|keep|kept|c[oa]m|go|went|gone|do|did|done|br(?:ing|ought)|lay|laid|turn|plac|spen[dt])/;

/** Prepositions of what is added, which may go where it is set off. */
const ADDING = new Set('including despite with amid following since through'.split(' '));

/** Prepositions of what went before or goes on beside, which may go from the head of a sentence. */
const OF_OPENING = new Set('after amid during following throughout despite'.split(' '));

const TEMPORAL = new Set('during after before amid following throughout'.split(' '));

const adjunct = (tree: Tree, at: number): readonly Cut[] => {
  const head = tree.heads[at] as number;
  const stretch = stretchOf(tree, at);
  const mark = dependents(tree, at, 'case')[0];
  if (stretch && mark === undefined && isWeekday(tree.words[at] as string))
    return cutAs('adjunct', 4, stretch);
  if (!stretch || mark === undefined || isBearing(tree, at)) return [];
  if (isSpeech(tree, head))
    return cutAs('speech-adjunct', 1, opening(tree, at) ?? (at > head ? stretch : undefined));
  const preposition = tree.words[mark] as string;
  if (ADDING.has(preposition)) return cutAs('adjunct', 3, setOff(tree, at) ?? opening(tree, at));
  const start = opening(tree, at);
  if (start && OF_OPENING.has(preposition)) return cutAs('adjunct', 3, start);
  if (!PREPOSITION_OF_SCENE.has(preposition)) return [];
  // How many belongs to what is said; and "takes place", "makes sense" are nothing without the rest.
  if (subtree(tree, at).some((token) => tree.tags[token] === 'NUM')) return [];
  if (LIGHT.test(tree.words[head] as string)) return [];
  // Without an object the verb may need its place: "rode into town", "came in at six per cent".
  const complete = dependents(tree, head, 'obj', 'ccomp', 'xcomp', 'cop').length > 0;
  if (!complete && !TEMPORAL.has(preposition)) return [];
  // Right behind the verb it may be what the verb needs: "lives in", "arrived at".
  if (at > head && stretch.first === head + 1) return [];
  return cutAs(
    'adjunct',
    4,
    opening(tree, at) ?? setOff(tree, at) ?? (at > head ? stretch : undefined),
  );
};

/** ", including …" behind a noun. */
const adding = (tree: Tree, at: number): readonly Cut[] => {
  const mark = dependents(tree, at, 'case')[0];
  return mark !== undefined && ADDING.has(tree.words[mark] as string) && !isBearing(tree, at)
    ? cutAs('adjunct', 3, setOff(tree, at))
    : [];
};

const adverb = (tree: Tree, at: number): readonly Cut[] => {
  const word = tree.words[at] as string;
  const bears = [NEGATION, HEDGE, BOUND, TIME_WORD, MODAL, CONDITION].some((words) =>
    words.has(word),
  );
  // Before an adjective or participle it makes another one of it: "well-received", "critically acclaimed".
  if (tree.tags[tree.heads[at] ?? -1] !== 'VERB' || tree.relations[tree.heads[at] ?? -1] === 'amod')
    return [];
  if (bears || (tree.children[at] as readonly number[]).length > 0 || !PLAIN_ADVERB.has(word))
    return [];
  const next = isMark(tree, at + 1, /^,$/) && (at === 0 || isMark(tree, at - 1, /^,$/)) ? 2 : 1;
  return cutAs('adverb', 3, { first: at === 0 || next === 1 ? at : at - 1, last: at + next });
};

const clauseCut = (tree: Tree, at: number): readonly Cut[] => {
  if (isBearing(tree, at)) return [];
  const marks = dependents(tree, at, 'mark').map((mark) => tree.words[mark] as string);
  if (marks.some((mark) => CONDITION.has(mark) || mark === 'that' || mark === 'to')) return [];
  if (marks.length === 0 && isTensed(tree, at)) return [];
  if (marks.length === 0)
    return cutAs('participle-clause', 2, setOff(tree, at) ?? opening(tree, at));
  // The clause begins with its own mark, or what stands before it is no part of it.
  const first = stretchOf(tree, at)?.first ?? -1;
  const opens =
    first >= 0 &&
    tree.heads[first] === at &&
    /^(?:mark|advmod)$/.test(tree.relations[first] as string);
  if (!opens) return [];
  return cutAs('adverbial-clause', 3, opening(tree, at) ?? setOff(tree, at) ?? closing(tree, at));
};

/** A second predicate with what hangs on it, from its "and" on, where it closes the sentence. */
const secondPredicate = (tree: Tree, at: number): readonly Cut[] => {
  const head = tree.heads[at] as number;
  const verbal =
    isTensed(tree, at) && (isTensed(tree, head) || subjectOf(tree, head) !== undefined);
  const stretch = stretchOf(tree, at);
  if (!verbal || !stretch || !isLast(tree, stretch.last)) return [];
  if (isSpeech(tree, at)) return [];
  // Of three joined by commas and an "and", two would stand without one.
  const joined = dependents(tree, head, 'conj').some((other) => other < at);
  const bareFirst =
    /^(?:conj|parataxis)$/.test(tree.relations[head] as string) &&
    dependents(tree, head, 'cc').length === 0 &&
    subjectOf(tree, head) === undefined;
  if (joined || bareFirst) return [];
  const and = dependents(tree, at, 'cc')[0];
  if (and === undefined || stretch.first !== and || tree.words[and] === 'or') return [];
  const first = isMark(tree, and - 1, /^[,;—–]$/) ? and - 1 : and;
  return cutAs('clause', 2, { first, last: stretch.last });
};

const brackets = (tree: Tree): readonly Cut[] => {
  const cuts: Cut[] = [];
  let open = -1;
  for (const [at, word] of tree.words.entries()) {
    if (word === '(') open = at;
    else if (word === ')' && open >= 0) {
      // "The Offences (Procedure) Act": of a name.
      const inName = [open - 1, at + 1].every((near) =>
        /^[(\p{Lu}]/u.test(tree.tokens[near]?.text ?? ''),
      );
      if (!inName) cuts.push({ kind: 'bracket', cost: 0, first: open, last: at + 1 });
      open = -1;
    }
  }
  return cuts;
};

/** What the sentence can do without, of which a line may lose as much as it must. */
export const cutsOf = (tree: Tree): readonly Cut[] =>
  [
    ...brackets(tree),
    ...tree.tokens.flatMap((_, at): readonly Cut[] => {
      switch (tree.relations[at]) {
        case 'appos':
          return cutAs('apposition', 1, setOff(tree, at));
        case 'acl:relcl':
          return cutAs('relative-clause', 1, setOff(tree, at));
        case 'acl':
          return cutAs('participle-clause', 2, setOff(tree, at));
        case 'advcl':
          return clauseCut(tree, at);
        case 'conj':
          return secondPredicate(tree, at);
        case 'nmod':
          return adding(tree, at);
        case 'obl':
          return adjunct(tree, at);
        case 'advmod':
          return adverb(tree, at);
        default:
          return [];
      }
    }),
  ].sort((a, b) => a.cost - b.cost || b.first - a.first);

/** "Orm [also] said", "the road[, however,] is shut": what ties the sentence to the one before, amid it. */
const innerConnectives = (tree: Tree, behind: number): readonly Cut[] => {
  const quoted = quotedTokens(tree);
  return tree.words.flatMap((word, at): readonly Cut[] => {
    if (at <= behind || quoted[at] || tree.relations[at] !== 'advmod') return [];
    // "Not only … but also", "also known as".
    const isTied =
      /^(?:but|and)$/.test(tree.words[at - 1] as string) || tree.words[at + 1] === 'known';
    if (word === 'also' && tree.tags[tree.heads[at] ?? -1] === 'VERB' && !isTied)
      return [{ kind: 'connective', cost: 0, first: at, last: at + 1 }];
    const isApart = isMark(tree, at - 1, /^,$/) && isMark(tree, at + 1, /^,$/);
    return word === 'however' && isApart
      ? [{ kind: 'connective', cost: 0, first: at - 1, last: at + 2 }]
      : [];
  });
};

/** The connective a sentence opens with, and its comma. */
const openingConnective = (tree: Tree): readonly Cut[] => {
  // "But for a loan, …": it is a condition.
  if (tree.words[0] === 'but' && tree.words[1] === 'for') return [];
  let last = 0;
  while (CONNECTIVE.has(tree.words[last] as string) && last < 2) {
    // "So far", "Still water", "Yet another", "However hard": the word leans on the next.
    if (last === 0 && /^(?:so|still|yet|however)$/.test(tree.words[0] as string)) {
      if (!isMark(tree, 1, /^,$/)) return [];
    }
    last++;
  }
  if (last === 0) return [];
  return [
    { kind: 'connective', cost: 0, first: 0, last: isMark(tree, last, /^,$/) ? last + 1 : last },
  ];
};

/** What ties a sentence to the one before. */
export const connectivesOf = (tree: Tree): readonly Cut[] => {
  const opening = openingConnective(tree);
  return [...opening, ...innerConnectives(tree, opening[0]?.last ?? 0)];
};

/** The form of be that a passive may lose, where nothing then reads as active: an agent, a preposition or the end follows. */
export const passiveBe = (tree: Tree, predicate: number): readonly Cut[] => {
  const be = dependents(tree, predicate, 'aux:pass', 'aux').filter((at) => at < predicate);
  const [only] = be;
  if (
    be.length !== 1 ||
    only === undefined ||
    !/^(?:is|are|was|were)$/.test(tree.words[only] as string)
  )
    return [];
  if (tree.relations[only] !== 'aux:pass' || only !== predicate - 1) return [];
  const after = predicate + 1;
  // "Assured of profits" may be one who assures.
  const behind =
    tree.tags[after] === 'ADP' && !/^(?:of|to|that)$/.test(tree.words[after] as string);
  const safe = isLast(tree, after) || behind || isMark(tree, after, END);
  return safe ? [{ kind: 'be', cost: 5, first: only, last: only + 1 }] : [];
};
