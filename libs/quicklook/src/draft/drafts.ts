import { fullNameAt } from '../reading/full-name.ts';
import { nameShown } from '../reading/name-shown.ts';
import { quotedTokens } from '../reading/quoted.ts';
import type { Reading } from '../reading/reading.ts';
import { rememberedAt } from '../remembered.ts';
import { clausesOf } from './clauses.ts';
import { compressedDrafts } from './compressed.ts';
import { leastCut } from './cut-sets.ts';
import { passiveBe } from './cuts.ts';
import { bare, type Draft, keptTokens, textOf, treeOfDraft, withEdit, wordsOf } from './draft.ts';
import { LONGEST, SHORT } from './grade.ts';
import { prunedDrafts } from './prunings.ts';
import { tightened } from './tightened.ts';

/** Sentences beyond this many tokens make no line: their trees are not to be trusted. */
const TOKENS = 70;

/** A passive without its form of be, as headlines have it. */
const headlined = (draft: Draft): readonly Draft[] =>
  passiveBe(treeOfDraft(draft), draft.predicate).flatMap(
    (edit) => withEdit(draft, bare(edit)) ?? [],
  );

/** With the name in place of "he" or "she" where it is certain who that is, and the full name of one whom the story names seldom. */
const named = (draft: Draft): Draft => {
  const quoted = quotedTokens(treeOfDraft(draft));
  return keptTokens(draft).reduce<Draft>((line, at) => {
    // Nobody's words are touched.
    if (quoted[at]) return line;
    const name =
      nameShown(draft.reading, draft.sentence, at) ?? fullNameAt(draft.reading, draft.sentence, at);
    // Told once, it is known for the rest of the line.
    if (name === undefined || line.edits.some(({ text }) => text === name)) return line;
    return withEdit(line, { kind: 'name', first: at, last: at + 1, text: name }) ?? line;
  }, draft);
};

const wordsAsSet = (draft: Draft): number => wordsOf(tightened(draft));

/** Whether the line has not too many words, as it is set. */
const fits = (draft: Draft, most: number): boolean => {
  const words = wordsAsSet(draft);
  return words >= SHORT.least && words <= most;
};

/** One of each text, the first. */
const unlike = (drafts: readonly Draft[]): readonly Draft[] => {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const text = textOf(draft);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
};

/** So many lines are taken of those that the judge of cuts likes best. */
const PRUNED = 3;

/** The clause, or the least cut of it, that fits without some articles. */
const tight = (clause: Draft): Draft | undefined =>
  fits(clause, LONGEST) ? clause : leastCut(clause, SHORT.least, LONGEST, wordsAsSet);

/**
 * The clause whole where it fits, else with the least cut that makes it fit and as the judge of cuts would have it, and what fits without
 * some articles; and a shorter line of it.
 */
const ruledDrafts = (clause: Draft): readonly Draft[] => {
  const short = leastCut(clause, SHORT.least, SHORT.most + 2);
  const drafts =
    wordsOf(clause) <= LONGEST
      ? [clause, short]
      : [
          leastCut(clause, SHORT.least, LONGEST),
          short,
          ...prunedDrafts(clause, SHORT.least + 2, LONGEST, PRUNED),
          tight(clause),
        ];
  return drafts.filter((draft) => draft !== undefined);
};

/** The lines one sentence could give, drawn once: its clauses as they are, cut by rule, and as the compressor cuts them. */
export const draftsOf = rememberedAt((reading: Reading, sentence: number): readonly Draft[] => {
  const length = reading.trees[sentence]?.tokens.length ?? 0;
  if (length < SHORT.least || length > TOKENS) return [];
  const plain = clausesOf(reading, sentence).flatMap((clause) => ruledDrafts(named(clause)));
  // Where the rules find a short line, one that the compressor cuts is hardly ever taken: three in a thousand.
  const isShort = plain.some((draft) => fits(draft, SHORT.most));
  const short = isShort ? [] : compressedDrafts(reading, sentence, SHORT.most).map(named);
  return unlike(
    [...plain, ...short].flatMap((draft) => {
      const lines = headlined(draft).filter((line) => fits(line, SHORT.most));
      return fits(draft, LONGEST) ? [draft, ...lines] : lines;
    }),
  );
});
