import type { Doc, NamedEntity } from '../doc.ts';
import { foldName } from '../names/fold-name.ts';
import type { Pipe } from '../pipeline.ts';
import { isVerb, isWord, lower } from '../roles/noun-phrases.ts';
import { PREPOSITIONS } from '../roles/stop-words.ts';

/** What each sign counts for; in all 1. Those of the text are chosen by what editors name in their summaries: `npm run evaluate:salience`. */
const WEIGHT = { headline: 0.3, often: 0.4, early: 0.25, subject: 0.05 } as const;
/** Tokens before a subject. */
const FOREMOST = 7;
/** After so many sentences a first mention is half as early. */
const HALF = 8;

/** Words of a name that a headline may have alone; small ones and initials say nothing. */
const tellingWords = (name: string): readonly string[] =>
  foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** Whether a headline names it: in full, by a person's surname, or as the text does elsewhere. */
const isInHeadline = (doc: Doc, headline: ReadonlySet<string>, entity: NamedEntity): boolean => {
  const has = (name: string): boolean => {
    const words = tellingWords(name);
    return words.length > 0 && words.every((word) => headline.has(word));
  };
  const surname = entity.name.split(' ').at(-1) ?? '';
  return (
    has(entity.name) ||
    (entity.type === 'person' && has(surname)) ||
    entity.mentions
      .slice(0, 20)
      .some(({ start, end }) => has(doc.text.slice(start, end).replace(/['’]s?$/, '')))
  );
};

/** Sentences in which it is the subject, as far as order tells: before the verb and after no preposition. */
const subjectOf = (doc: Doc, entity: NamedEntity): number =>
  entity.mentions.filter(({ sentence, first }) => {
    if (first > FOREMOST) return false;
    const before = doc.sentences[sentence]?.tokens.slice(0, first) ?? [];
    return before.every(
      (token) => !isWord(token) || (!isVerb(token) && !PREPOSITIONS.has(lower(token))),
    );
  }).length;

/**
 * How much the story is about each entity, 0 to 1: whether the headline names it, how often the text does, how early,
 * and how often as a subject.
 */
export const salience: Pipe = {
  name: 'salience',
  annotate: (doc) => {
    const headline = new Set(tellingWords(doc.context.headline ?? ''));
    const most = doc.entities.reduce((max, { mentions }) => Math.max(max, mentions.length), 1);
    const of = (entity: NamedEntity): number => {
      const { mentions } = entity;
      const first = mentions[0]?.sentence ?? 0;
      const score =
        WEIGHT.headline * Number(isInHeadline(doc, headline, entity)) +
        WEIGHT.often * (Math.log1p(mentions.length) / Math.log1p(most)) +
        WEIGHT.early * (HALF / (HALF + first)) +
        WEIGHT.subject * (Math.log1p(subjectOf(doc, entity)) / Math.log1p(most));
      return Math.round(1000 * score) / 1000;
    };
    return {
      ...doc,
      entities: doc.entities.map((entity) => ({ ...entity, salience: of(entity) })),
    };
  },
};
