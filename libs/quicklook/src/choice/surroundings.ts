import { SEASONS } from '../reading/calendar.ts';
import type { Reading } from '../reading/reading.ts';
import { SAYING } from '../reading/words.ts';

/** What stands around a sentence; the same for each line of it. */
export interface Surroundings {
  readonly place: number;
  /** Whether the sentence before, and the one behind, has a verb of saying: by its words alone, as it need not be read for this. */
  readonly afterSpeech: boolean;
  readonly beforeSpeech: boolean;
  /** Whether one of the two sentences before tells of another time. */
  readonly afterOld: boolean;
}

const OLD = new RegExp(
  `\\b(?:1[89]\\d\\d|20[01]\\d)\\b|\\b(?:years|decades|months) ago\\b|\\blast (?:year|${SEASONS})\\b`,
);

const surroundingsOf = (reading: Reading, sentence: number): Surroundings => {
  const near = (step: number): number | undefined => reading.proseFrom(sentence, step);
  const isSpoken = (step: number): boolean => {
    const at = near(step);
    return at !== undefined && reading.trees[at]?.words.some((word) => SAYING.has(word)) === true;
  };
  const isOld = (step: number): boolean => {
    const at = near(step);
    return at !== undefined && OLD.test(reading.sentenceText(at));
  };
  return {
    place: reading.placeInProse(sentence) ?? 0,
    afterSpeech: isSpoken(-1),
    beforeSpeech: isSpoken(1),
    afterOld: isOld(-1) || isOld(-2),
  };
};

/** Surroundings by sentence, each looked at once. */
export const surroundings = (reading: Reading): ((sentence: number) => Surroundings) => {
  const known = new Map<number, Surroundings>();
  return (sentence) => {
    const found = known.get(sentence) ?? surroundingsOf(reading, sentence);
    known.set(sentence, found);
    return found;
  };
};
