import { childrenOf } from '../reading/children.ts';
import type { Tree } from '../reading/tree.ts';
import type { Proof } from './proof.ts';

/** A word's head and relation in the line: those of the sentence where the line has that head, else it hangs loosely on the nearest above that it has. */
const joinOf = (
  { source, places }: Proof,
  at: number,
): { readonly head: number; readonly relation: string } => {
  const own = source.heads[at] as number;
  let head = own;
  while (head >= 0 && (places[head] as number) < 0) head = source.heads[head] as number;
  if (head < 0) return { head: -1, relation: 'root' };
  return {
    head: places[head] as number,
    relation: head === own ? (source.relations[at] as string) : 'dep',
  };
};

const MARK = { head: -1, relation: 'punct' };

/**
 * The line as its sentence reads it: each word with its tag and relation there, on the nearest word above it that the line has. It costs
 * next to nothing, where reading the line alone means to tag and to parse it. Undefined where the line has words that the sentence lacks,
 * as a name for a pronoun.
 */
export const asSource = (proof: Proof): Tree | undefined => {
  const { line, source, aligned } = proof;
  const { tokens, words } = line;
  const isOfSource = aligned.every((place, at) =>
    place < 0 ? tokens[at]?.kind === 'mark' : words[at] === source.words[place],
  );
  if (!isOfSource) return undefined;
  const of = <T>(layer: readonly T[], missing: T): readonly T[] =>
    aligned.map((place) => (place < 0 ? missing : (layer[place] as T)));
  const joins = aligned.map((place) => (place < 0 ? MARK : joinOf(proof, place)));
  const heads = joins.map(({ head }) => head);
  return {
    sentence: source.sentence,
    tokens,
    words,
    tags: of(source.tags, 'PUNCT'),
    penn: of(source.penn, '.'),
    heads,
    relations: joins.map(({ relation }) => relation),
    margins: of(source.margins, 0),
    root: joins.findIndex(({ relation }) => relation === 'root'),
    children: childrenOf(heads),
  };
};
