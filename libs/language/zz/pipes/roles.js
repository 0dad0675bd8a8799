import { nameText } from '../names/name-text.js';
import { personName } from '../names/person-name.js';
import { appositionAfter, appositionBefore, copulaAfter } from '../roles/after-name.js';
import { isPlural, phraseBefore, phraseText } from '../roles/before-name.js';
import { roleOfDoer } from '../roles/led-by.js';
import { isOrganisationNoun, isRoleNoun } from '../roles/noun-phrases.js';
import { peopleOfSentence } from '../roles/people-of-sentence.js';
const afterTitles = (doc, mention, tokens) => {
    if (mention.type !== 'person')
        return mention.first;
    const name = personName(nameText(doc.text, mention)).text;
    const at = mention.start + doc.text.slice(mention.start, mention.end).lastIndexOf(name);
    let { first } = mention;
    while (first + 1 < mention.last && (tokens[first]?.start ?? at) < at)
        first++;
    return first;
};
const titleBefore = (doc, named, isRole) => {
    const own = phraseBefore(named.sentence, named.first, named.people, isRole);
    const head = named.people.listHead.get(named.mention) ?? named.mention;
    const phrase = own ??
        (head === named.mention
            ? undefined
            : phraseBefore(named.sentence, head.first, named.people, isRole));
    if (!phrase)
        return undefined;
    const plural = isPlural(named.sentence.tokens[phrase.head]);
    // One title before a list is its first member's alone.
    if (!own && !plural)
        return undefined;
    return phraseText(doc.text, named.sentence, phrase, plural);
};
const roleAt = (doc, named, isRole) => {
    const { mention, sentence, first, people: { starts }, } = named;
    const title = titleBefore(doc, named, isRole);
    if (title)
        return title;
    const possessive = /['’]s?$/.test(doc.text.slice(mention.start, mention.end)) ||
        /^['’]/.test(sentence.tokens[mention.last]?.text ?? '');
    if (possessive)
        return undefined;
    const phrase = appositionAfter(sentence, first, mention.last, starts, isRole) ??
        copulaAfter(sentence, mention.last, starts, isRole) ??
        appositionBefore(sentence, first, mention.last, starts, isRole);
    if (phrase)
        return phraseText(doc.text, sentence, phrase, false);
    return isRole === isRoleNoun ? roleOfDoer(doc.text, sentence, first) : undefined;
};
const roleOf = (doc, entity, peopleOf) => {
    const isRole = entity.type === 'person' ? isRoleNoun : isOrganisationNoun;
    for (const mention of entity.mentions) {
        const sentence = doc.sentences[mention.sentence];
        if (!sentence)
            continue;
        const role = roleAt(doc, {
            mention,
            sentence,
            first: afterTitles(doc, mention, sentence.tokens),
            people: peopleOf.get(mention.sentence) ?? peopleOfSentence(sentence.tokens, []),
        }, isRole);
        if (role)
            return role;
    }
    return undefined;
};
/** What the story calls each person and organisation, in its own words; the first it says. */
export const roles = {
    name: 'roles',
    annotate: (doc) => {
        const mentions = Map.groupBy(doc.mentions.filter(({ type }) => type === 'person'), ({ sentence }) => sentence);
        const peopleOf = new Map([...mentions].map(([at, people]) => [
            at,
            peopleOfSentence(doc.sentences[at]?.tokens ?? [], people),
        ]));
        const entities = doc.entities.map((entity) => {
            if (entity.type !== 'person' && entity.type !== 'organisation')
                return entity;
            const role = roleOf(doc, entity, peopleOf);
            return role ? { ...entity, role } : entity;
        });
        return { ...doc, entities };
    },
};
