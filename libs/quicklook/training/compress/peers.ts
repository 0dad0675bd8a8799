import { PUNCTUATION } from '../../src/compress/relations.ts';
import { isRequired } from '../../src/compress/required.ts';
import type { SentenceTree } from '../../src/compress/sentence-tree.ts';

const ADJUNCTS: ReadonlySet<string> = new Set(
  'obl advmod advcl acl acl:relcl appos parataxis discourse vocative dislocated dep list punct nmod'.split(
    ' ',
  ),
);

/** What anybody would try first: the first words. */
export const firstWords = ({ sentence }: SentenceTree, count: number): readonly number[] =>
  sentence.tokens
    .flatMap((_, at) => (sentence.relations[at] === PUNCTUATION ? [] : [at]))
    .slice(0, count);

/** What a grammarian would try: the sentence without its adjuncts, but for those that must stay. */
export const withoutAdjuncts = (tree: SentenceTree): readonly number[] => {
  const { relations, heads } = tree.sentence;
  const kept = heads.map(() => false);
  for (const at of tree.topDown) {
    const head = heads[at]!;
    const isOf = tree.children[at]!.some((child) => tree.words[child] === 'of');
    kept[at] =
      head < 0 ||
      (kept[head]! &&
        (!ADJUNCTS.has(relations[at]!) ||
          isRequired(tree, at) ||
          (relations[at] === 'nmod' && isOf)));
  }
  return kept.flatMap((keep, at) => (keep && relations[at] !== PUNCTUATION ? [at] : []));
};
