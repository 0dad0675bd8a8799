import { type Draft, keptTokens, textOf, treeOfDraft, wordsOf } from '../draft/draft.ts';
import { withoutQuotations } from '../reading/quoted.ts';
import type { Reading } from '../reading/reading.ts';
import { dependents, subjectOf, type Tree } from '../reading/tree.ts';
import { SAYING } from '../reading/words.ts';
import { remembered } from '../remembered.ts';
import { contentWords, overlap } from './content-words.ts';
import { type Surroundings, surroundings } from './surroundings.ts';

/** What a line is judged by before it is proved; one number a name, in this order. */
export const FEATURES = [
  'bias',
  'first',
  'early',
  'order',
  'late',
  'words',
  'wordy',
  'brief',
  'cut',
  'number',
  'money',
  'names',
  'salience',
  'subjectSalience',
  'subjectNamed',
  'subjectIndefinite',
  'speech',
  'speechOfficial',
  'quoted',
  'past',
  'present',
  'future',
  'copula',
  'background',
  'modal',
  'negated',
  'centrality',
  'nearLead',
  'nearHeadline',
  'pronoun',
  'dated',
  'old',
  'colour',
] as const;
export type Feature = (typeof FEATURES)[number];

/** What the lines of one story are measured against. */
export interface Measures {
  readonly reading: Reading;
  readonly frequency: ReadonlyMap<string, number>;
  readonly total: number;
  readonly lead: ReadonlySet<string>;
  readonly headline: ReadonlySet<string>;
  /** Whether its author speaks of himself: a column or a memoir, of which few sentences are news. */
  readonly personal: boolean;
  /** The highest salience of an entity. */
  readonly mostSalient: number;
  readonly around: (sentence: number) => Surroundings;
}

const AUTHOR = /\b(?:I|my|me|we|We|our|us)\b/g;
/** So many words of the first person a sentence, quotations apart, make a story its author's. */
const PERSONAL = 0.25;

/** Made once a story. */
export const measuresOf = remembered((reading: Reading): Measures => {
  const frequency = new Map<string, number>();
  for (const sentence of reading.prose)
    for (const word of reading.contentIn(sentence))
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const first = reading.prose[0];
  return {
    reading,
    frequency,
    total: Math.max(1, ...frequency.values()),
    lead: first === undefined ? new Set() : reading.contentIn(first),
    headline: contentWords(reading.story.headline),
    mostSalient: reading.entities.reduce((most, { salience }) => Math.max(most, salience), 0),
    around: surroundings(reading),
    personal:
      (withoutQuotations(reading.story.text).match(AUTHOR)?.length ?? 0) >=
      PERSONAL * Math.max(4, reading.prose.length),
  };
});

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

export const flag = (holds: boolean): number => (holds ? 1 : 0);

const OFFICIAL =
  /\b(?:police|officials?|prosecutors?|authorities|court|judge|ministry|minister|president|government|spokes\w+|sheriff|mayor|governor|report|study|statement|department|agency|company)\b/i;
const COLOUR =
  /\b(?:very|really|just|pretty|quite|amazing|wonderful|great|always|simply|certainly|indeed|perhaps|maybe|of course|course|kind of|sort of)\b|[!]/i;
const OLD =
  /\b(?:1[89]\d\d|200\d|201[0-3])\b|\b(?:years|decades|months) ago\b|\bborn\b|\bgrew up\b/;

const predicateFeatures = (tree: Tree, at: number) => {
  const aux = dependents(tree, at, 'aux', 'aux:pass', 'cop').map(
    (child) => tree.words[child] as string,
  );
  const finite = [
    tree.penn[at] as string,
    ...dependents(tree, at, 'aux', 'aux:pass', 'cop').map((child) => tree.penn[child] as string),
  ];
  return {
    past: flag(finite.includes('VBD')),
    present: flag(finite.some((tag) => /^VB[ZP]$/.test(tag))),
    future: flag(aux.some((word) => /^(?:will|'ll|shall)$/.test(word))),
    modal: flag(aux.some((word) => /^(?:may|might|could|would|should|can|must)$/.test(word))),
    copula: flag(dependents(tree, at, 'cop').length > 0),
    negated: flag(
      dependents(tree, at, 'advmod').some((child) =>
        /^(?:not|n't|never)$/.test(tree.words[child] as string),
      ),
    ),
  };
};

/** The numbers a line is ranked by. */
export const featuresOf = (
  { reading, frequency, total, lead, headline }: Measures,
  draft: Draft,
): readonly number[] => {
  const tree = treeOfDraft(draft);
  const text = textOf(draft);
  const kept = keptTokens(draft);
  const at = reading.placeInProse(draft.sentence) ?? 0;
  const words = wordsOf(draft);
  const content = [...contentWords(text)];
  const set = new Set(content);
  const start = tree.tokens[kept[0] ?? 0]?.start ?? 0;
  const end = tree.tokens[kept.at(-1) ?? 0]?.end ?? 0;
  const named = new Set(
    reading
      .namesIn(draft.sentence)
      .flatMap((name) => (name.start >= start && name.end <= end ? [name.entity] : [])),
  );
  const subject = subjectOf(tree, draft.predicate);
  const who =
    subject === undefined ? undefined : reading.entityAt(tree.tokens[subject]?.start ?? 0);
  const verb = tree.words[draft.predicate] ?? '';
  const speech =
    SAYING.has(verb) ||
    dependents(tree, draft.predicate, 'parataxis').some((child) =>
      SAYING.has(tree.words[child] as string),
    );
  const predicate = predicateFeatures(tree, draft.predicate);
  const value: Record<Feature, number> = {
    bias: 1,
    first: flag(at === 0),
    early: flag(at < 3),
    order: 1 / (1 + at),
    late: Math.min(1, at / 25),
    words: words / 18,
    wordy: flag(words > 14),
    brief: flag(words < 7),
    cut: kept.length / Math.max(1, tree.tokens.length),
    number: flag(
      /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|million)\b/i.test(
        text,
      ),
    ),
    money: flag(/[$€£]|percent|%|million|billion/.test(text)),
    names: Math.min(3, named.size) / 3,
    salience: Math.min(
      1.5,
      [...named].reduce((sum, { salience }) => sum + salience, 0),
    ),
    subjectSalience: who?.salience ?? 0,
    subjectNamed: flag(who !== undefined),
    subjectIndefinite: flag(/^(?:An?|Some|Many|One)\b/.test(text)),
    speech: flag(speech),
    speechOfficial: flag(speech && OFFICIAL.test(text)),
    quoted: flag(/["“]/.test(text)),
    ...predicate,
    background: flag(predicate.copula === 1 && predicate.present === 1),
    centrality: mean(content.map((word) => (frequency.get(word) ?? 0) / total)),
    nearLead: overlap(set, lead),
    nearHeadline: headline.size === 0 ? 0 : overlap(set, headline),
    pronoun: flag(/\b(?:he|she|they|it|his|her|their|its)\b/i.test(text)),
    dated: flag(
      /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
        text,
      ),
    ),
    old: flag(OLD.test(text)),
    colour: flag(COLOUR.test(text)),
  };
  return FEATURES.map((name) => value[name]);
};
