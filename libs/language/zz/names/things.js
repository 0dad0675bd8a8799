import { countryNamed, countryOfAdjective } from '../places/gazetteer.js';
import { placeKey } from '../places/place-key.js';
import { acronymOf, acronymsFor } from './acronyms.js';
import { GENERIC } from './generic-words.js';
const wordsOf = (name) => placeKey(name).split(' ');
const headOf = (group) => {
    let head = group;
    while (head.into)
        head = head.into;
    return head;
};
/** The type most of the mentions have; of two as frequent, the first. */
const typeOf = (mentions) => {
    const counts = new Map();
    // An adjective says nothing of what kind its country is.
    for (const { mention, name } of mentions)
        if (!countryOfAdjective(name) || countryNamed(name))
            counts.set(mention.type, (counts.get(mention.type) ?? 0) + 1);
    const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
    return best?.[0] ?? 'other';
};
/** Groups under keys; a key that two groups have leads nowhere. */
const uniquely = (entries) => {
    const index = new Map();
    for (const [key, group] of entries) {
        const known = index.get(key);
        index.set(key, !index.has(key) || known === group ? group : undefined);
    }
    const unique = [...index].filter((entry) => entry[1] !== undefined);
    return new Map(unique);
};
/** Names alike but for case, diacritics and an article; a country by any of its names and by its adjective. */
const groupByKey = (mentions) => {
    const countries = new Set(mentions.map(({ name }) => countryNamed(name)));
    const keyOf = ({ name }) => {
        const country = countryNamed(name);
        if (country)
            return `country ${country}`;
        const ofCountry = countryOfAdjective(name);
        if (ofCountry)
            return `${countries.has(ofCountry) ? 'country' : 'adjective'} ${ofCountry}`;
        return placeKey(name) || name;
    };
    const groups = new Map();
    for (const mention of mentions) {
        const key = keyOf(mention);
        const known = groups.get(key);
        if (known)
            known.mentions.push(mention);
        else
            groups.set(key, { mentions: [mention], words: wordsOf(mention.name) });
    }
    return groups;
};
const joinAcronyms = (groups) => {
    const byAcronym = uniquely(groups.flatMap((group) => acronymsFor(group.mentions[0].name).map((key) => [key, group])));
    for (const group of groups) {
        const acronym = acronymOf(group.mentions[0].name);
        const long = acronym && byAcronym.get(acronym);
        if (long && headOf(long) !== group)
            group.into = long;
    }
};
/** "Health Ministry (HM)": the brackets say that two names are one. */
const joinBrackets = (text, mentions, groupOf) => {
    for (const [at, inner] of mentions.entries()) {
        const outer = mentions[at - 1];
        if (!outer || !/^\s?\(["“]?$/.test(text.slice(outer.mention.end, inner.mention.start)))
            continue;
        if (!/^["”]?\)/.test(text.slice(inner.mention.end, inner.mention.end + 2)))
            continue;
        const [long, short] = outer.name.length > inner.name.length ? [outer, inner] : [inner, outer];
        if (!isDrawnFrom(acronymOf(short.name), long.name))
            continue;
        const from = headOf(groupOf.get(short));
        const into = headOf(groupOf.get(long));
        if (from !== into)
            from.into = into;
    }
};
/** Whether the letters of an acronym stand in the name in their order, the first one at a word's head. */
const isDrawnFrom = (acronym, name) => {
    if (!acronym || wordsOf(name).length < 2)
        return false;
    const letters = placeKey(name);
    let at = letters.search(new RegExp(`\\b${acronym[0]?.toLowerCase()}`));
    for (const letter of acronym.slice(1).toLowerCase()) {
        if (at < 0)
            return false;
        at = letters.indexOf(letter, at + 1);
    }
    return at >= 0;
};
/** "Larksund Ferries" of "Larksund Ferries Group", "Ferries" of it too; never a word that any organisation may have. */
const joinShortForms = (groups) => {
    const organisations = groups.filter(({ mentions }) => typeOf(mentions) === 'organisation');
    const byPart = uniquely(organisations.flatMap((group) => {
        const { words } = group;
        const parts = new Set();
        for (let size = 1; size < words.length && size < 6; size++) {
            parts.add(words.slice(0, size).join(' '));
            parts.add(words.slice(-size).join(' '));
        }
        return [...parts].map((part) => [part, group]);
    }));
    for (const group of organisations) {
        const { words } = group;
        if (group.into || words.every((word) => GENERIC.has(word)))
            continue;
        const long = byPart.get(words.join(' '));
        if (long && headOf(long) !== group)
            group.into = long;
    }
};
/** Puts the mentions of one organisation, place or other thing together. */
export const groupThings = (text, mentions) => {
    const groups = [...groupByKey(mentions).values()];
    const groupOf = new Map(groups.flatMap((group) => group.mentions.map((each) => [each, group])));
    joinAcronyms(groups);
    joinBrackets(text, mentions, groupOf);
    joinShortForms(groups);
    const joined = Map.groupBy(groups, headOf);
    return [...joined.values()].map((parts) => {
        const all = parts.flatMap((part) => part.mentions);
        return { type: typeOf(all), mentions: all };
    });
};
