import { acronymOf, acronymsFor } from './names/acronyms.js';
import { personName } from './names/person-name.js';
import { mentionsOf } from './names/whole-words.js';
import { countryNamed } from './places/gazetteer.js';
import { placeKey } from './places/place-key.js';
/** "Lindqvar, Tora" as it is spoken. */
const spoken = (name, kind) => {
    const turned = kind === 'person' ? /^([^,]+),\s*([^,]+)$/.exec(name.trim()) : null;
    return (turned ? `${turned[2]} ${turned[1]}` : name).replace(/\s+/g, ' ').trim();
};
/** Looser and looser names: one that two entities share finds neither. */
const keysOf = (name, kind) => {
    const key = placeKey(name);
    if (key === '')
        return [];
    const country = kind === 'person' ? undefined : countryNamed(name);
    const acronym = acronymOf(name);
    const words = kind === 'person' ? personName(name).words : [];
    return [
        `${kind} ${key}`,
        ...(country ? [`country ${country}`] : []),
        `any ${key}`,
        ...(words.length > 1 ? [`full ${words[0]} ${words.at(-1)}`] : []),
        ...(kind === 'organisation' ? acronymsFor(name).map((letters) => `acronym ${letters}`) : []),
        ...(kind === 'organisation' && acronym ? [`acronym ${acronym}`] : []),
    ];
};
const initialKey = (kind, words) => `${kind} ${words[0]?.[0]} ${words.at(-1)}`;
const isInitial = (words) => words[0]?.length === 1;
/** Further names of a person in the text: by the surname alone, by an initial. */
const personKeys = (form) => {
    const { words } = personName(form);
    if (words.length === 1)
        return [`surname ${words[0]}`];
    return [initialKey(isInitial(words) ? 'initial' : 'name', words)];
};
/** What a coded person may be in the text: the surname alone, an initial for the name, the name for an initial. */
const codedPersonKeys = (name) => {
    const { words } = personName(name);
    if (words.length === 1)
        return [];
    return [initialKey(isInitial(words) ? 'name' : 'initial', words), `surname ${words.at(-1)}`];
};
const indexOf = (found) => {
    const index = new Map();
    for (const [at, { entity, forms }] of found.entries()) {
        const isPerson = entity.type === 'person';
        // A surname that goes with a full name is no second person's.
        const more = isPerson ? personKeys(entity.name) : [];
        const keys = [entity.name, ...forms].flatMap((form) => keysOf(form, entity.type));
        for (const key of new Set([...keys, ...more]))
            index.set(key, !index.has(key) || index.get(key) === at ? at : undefined);
    }
    return index;
};
/** Spans that lie in none of those given. */
const apart = (spans, taken) => {
    const sorted = taken.toSorted((a, b) => a.start - b.start);
    let at = 0;
    return spans.filter(({ start, end }) => {
        while (at < sorted.length && (sorted[at]?.end ?? 0) <= start)
            at++;
        return (sorted[at]?.start ?? end) >= end;
    });
};
const codeOf = ({ scheme, code, uri }) => ({
    ...(scheme && { scheme }),
    ...(code && { code }),
    ...(uri && { uri }),
    source: 'agency',
});
/**
 * What the agency itself coded wins: an entity that goes by the coded name takes the agency's name, type, scheme, code
 * and address; a coded name that is no entity becomes one, with its mentions if the text has the name.
 */
export const withAgencyCodes = (found, story) => {
    const entities = found.map(({ entity }) => entity);
    const index = indexOf(found);
    const coded = [
        [story.people, 'person'],
        [story.organisations, 'organisation'],
        [story.places, 'place'],
    ];
    const added = new Set();
    for (const [concepts, kind] of coded)
        for (const concept of concepts) {
            const name = spoken(concept.name, kind);
            const key = `${kind} ${placeKey(name)}`;
            if (name === '' || added.has(key))
                continue;
            added.add(key);
            const keys = [...keysOf(name, kind), ...(kind === 'person' ? codedPersonKeys(name) : [])];
            const at = keys.map((each) => index.get(each)).find((each) => each !== undefined);
            const known = at === undefined ? undefined : entities[at];
            if (at !== undefined && known) {
                if (known.source === 'agency')
                    continue;
                const { geography, ...rest } = known;
                entities[at] = {
                    ...rest,
                    ...(kind === 'place' && geography && { geography }),
                    name,
                    type: kind,
                    ...codeOf(concept),
                };
            }
            else {
                const taken = entities.flatMap(({ mentions }) => mentions);
                const mentions = apart(mentionsOf(story.text, name), taken);
                const salience = Math.min(1, Math.max(0, (concept.relevance ?? 0) / 100));
                entities.push({ name, type: kind, mentions, salience, ...codeOf(concept) });
            }
        }
    return entities;
};
