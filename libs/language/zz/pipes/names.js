import { acronymOf } from '../names/acronyms.js';
import { isShouted, nameText } from '../names/name-text.js';
import { notOfStory } from '../names/not-of-story.js';
import { groupPeople } from '../names/people.js';
import { personName } from '../names/person-name.js';
import { groupThings } from '../names/things.js';
import { countryNamed, countryOfAdjective } from '../places/gazetteer.js';
import { placeKey } from '../places/place-key.js';
/** So many times as often must a name of one word be a person, or none, for the few others to count as mistakes. */
const CLEARLY = 3;
/** Mentions that name what is in the story, not those who made it. */
const ofStory = (doc) => {
    const spans = notOfStory(doc);
    let at = 0;
    return doc.mentions.filter(({ start }) => {
        while (at < spans.length && (spans[at]?.end ?? 0) <= start)
            at++;
        const span = spans[at];
        return !span || start < span.start;
    });
};
/**
 * Where each longer word has a capital, as in "Land at the Center of Dispute", capitals tell no names: what is no
 * person there counts only if the text has its words in other names.
 */
const borneOut = (doc, mentions) => {
    const wordsOf = (mention) => placeKey(nameText(doc.text, mention)).split(' ');
    const isDoubtful = ({ type, sentence }) => type !== 'person' && doc.sentences[sentence]?.casing === 'title';
    const known = new Set(mentions.filter((mention) => !isDoubtful(mention)).flatMap(wordsOf));
    return mentions.filter((mention) => !isDoubtful(mention) ||
        countryNamed(nameText(doc.text, mention)) !== undefined ||
        wordsOf(mention).every((word) => known.has(word) || word.length < 3));
};
/** Whether a mention names a person; where nearly all of the same name do, or do not, it does as they do. */
const personTest = (doc, mentions) => {
    const keyOf = (mention) => placeKey(nameText(doc.text, mention));
    const counts = new Map();
    for (const mention of mentions) {
        const key = keyOf(mention);
        const count = counts.get(key) ?? { people: 0, others: 0 };
        if (mention.type === 'person')
            count.people++;
        else
            count.others++;
        counts.set(key, count);
    }
    return (mention) => {
        const { people = 0, others = 0 } = counts.get(keyOf(mention)) ?? {};
        if (people >= CLEARLY * others)
            return true;
        if (others >= CLEARLY * people)
            return false;
        return mention.type === 'person';
    };
};
const inOrder = (mentions) => mentions.toSorted((a, b) => a.start - b.start);
const personEntity = (mentions) => {
    // A full name before an initial, small letters before capitals, the first before the rest.
    const [best] = mentions.toSorted((a, b) => Number(isShouted(a.name.text)) - Number(isShouted(b.name.text)) ||
        b.name.words.filter(({ length }) => length > 1).length -
            a.name.words.filter(({ length }) => length > 1).length ||
        b.name.words.length - a.name.words.length ||
        Number(!!b.name.suffix) - Number(!!a.name.suffix) ||
        a.mention.start - b.mention.start);
    return {
        name: best?.name.text ?? '',
        type: 'person',
        mentions: inOrder(mentions.map(({ mention }) => mention)),
    };
};
const thingEntity = ({ type, mentions }) => {
    const rank = ({ name }) => countryOfAdjective(name) && !countryNamed(name)
        ? 3
        : acronymOf(name)
            ? 2
            : isShouted(name)
                ? 1
                : 0;
    const [best] = mentions.toSorted((a, b) => rank(a) - rank(b) ||
        b.name.replace(/^the /i, '').length - a.name.replace(/^the /i, '').length ||
        a.mention.start - b.mention.start);
    return {
        name: best?.name.replace(/^the /i, '') ?? '',
        type,
        mentions: inOrder(mentions.map(({ mention }) => mention)),
    };
};
/** Puts the mentions of one person, organisation or place together. How: see the README. */
export const names = {
    name: 'names',
    annotate: (doc) => {
        const mentions = borneOut(doc, ofStory(doc));
        const isPerson = personTest(doc, mentions);
        const people = [];
        const things = [];
        for (const mention of mentions) {
            const name = nameText(doc.text, mention);
            if (!/[\p{L}\p{N}]/u.test(name))
                continue;
            const sentence = doc.sentences[mention.sentence];
            const before = sentence?.tokens[mention.first - 1]?.text;
            if (isPerson(mention))
                people.push({
                    mention,
                    name: personName(name, before),
                    block: sentence?.block ?? 0,
                    afterThe: before?.toLowerCase() === 'the',
                });
            else
                things.push({ mention, name });
        }
        const entities = [
            ...groupPeople(people).map(personEntity),
            ...groupThings(doc.text, things).map(thingEntity),
        ];
        return {
            ...doc,
            entities: entities.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0)),
        };
    },
};
