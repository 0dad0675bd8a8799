import { DAY_PARTS, MONTHS, WEEKDAYS } from '../calendar.ts';
import { isFiniteTag, isTensed, subjectOf, type Tree } from '../tree.ts';
import { composed, type Rule, readAlone, stretch } from './rule.ts';

/** Longest aside, in tokens. */
const LONGEST = 24;
const RELATIVE = /^(?:who|which|whose)$/;
const TIME = new RegExp(
  `^(?:years?|months?|weeks?|days?|hours?|minutes?|${DAY_PARTS}|weekend|today|yesterday|time|${WEEKDAYS}|${MONTHS})$`,
);
const NAMED_BEFORE = /^(?:PROPN|NOUN)$/;

interface Aside {
  readonly first: number;
  /** The comma that ends it. */
  readonly last: number;
  readonly relation: string;
}

/** What the words between two commas behind a subject are to it; undefined where they may be something else. */
const relationOf = (
  { words, penn, tags }: Tree,
  first: number,
  last: number,
): string | undefined => {
  const finite = penn.slice(first, last).some(isFiniteTag);
  if (RELATIVE.test(words[first] as string)) return finite ? 'acl:relcl' : undefined;
  if (finite) return undefined;
  if (/^VB[GN]$/.test(penn[first] as string)) return 'acl';
  return /^(?:DET|PROPN|NUM|NOUN|ADJ)$/.test(tags[first] as string) ? 'appos' : undefined;
};

/** "Orm, 28, and Lind, 25, were …", "Orm, Lind and Moe have …": more than one does it. */
const isList = ({ words, penn }: Tree, before: number, last: number): boolean => {
  const isJoined = words.some(
    (word, at) =>
      at > before && at < last && word === ',' && /^(?:and|or|but)$/.test(words[at + 1] ?? ''),
  );
  const isOne = /^NNP?$/.test(penn[before - 1] as string);
  return isJoined || (isOne && /^(?:are|were|have)$/.test(words[last + 1] as string));
};

/** "Ada Moe, [the mayor of Oslo], opened …": an aside behind the subject that the sentence begins with, a verb right behind it. */
const asideOf = (tree: Tree): Aside | undefined => {
  const { words, penn, tags } = tree;
  const before = words.indexOf(',');
  if (before < 1 || !NAMED_BEFORE.test(tags[before - 1] as string)) return undefined;
  if (TIME.test(words[before - 1] as string)) return undefined;
  if (penn.slice(0, before).some((tag) => /^(?:VB|MD|IN$|TO$)/.test(tag))) return undefined;
  for (let last = before + 2; last < tree.tokens.length && last - before <= LONGEST; last++) {
    if (words[last] !== ',' || !isFiniteTag(penn[last + 1])) continue;
    if (isList(tree, before, last)) return undefined;
    const relation = relationOf(tree, before + 1, last);
    return relation === undefined ? undefined : { first: before + 1, last, relation };
  }
  return undefined;
};

/** The sentence is read as if the aside were not there, and the aside set beside its noun. */
export const aside: Rule = (tree, parsed) => {
  const found = asideOf(tree);
  if (!found) return tree;
  const { first, last, relation } = found;
  const inner = stretch(first, last);
  const rest = [...stretch(0, first - 1), ...stretch(last + 1, tree.tokens.length)];
  const main = readAlone(tree, rest, parsed);
  if (main.root < first - 1 || !isTensed(main, main.root)) return tree;
  const subject = subjectOf(main, main.root);
  if (subject === undefined || subject >= first - 1) return tree;
  return composed(tree, { tokens: rest, tree: main }, [
    {
      tokens: inner,
      tree: readAlone(tree, inner, parsed),
      relation,
      head: rest[subject] as number,
    },
  ]);
};
