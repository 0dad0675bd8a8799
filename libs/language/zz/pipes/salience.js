import { foldName } from '../names/fold-name.js';
import { isVerb, isWord, lower } from '../roles/noun-phrases.js';
import { PREPOSITIONS } from '../roles/stop-words.js';
/** What each sign counts for; in all 1. */
const WEIGHT = { headline: 0.3, often: 0.3, early: 0.2, subject: 0.2 };
/** Tokens before a subject. */
const FOREMOST = 7;
/** After so many sentences a first mention is half as early. */
const HALF = 4;
/** Words of a name that a headline may have alone; small ones and initials say nothing. */
const tellingWords = (name) => foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
/** Whether a headline names it: in full, by a person's surname, or as the text does elsewhere. */
const isInHeadline = (doc, headline, entity) => {
    const has = (name) => {
        const words = tellingWords(name);
        return words.length > 0 && words.every((word) => headline.has(word));
    };
    const surname = entity.name.split(' ').at(-1) ?? '';
    return (has(entity.name) ||
        (entity.type === 'person' && has(surname)) ||
        entity.mentions
            .slice(0, 20)
            .some(({ start, end }) => has(doc.text.slice(start, end).replace(/['’]s?$/, ''))));
};
/** Sentences in which it is the subject, as far as order tells: before the verb and after no preposition. */
const subjectOf = (doc, entity) => entity.mentions.filter(({ sentence, first }) => {
    if (first > FOREMOST)
        return false;
    const before = doc.sentences[sentence]?.tokens.slice(0, first) ?? [];
    return before.every((token) => !isWord(token) || (!isVerb(token) && !PREPOSITIONS.has(lower(token))));
}).length;
/**
 * How much the story is about each entity, 0 to 1: whether the headline names it, how often the text does, how early,
 * and how often as a subject.
 */
export const salience = {
    name: 'salience',
    annotate: (doc) => {
        const headline = new Set(tellingWords(doc.context.headline ?? ''));
        const most = doc.entities.reduce((max, { mentions }) => Math.max(max, mentions.length), 1);
        const of = (entity) => {
            const { mentions } = entity;
            const first = mentions[0]?.sentence ?? 0;
            const score = WEIGHT.headline * Number(isInHeadline(doc, headline, entity)) +
                WEIGHT.often * (Math.log1p(mentions.length) / Math.log1p(most)) +
                WEIGHT.early * (HALF / (HALF + first)) +
                WEIGHT.subject * (subjectOf(doc, entity) / Math.max(1, mentions.length));
            return Math.round(1000 * score) / 1000;
        };
        return {
            ...doc,
            entities: doc.entities.map((entity) => ({ ...entity, salience: of(entity) })),
        };
    },
};
