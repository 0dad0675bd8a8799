import type { Sentence } from '../doc.ts';

/** What a clause says stands or falls with these. */
const CORE = new Set('nsubj nsubj:pass obj iobj aux:pass cop ccomp xcomp conj'.split(' '));
const NEGATIONS = new Set(['not', 'n’t', "n't", 'nt', 'never', 'no']);

/** Whether a word that hangs on a clause's verb by this relation is of the clause's core: subject, objects, passive, copula, clausal complements, conjuncts, negation. */
export const isOfCore = (relation: string, word: string): boolean =>
  CORE.has(relation) || NEGATIONS.has(word.toLowerCase());

/**
 * How sure the parser was of a clause: the smallest margin of its verb, given by its index among the tokens, and of the words of its core.
 * Of 0 or more, as the margins are; models/PARSER_CARD.md says how often a clause of a margin is right. Throws where the sentence has no tree.
 */
export const clauseMargin = (
  { tokens, heads, relations, margins }: Sentence,
  verb: number,
): number => {
  if (!heads || !relations || !margins)
    throw new Error('a clause needs its tree: put the parse pipe before');
  let least = margins[verb]!;
  for (let at = 0; at < heads.length; at++)
    if (heads[at] === verb && isOfCore(relations[at]!, tokens[at]!.text))
      least = Math.min(least, margins[at]!);
  return least;
};
