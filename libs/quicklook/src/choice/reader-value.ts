import { type Draft, textOf, wordCount } from '../draft/draft.ts';
import { FEATURES, type Feature, featuresOf, type Measures } from './features.ts';
import { newsValueOf } from './news-value.ts';
import { saysLittle } from './says-little.ts';

/**
 * What a reader's verdict adds to likeness with editors' lines, fitted by hand to 226 lines that one rater judged (docs/quality.md): ranked by
 * this, an acceptable line stood before one that was not in 70 of 100 pairs, by likeness less what says little in 61.
 */
const ADDED: Readonly<Partial<Record<Feature, number>>> = {
  number: 0.04,
  dated: 0.04,
  speech: 0.04,
  // What a story begins with is its news: no other line may take its place for saying half of it.
  first: 0.12,
  early: 0.03,
};
const LITTLE = 1.5;
/** A word more tells more, up to the longest line and from what most lines have. */
const WORD = 0.01;
const USUAL_WORDS = 13;
const MOST_WORDS = 17;
/** What a line of a column is worth less than one of a report. */
const OPINION = 0.06;

/** How much a line tells a reader, and how much of it is said to say little. */
export const readerValueOf = (
  measures: Measures,
  draft: Draft,
): { readonly value: number; readonly little: number } => {
  const little = saysLittle(draft);
  const features = featuresOf(measures, draft);
  const added = FEATURES.reduce(
    (sum, name, at) => sum + (ADDED[name] ?? 0) * (features[at] as number),
    0,
  );
  const words = Math.min(wordCount(textOf(draft)), MOST_WORDS) - USUAL_WORDS;
  const opinion = measures.personal ? OPINION : 0;
  return {
    value: newsValueOf(measures, draft) + added + WORD * words - LITTLE * little - opinion,
    little,
  };
};
