import type { Span } from '@quickwire/contracts';
import { draftOfTokens } from '../../src/draft/compressed.ts';
import { type Draft, textOf } from '../../src/draft/draft.ts';
import { draftsOf } from '../../src/draft/drafts.ts';
import type { Reading } from '../../src/reading/reading.ts';
import type { Tree } from '../../src/reading/tree.ts';
import { hashOfLine, type Judged } from './verdicts.ts';

/** A line that readers judged, drawn anew. */
export interface JudgedDraft {
  readonly draft: Draft;
  readonly text: string;
  readonly verdict: Judged;
}

/** The highest word of what is kept. */
const predicateOf = (tree: Tree, kept: readonly number[]): number => {
  const set = new Set(kept);
  return kept.find((at) => !set.has(tree.heads[at] as number)) ?? tree.root;
};

/** The line that keeps these stretches of the text, whatever rules draw today. */
const drawn = (reading: Reading, kept: readonly Span[]): Draft | undefined => {
  const [first] = kept;
  const sentence = reading.doc.sentences.findIndex(
    ({ start, end }) => first !== undefined && start <= first.start && first.start < end,
  );
  const tree = reading.trees[sentence];
  if (!tree) return undefined;
  const tokens = tree.tokens.flatMap((token, at) =>
    kept.some(({ start, end }) => start <= token.start && token.end <= end) ? [at] : [],
  );
  return draftOfTokens(reading, sentence, tokens, predicateOf(tree, tokens));
};

type Verdicts = ReadonlyMap<string, Judged>;

const collected = (
  drafts: Iterable<Draft | undefined>,
  verdicts: Verdicts,
): readonly JudgedDraft[] => {
  const found = new Map<string, JudgedDraft>();
  for (const draft of drafts) {
    const text = draft && textOf(draft);
    const verdict = text === undefined ? undefined : verdicts.get(hashOfLine(text));
    if (draft && text !== undefined && verdict && !found.has(text))
      found.set(text, { draft, text, verdict });
  }
  return [...found.values()];
};

const drawnAnew = function* (reading: Reading, verdicts: Verdicts) {
  for (const { kept } of verdicts.values()) if (kept) yield drawn(reading, kept);
};

/** Those judged lines of a story that are told by what they keep of it, as far as it is still read as it was. */
export const rangedDrafts = (reading: Reading, verdicts: Verdicts): readonly JudgedDraft[] =>
  collected(drawnAnew(reading, verdicts), verdicts);

/** The same, and those with words of their own that are still drawn. */
export const judgedDrafts = (reading: Reading, verdicts: Verdicts): readonly JudgedDraft[] => {
  const all = function* () {
    yield* drawnAnew(reading, verdicts);
    if ([...verdicts.values()].every(({ kept }) => kept)) return;
    for (const sentence of reading.prose) yield* draftsOf(reading, sentence);
  };
  return collected(all(), verdicts);
};
