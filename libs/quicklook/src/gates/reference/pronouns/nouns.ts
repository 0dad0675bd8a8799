import { isOfCalendar } from '../../../reading/calendar.ts';
import { ancestors, dependents, type Tree } from '../../../reading/tree.ts';
import { entityOf, type Proof } from '../../proof.ts';

export const NOMINAL = /^(?:nsubj|nsubj:pass|obj|obl|nmod|nmod:poss|conj|root|appos)$/;
/** What "its" may stand for besides a name. */
const BODY =
  /^(?:company|country|government|agency|team|party|university|school|city|state|council|bank|airline|firm|church|army|union|ministry|department|court|network|newspaper|club|group|hospital|museum|organi[sz]ation|site|website|magazine|navy|committee|commission|parliament|province|district|association|foundation|institute|festival|programme|program|military|retailer|maker|manufacturer|carrier|brewer|bureau|authority|board)$/;

export const isPlural = (tree: Tree, noun: number): boolean =>
  tree.penn[noun] === 'NNS' ||
  (tree.penn[noun] === 'NNPS' && tree.words[noun] !== 'states') ||
  dependents(tree, noun, 'conj').length > 0;

/** Whether a noun, in small letters, is one for a body. */
export const isBodyNoun = (noun: string): boolean => BODY.test(noun);

/** Whether a word of the line is a body or place: by what its name is of, else by the noun. */
export const isBody = (proof: Proof, at: number): boolean => {
  const who = entityOf(proof, at);
  return who
    ? /^(?:organisation|place)$/.test(who.type)
    : isBodyNoun(proof.line.words[at] as string);
};

/** The noun that is the subject of the main clause. */
export const mainSubject = (tree: Tree): number | undefined =>
  tree.root < 0 ? undefined : dependents(tree, tree.root, 'nsubj', 'nsubj:pass')[0];

/** The noun that is the subject of the clause that the pronoun stands in. */
export const ownSubject = (tree: Tree, at: number): number | undefined => {
  for (const above of ancestors(tree, at)) {
    const subject = dependents(tree, above, 'nsubj', 'nsubj:pass')[0];
    if (subject !== undefined) return subject < at ? subject : undefined;
  }
  return undefined;
};

/** Nouns and names before a token that stand in the clause for themselves: no part of another name, no word that only narrows one. */
export const nominalsBefore = (line: Tree, at: number): readonly number[] =>
  line.tokens.flatMap((_, token) =>
    token < at &&
    /^(?:NOUN|PROPN)$/.test(line.tags[token] as string) &&
    NOMINAL.test(line.relations[token] as string)
      ? [token]
      : [],
  );

/** Whether the word is the subject or object of the clause that a token stands in, or of one above. */
export const isOfClauseAbove = (line: Tree, word: number, at: number): boolean =>
  /^(?:nsubj|obj|iobj)/.test(line.relations[word] as string) &&
  ancestors(line, at).includes(line.heads[word] as number) &&
  !isOfCalendar(line.words[word] as string);
