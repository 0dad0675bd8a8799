import { looseArticles } from '../reading/articles.ts';
import { type Draft, keptTokens, treeOfDraft, withEdit, wordsOf } from './draft.ts';
import { SHORT } from './drafts.ts';

/** The articles of a line that a headline leaves out. */
const articlesIn = (draft: Draft): readonly number[] => {
  const tree = treeOfDraft(draft);
  const kept = new Set(keptTokens(draft));
  return looseArticles(tree).filter((at) => kept.has(at) && kept.has(tree.heads[at] as number));
};

/** The line as it is set: without articles, as headlines are, where that makes it a short one; else as it is. */
export const tightened = (draft: Draft): Draft => {
  const words = wordsOf(draft);
  if (words <= SHORT.most) return draft;
  const articles = articlesIn(draft);
  if (words - articles.length > SHORT.most) return draft;
  return articles.reduce<Draft>(
    (line, at) => withEdit(line, { kind: 'article', first: at, last: at + 1 }) ?? line,
    draft,
  );
};
