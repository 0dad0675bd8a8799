import { compressionsOf } from '../compress/compressions-of.ts';
import { docOf, type Reading } from '../reading/reading.ts';
import type { Tree } from '../reading/tree.ts';
import type { Draft, Edit, EditKind } from './draft.ts';

/** Lines tried of each sentence; the compressor's first are its best. */
const TRIED = 2;

/** What a cut is, by the relation of its highest word. */
const KINDS: Readonly<Record<string, EditKind>> = {
  det: 'article',
  advmod: 'adverb',
  appos: 'apposition',
  'acl:relcl': 'relative-clause',
  acl: 'participle-clause',
  advcl: 'adverbial-clause',
  obl: 'adjunct',
  nmod: 'adjunct',
  'aux:pass': 'be',
};

export const editKindOf = (relation: string): EditKind => KINDS[relation] ?? 'clause';

/** What a run of cut tokens is, by the relation of the first of them whose head stays. */
const kindOf = (tree: Tree, first: number, last: number, kept: ReadonlySet<number>): EditKind => {
  for (let at = first; at < last; at++)
    if (kept.has(tree.heads[at] as number) && tree.tokens[at]?.kind !== 'mark')
      return editKindOf(tree.relations[at] as string);
  return 'clause';
};

const editsOf = (tree: Tree, tokens: readonly number[]): readonly Edit[] => {
  const kept = new Set(tokens);
  const edits: Edit[] = [];
  for (let first = 0; first < tree.tokens.length; first++) {
    if (kept.has(first)) continue;
    let last = first;
    while (last < tree.tokens.length && !kept.has(last)) last++;
    edits.push({ kind: kindOf(tree, first, last, kept), first, last });
    first = last;
  }
  return edits;
};

/** The line that these tokens of a sentence make. */
export const draftOfTokens = (
  reading: Reading,
  sentence: number,
  tokens: readonly number[],
  predicate: number,
): Draft => ({
  reading,
  sentence,
  predicate,
  edits: editsOf(reading.trees[sentence] as Tree, tokens),
});

/** Lines of at most `maxWords` words as the trained compressor cuts them from a sentence, the likeliest first. */
export const compressedDrafts = (
  reading: Reading,
  sentence: number,
  maxWords: number,
): readonly Draft[] =>
  compressionsOf(docOf(reading, sentence), 0, { maxWords, most: TRIED }).map(({ tokens, root }) =>
    draftOfTokens(reading, sentence, tokens, root),
  );
