import { isQuotationMark } from '../quoted.ts';
import { isFiniteTag, isWhole, type Tree } from '../tree.ts';
import { composed, hangsTogether, type Rule, readAlone, stretch } from './rule.ts';

const JOINS = /^(?:as|after|when|while|although|though|before|since|because|if|once|until|unless)$/;
const PLACES =
  /^(?:after|before|since|during|following|amid|despite|in|on|at|with|without|under|for|by|from|until|throughout|among|alongside)$/;
const SUBJECT = /^(?:DET|PROPN|NOUN|PRON|NUM|ADJ)$/;

interface Opening {
  readonly comma: number;
  readonly relation: 'advcl' | 'obl';
}

/** "After the storm hit the coast, …", "Following the storm, …": where it ends; undefined where the sentence begins otherwise. */
const openingOf = ({ words, penn, tags }: Tree): Opening | undefined => {
  const first = words[0] as string;
  const hasFinite = (from: number, to?: number): boolean => penn.slice(from, to).some(isFiniteTag);
  const behind = (comma: number): boolean => {
    // A title between quotation marks is a subject too.
    const subject = isQuotationMark(words[comma + 1] ?? '') ? comma + 2 : comma + 1;
    return comma >= 2 && SUBJECT.test(tags[subject] ?? '') && hasFinite(subject);
  };
  if (JOINS.test(first)) {
    // Of a list in the clause another comma follows; behind the clause a subject does.
    const comma = words.findIndex(
      (word, at) => at >= 4 && word === ',' && hasFinite(1, at) && behind(at),
    );
    if (comma > 0) return { comma, relation: 'advcl' };
  }
  const comma = words.indexOf(',');
  const verb = penn.findIndex((tag, at) => at > comma && isFiniteTag(tag));
  const isPhrase = PLACES.test(first) && !hasFinite(0, comma) && behind(comma);
  // "In Iraq, Syria and Libya, …": a list goes on.
  return isPhrase && !words.slice(comma + 1, verb).includes(',')
    ? { comma, relation: 'obl' }
    : undefined;
};

/** What opens a sentence and the rest are each read without the other. */
export const opening: Rule = (tree, parsed) => {
  const found = openingOf(tree);
  if (!found) return tree;
  const { comma, relation } = found;
  const first = stretch(0, comma);
  const rest = stretch(comma + 1, tree.tokens.length);
  if (tree.root > comma && hangsTogether(tree, first, tree.root) && hangsTogether(tree, rest, -1))
    return tree;
  const main = readAlone(tree, rest, parsed);
  const part = readAlone(tree, first, parsed);
  if (!isWhole(main) || part.root < 0 || (relation === 'advcl' && !isWhole(part))) return tree;
  return composed(tree, { tokens: rest, tree: main }, [
    { tokens: first, tree: part, relation, head: rest[main.root] as number },
  ]);
};
