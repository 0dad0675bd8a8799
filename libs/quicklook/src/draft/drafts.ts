import { nameShown } from '../reading/antecedent.ts';
import type { Reading } from '../reading/reading.ts';
import { clausesOf } from './clauses.ts';
import { type Cut, cutsOf, leadingArticle, passiveBe } from './cuts.ts';
import { type Draft, keptTokens, textOf, treeOfDraft, withEdit, wordCount } from './draft.ts';

/** Longest line, in words. */
export const LONGEST = 18;
/** Longest and shortest of the short grade. */
export const SHORT = { least: 4, most: 10 } as const;

/** Sentences beyond this many tokens make no line: their trees are not to be trusted. */
const TOKENS = 70;

const bare = ({ kind, first, last }: Cut) => ({ kind, first, last });

/** The draft as a headline has it: no article first, no form of be in a passive. */
const headlined = (draft: Draft): readonly Draft[] => {
  const tree = treeOfDraft(draft);
  const first = keptTokens(draft)[0];
  const polish = [
    ...(first === undefined ? [] : leadingArticle(tree, first)),
    ...passiveBe(tree, draft.predicate),
  ];
  const polished = polish.reduce<Draft>((kept, cut) => withEdit(kept, bare(cut)) ?? kept, draft);
  return polished === draft ? [] : [polished];
};

/** With the name in place of "he" or "she" where it is certain who that is. */
const named = (draft: Draft): Draft => {
  const tree = treeOfDraft(draft);
  return keptTokens(draft).reduce<Draft>((line, at) => {
    const name = nameShown(draft.reading, draft.sentence, at);
    if (name === undefined || !/^(?:he|she)$/.test(tree.words[at] as string)) return line;
    return withEdit(line, { kind: 'name', first: at, last: at + 1, text: name }) ?? line;
  }, draft);
};

/** From the whole on, with one cut more at each step. */
const shortenings = (whole: Draft): readonly Draft[] => {
  const steps = [whole];
  let draft = whole;
  for (const cut of cutsOf(treeOfDraft(whole))) {
    const next = withEdit(draft, bare(cut));
    if (!next || !keptTokens(next).includes(whole.predicate)) continue;
    if (keptTokens(next).length === keptTokens(draft).length) continue;
    draft = next;
    steps.push(draft);
  }
  return steps;
};

/** The lines one sentence could give, the least cut first. */
export const draftsOf = (reading: Reading, sentence: number): readonly Draft[] => {
  const length = reading.trees[sentence]?.tokens.length ?? 0;
  if (length < SHORT.least || length > TOKENS) return [];
  return clausesOf(reading, sentence).flatMap((clause) => {
    const fitting = shortenings(named(clause))
      .map((draft) => ({ draft, words: wordCount(textOf(draft)) }))
      .filter(({ words }) => words >= SHORT.least && words <= LONGEST);
    const plain = fitting[0];
    const short = fitting.find(({ words }) => words <= SHORT.most + 2);
    const last = fitting.at(-1);
    const chosen = new Set([plain, short, last].flatMap((found) => (found ? [found.draft] : [])));
    return [...chosen].flatMap((draft) => {
      const lines = headlined(draft).filter((line) => wordCount(textOf(line)) <= SHORT.most);
      return [draft, ...lines];
    });
  });
};
