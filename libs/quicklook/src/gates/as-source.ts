import { childrenOf } from '../reading/children.ts';
import { ancestors, type Tree } from '../reading/tree.ts';
import { headKept, isKept, type Proof } from './proof.ts';

/** A mark that only the line has. */
const MARK: Join = { head: -1, relation: 'punct' };

/** Where a word of the sentence hangs in the line. */
interface Join {
  readonly head: number;
  readonly relation: string;
}

/**
 * Where its head was cut it hangs on the second predicate that stands for that one, if one alone does; else loosely on the nearest word
 * above that the line has.
 */
const joinOf = (proof: Proof, at: number): Join => {
  const { source, places } = proof;
  const own = headKept(proof, at);
  const head = [own, ...ancestors(source, own)].find((above) => isKept(proof, above));
  if (head === undefined) return { head: -1, relation: 'root' };
  const relation = head === own ? (source.relations[at] as string) : 'dep';
  return { head: places[head] as number, relation };
};

/**
 * The line as its sentence reads it: each word with its tag and relation there. It costs next to nothing, where reading the line alone
 * means to tag and to parse it. Undefined where the line has words that the sentence lacks, as a name for a pronoun.
 */
export const asSource = (proof: Proof): Tree | undefined => {
  const { line, source, aligned } = proof;
  const { tokens, words } = line;
  const tags: string[] = [];
  const penn: string[] = [];
  const heads: number[] = [];
  const relations: string[] = [];
  const margins: number[] = [];
  for (const [at, place] of aligned.entries()) {
    const isMark = place < 0 && tokens[at]?.kind === 'mark';
    if (!isMark && words[at] !== source.words[place]) return undefined;
    const { head, relation } = isMark ? MARK : joinOf(proof, place);
    tags.push(isMark ? 'PUNCT' : (source.tags[place] as string));
    penn.push(isMark ? '.' : (source.penn[place] as string));
    heads.push(head);
    relations.push(relation);
    margins.push(isMark ? 0 : (source.margins[place] as number));
  }
  return {
    sentence: { ...source.sentence, tokens },
    tokens,
    words,
    tags,
    penn,
    heads,
    relations,
    margins,
    root: relations.indexOf('root'),
    children: childrenOf(heads),
  };
};
