import { WEEKDAYS } from '../reading/calendar.ts';
import { isQuotationMark } from '../reading/quoted.ts';
import type { Reading } from '../reading/reading.ts';
import { wordList } from '../reading/words.ts';
import { remembered } from '../remembered.ts';
import { chance, type Logistic, oddsBy, smallModel } from '../small-model.ts';
import { flag } from './features.ts';

/** What shows of a sentence before it is tagged and parsed; one number a name, in this order. */
export const PROMISE_FEATURES = [
  'rank',
  'storyLength',
  'salience',
  'place',
  'nameFirst',
  'pronounFirst',
  'pointsFirst',
  'pronouns',
  'inPerson',
  'it',
  'quoted',
  'opensQuoted',
  'stop',
  'pointing',
  'vague',
  'auxiliary',
  'definites',
  'figure',
  'day',
  'over8',
  'over14',
  'over20',
  'over26',
  'over32',
  'over40',
] as const;

const PRONOUN = wordList(
  'he she it they his her their its we i you my our your him them us me mine hers theirs',
);
const IN_PERSON = wordList('i we my our you your me us');
const IT = wordList('it they its their');
const POINTS = wordList('this that these those such there here what who how why which');
const POINTING = wordList('this these those such');
const VAGUE = wordList('if then just few both all same so');
const DEFINITE = wordList('the');
const AUXILIARY = wordList('will has have');
const DAY = new RegExp(`^(?:${WEEKDAYS}|today|yesterday|tonight)$`);
const OPENS = /^["“'‘(]$/;

/** The numbers from which it is foretold whether a sentence gives a line. */
export const promiseFeatures = (reading: Reading, sentence: number): readonly number[] => {
  const { tokens, words = [] } = reading.trees[sentence] ?? { tokens: [] };
  const names = reading.namesIn(sentence);
  const first = words.findIndex((word) => !OPENS.test(word));
  const opening = words[first] ?? '';
  const has = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  const shareOf = (list: ReadonlySet<string>): number =>
    words.filter((word) => list.has(word)).length / Math.max(1, words.length);
  const value: Readonly<Record<(typeof PROMISE_FEATURES)[number], number>> = {
    rank: Math.log1p(reading.placeInProse(sentence) ?? 0),
    storyLength: Math.min(2, reading.prose.length / 30),
    salience: names.reduce((most, { entity }) => Math.max(most, entity.salience), 0),
    place: flag(names.some(({ entity }) => entity.type === 'place')),
    nameFirst: flag(names[0]?.start === tokens[first]?.start && names.length > 0),
    pronounFirst: flag(PRONOUN.has(opening)),
    pointsFirst: flag(POINTS.has(opening)),
    pronouns: shareOf(PRONOUN),
    inPerson: flag(has(IN_PERSON)),
    it: flag(has(IT)),
    quoted: flag(words.some(isQuotationMark)),
    opensQuoted: flag(isQuotationMark(words[0] ?? '')),
    // A heading or a fragment has none.
    stop: flag(words.includes('.')),
    pointing: flag(has(POINTING)),
    vague: flag(has(VAGUE)),
    auxiliary: flag(has(AUXILIARY)),
    definites: shareOf(DEFINITE),
    figure: flag(words.some((word) => /\d/.test(word))),
    day: flag(words.some((word) => DAY.test(word))),
    over8: flag(words.length > 8),
    over14: flag(words.length > 14),
    over20: flag(words.length > 20),
    over26: flag(words.length > 26),
    over32: flag(words.length > 32),
    over40: flag(words.length > 40),
  };
  return PROMISE_FEATURES.map((name) => value[name]);
};

/** Where a line is less likely than this the sentence is not read: that saves two fifths of the reading and costs one line in twenty. */
const LEAST = 0.04;
/** So many sentences of a story are read in any case, those that promise most. */
const READ = 8;

const model = smallModel<Logistic>('sentence-promise');
const oddsOf = oddsBy(PROMISE_FEATURES);

/** Of sentences with these chances of a line the places of those that are read, in order. */
export const worthReading = (chances: readonly number[]): readonly number[] =>
  chances
    .map((promise, at) => ({ at, promise }))
    .sort((a, b) => b.promise - a.promise)
    .filter(({ promise }, rank) => rank < READ || promise >= LEAST)
    .map(({ at }) => at)
    .sort((a, b) => a - b);

/** The sentences of the prose that may give a line, in the order of the story. Reading one costs most of what writing does, and most give none. */
export const promising = remembered((reading: Reading): readonly number[] => {
  const chances = reading.prose.map((sentence) =>
    chance(oddsOf(model(), promiseFeatures(reading, sentence))),
  );
  return worthReading(chances).map((at) => reading.prose[at] as number);
});
