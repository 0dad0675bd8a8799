import { looseArticles } from '../reading/articles.ts';
import { remembered } from '../remembered.ts';
import { type Draft, keptTokens, treeOfDraft, withEdit, wordsOf } from './draft.ts';
import { LONGEST, SHORT } from './grade.ts';

/** The articles of a line that a headline leaves out. */
const articlesIn = (draft: Draft): readonly number[] => {
  const tree = treeOfDraft(draft);
  const kept = new Set(keptTokens(draft));
  return looseArticles(tree).filter((at) => kept.has(at) && kept.has(tree.heads[at] as number));
};

/**
 * The line as it is set: a short one, where that makes it one, without articles, as headlines are; one a little too long without as many of its
 * first ones as brings it to its length; else as it is.
 */
export const tightened = remembered((draft: Draft): Draft => {
  const words = wordsOf(draft);
  if (words <= SHORT.most) return draft;
  const articles = articlesIn(draft);
  const most = words > LONGEST ? LONGEST : SHORT.most;
  if (words - articles.length > most) return draft;
  return articles
    .slice(0, words > LONGEST ? words - LONGEST : articles.length)
    .reduce<Draft>(
      (line, at) => withEdit(line, { kind: 'article', first: at, last: at + 1 }) ?? line,
      draft,
    );
});
