import { childrenOf } from '../reading/children.ts';
import type { Tree } from '../reading/tree.ts';
import type { Proof } from './proof.ts';

/** The nearest word above one of the sentence's that the line has, as its place in the line; -1 where there is none. */
const headIn = ({ source, places }: Proof, at: number): number => {
  let head = source.heads[at] as number;
  while (head >= 0 && (places[head] as number) < 0) head = source.heads[head] as number;
  return head < 0 ? -1 : (places[head] as number);
};

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
  const heads = aligned.map((place) => (place < 0 ? -1 : headIn(proof, place)));
  return {
    sentence: source.sentence,
    tokens,
    words,
    tags: of(source.tags, 'PUNCT'),
    penn: of(source.penn, '.'),
    heads,
    relations: of(source.relations, 'punct'),
    margins: of(source.margins, 0),
    root: heads.indexOf(-1),
    children: childrenOf(heads),
  };
};
