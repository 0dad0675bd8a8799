import { OBJECTS, SUBJECTS } from './relations.ts';
import { childOf, type SentenceTree } from './sentence-tree.ts';
import {
  CONDITIONS,
  HEDGES,
  LIGHT_NOUNS,
  NEGATIONS,
  PRIVATIVES,
  SOURCES,
  SPEECH,
  UNIVERSALS,
} from './word-lists.ts';

const COMPLEMENTS: ReadonlySet<string> = new Set(['xcomp', 'ccomp']);
const NARROWING: ReadonlySet<string> = new Set([
  'amod',
  'nmod',
  'nmod:poss',
  'acl',
  'acl:relcl',
  'compound',
  'obl',
]);
const CASE: ReadonlySet<string> = new Set(['case']);
const CC: ReadonlySet<string> = new Set(['cc']);
const COPULA: ReadonlySet<string> = new Set(['cop']);

/** Whether a token, or a word that hangs on it, is of a list. */
const holds = ({ words, children }: SentenceTree, at: number, list: ReadonlySet<string>): boolean =>
  list.has(words[at]!) || children[at]!.some((child) => list.has(words[child]!));

const isAlternative = (tree: SentenceTree, at: number): boolean => {
  const cc = childOf(tree, at, CC);
  return (
    cc >= 0 && (tree.words[cc] === 'or' || tree.words[cc] === 'nor' || tree.words[cc] === 'but')
  );
};

/** "Both", "either" or "between" before the first of the conjuncts, or a subject, whose verb agrees with them all. */
const isBound = (tree: SentenceTree, head: number): boolean => {
  const { sentence, children, words } = tree;
  return (
    SUBJECTS.has(sentence.relations[head]!) ||
    children[head]!.some(
      (child) => child < head && /^(?:both|either|neither|between|among|not)$/.test(words[child]!),
    )
  );
};

/** "All schools in the northern district" says less than "all schools", and less than "all schools in the district". */
const narrowsUniversal = (tree: SentenceTree, at: number): boolean => {
  const { relations, heads } = tree.sentence;
  for (let node = at; heads[node]! >= 0 && NARROWING.has(relations[node]!); node = heads[node]!)
    if (holds(tree, heads[node]!, UNIVERSALS)) return true;
  return false;
};

/** In "The line closed, Orm said" the parser may take what he said for an adverbial. */
const isSaidBefore = (tree: SentenceTree, at: number): boolean => {
  const head = tree.sentence.heads[at]!;
  return at < head && SPEECH.has(tree.words[head]!) && childOf(tree, at, SUBJECTS) >= 0;
};

/**
 * Whether a token must stay where its head stays, because the line would say something else without it, or nothing whole: arguments,
 * negation, conditions, sources, quantities and what hedges or narrows them. Errs on the side of keeping.
 */
export const isRequired = (tree: SentenceTree, at: number): boolean => {
  const { sentence, words, names } = tree;
  const { relations, heads, tags, penn } = sentence;
  const relation = relations[at]!;
  const head = heads[at]!;
  if (head < 0) return false;
  if (names[at] && names[at] === names[head]) return true;
  const word = words[at]!;
  if (SUBJECTS.has(relation) || OBJECTS.has(relation) || COMPLEMENTS.has(relation)) return true;
  if (relation === 'nummod' || tags[head] === 'NUM') return true;
  if (NEGATIONS.has(word) || UNIVERSALS.has(words[head]!)) return true;
  if (narrowsUniversal(tree, at)) return true;
  const preposition = childOf(tree, at, CASE);
  const before = preposition < 0 ? '' : words[preposition]!;
  switch (relation) {
    case 'advmod':
      return HEDGES.has(word) || holds(tree, at, NEGATIONS) || tags[head] === 'DET';
    case 'amod':
      return PRIVATIVES.has(word) || penn[at] === 'JJR' || /^(?:un|non|anti|ex|pro)-/.test(word);
    case 'obl':
      if (SOURCES.has(before) || holds(tree, at, NEGATIONS)) return true;
      return tags[head] === 'ADJ' && childOf(tree, head, COPULA) >= 0;
    case 'nmod':
      return (before === 'of' && LIGHT_NOUNS.has(words[head]!)) || SOURCES.has(before);
    case 'advcl':
      return holds(tree, at, CONDITIONS) || word === 'according' || isSaidBefore(tree, at);
    case 'acl:relcl':
      return tags[head] === 'PRON';
    case 'conj':
      return isAlternative(tree, at) || isBound(tree, head);
    case 'parataxis':
      return SPEECH.has(word) || SPEECH.has(words[head]!);
    default:
      return false;
  }
};
