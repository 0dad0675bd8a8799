import { collectEvidence, evidenceOf } from '../places/evidence.js';
import { countryOfAdjective } from '../places/gazetteer.js';
import { placeKey } from '../places/place-key.js';
import { UNCODED } from '../places/regions.js';
import { candidatesOf, resolvePlace } from '../places/resolve.js';
import { toldAround } from '../places/told.js';
import { resolveWashington } from '../places/washington.js';
/** So many mentions are read for what is told of a place: it is told early, and the time stays linear. */
const READ = 20;
/** Thousands of people from which a town that shares its name with none says where the story is. */
const WELL_KNOWN = 100;
const toldOf = (doc, { mentions }) => {
    const told = mentions.slice(0, READ).map((mention) => toldAround(doc.text, mention));
    return told.filter(({ within, around, kind }) => within.length > 0 || around.length > 0 || kind);
};
/** The place that a name means whatever the story is about. */
const certain = (name) => {
    if (UNCODED.has(placeKey(name)))
        return undefined;
    const { places } = candidatesOf(name);
    const ranked = places.toSorted((a, b) => b.people - a.people);
    const country = ranked.find(({ kind }) => kind === 'country');
    if (country)
        return ranked.some(({ kind, people }) => kind === 'subdivision' && people > 2000)
            ? undefined
            : country;
    const [first, second] = ranked;
    if (!first || first.people < WELL_KNOWN)
        return undefined;
    const isAlone = !second || second.country === first.country || first.people > 10 * second.people;
    return isAlone ? first : undefined;
};
/** What an entity says of where the story is. */
const saidBy = (entity, told) => {
    const ofCountry = countryOfAdjective(entity.name);
    if (entity.type !== 'place')
        return ofCountry ? [ofCountry] : [];
    const place = certain(entity.name);
    return [
        ...(place ? evidenceOf(place) : ofCountry ? [ofCountry] : []),
        ...told.flatMap(({ within }) => within.length === 1 && within[0] ? evidenceOf(within[0]) : []),
    ];
};
/** The dateline's place, where no entity has its name. */
const saidByDateline = ({ context: { dateline }, entities }) => {
    const name = dateline?.split(/[,(—–]/)[0]?.trim();
    if (!name || entities.some((entity) => placeKey(entity.name) === placeKey(name)))
        return [];
    const place = certain(name);
    return place ? evidenceOf(place) : [];
};
/** "Paris, Texas" as one mention: its name, and what the part after the comma tells. */
const parts = (name) => {
    const comma = name.indexOf(',');
    return comma < 0
        ? { name, told: [] }
        : { name: name.slice(0, comma), told: [toldAround(name, { start: 0, end: comma })] };
};
/** Gives each place its country, subdivision and coordinates where they are certain. How: see the README. */
export const places = {
    name: 'places',
    annotate: (doc) => {
        const read = doc.entities.map((entity) => {
            const told = entity.type === 'place' ? toldOf(doc, entity) : [];
            return { entity, told, said: saidBy(entity, told) };
        });
        const evidenceBeside = collectEvidence([...read.map(({ said }) => said), saidByDateline(doc)]);
        const entities = read.map(({ entity, told, said }) => {
            if (entity.type !== 'place')
                return entity;
            const own = parts(entity.name);
            const all = [...own.told, ...told, ...toldInDateline(doc, own.name)];
            const evidence = evidenceBeside(said);
            const geography = placeKey(own.name) === 'washington'
                ? resolveWashington(doc.text, entity.mentions, all, evidence)
                : resolvePlace(own.name, all, evidence);
            return geography ? { ...entity, geography } : entity;
        });
        return { ...doc, entities };
    },
};
const toldInDateline = ({ context: { dateline } }, name) => {
    if (!dateline || !placeKey(dateline).startsWith(placeKey(name)))
        return [];
    const told = toldAround(dateline, { start: 0, end: name.length });
    return told.within.length > 0 ? [told] : [];
};
