import { readFileSync } from 'node:fs';
import { COUNTRY_ADJECTIVES, COUNTRY_NAMES, NOT_ADJECTIVES, NOT_COUNTRY_NAMES, } from './country-names.js';
import { placeKey } from './place-key.js';
const rowsOf = (file) => readFileSync(new URL(`../../models/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
const load = () => {
    const byName = new Map();
    const byCode = new Map();
    const byAdjective = new Map();
    const add = (name, place) => {
        const key = placeKey(name);
        const known = byName.get(key);
        if (!known)
            byName.set(key, [place]);
        else if (!known.includes(place))
            known.push(place);
    };
    const capitals = new Set();
    for (const row of rowsOf('countries.txt')) {
        const [code = '', names = '', adjectives = '', latitude, longitude, seats = '', around = ''] = row;
        for (const seat of seats.split('|'))
            capitals.add(`${code} ${placeKey(seat)}`);
        const all = names.split('|').filter((name) => !NOT_COUNTRY_NAMES.has(placeKey(name)));
        const place = {
            kind: 'country',
            name: all[0],
            country: code,
            latitude: Number(latitude),
            longitude: Number(longitude),
            people: 0,
            neighbours: around.split(' '),
        };
        byCode.set(code, place);
        for (const name of [...all, ...(COUNTRY_NAMES[code] ?? [])])
            add(name, place);
        for (const adjective of adjectives.split(', ')) {
            const key = placeKey(adjective);
            if (key !== '' && !NOT_ADJECTIVES.has(key) && !byAdjective.has(key))
                byAdjective.set(key, code);
        }
    }
    for (const [code, adjectives] of Object.entries(COUNTRY_ADJECTIVES))
        for (const adjective of adjectives)
            byAdjective.set(placeKey(adjective), code);
    let group = '';
    for (const [code = '', names = '', latitude, longitude, people] of rowsOf('places.txt')) {
        if (code !== '')
            group = code;
        if (names === '')
            continue;
        const all = names.split('|');
        const place = {
            kind: code === '' ? 'city' : 'subdivision',
            name: all[0],
            country: group.slice(0, 2),
            ...(group.length > 2 && { subdivision: group }),
            ...(latitude && { latitude: Number(latitude), longitude: Number(longitude) }),
            people: Number(people ?? 0),
            ...(code === '' &&
                all.some((name) => capitals.has(`${group.slice(0, 2)} ${placeKey(name)}`)) && {
                isCapital: true,
            }),
        };
        if (code !== '')
            byCode.set(code, place);
        for (const name of all)
            add(name, place);
    }
    return { byName, byCode, byAdjective };
};
let gazetteer;
/** Read once, when first asked. */
const tables = () => {
    gazetteer ??= load();
    return gazetteer;
};
/** Every place of this name, however it is spelt. */
export const placesNamed = (name) => tables().byName.get(placeKey(name)) ?? [];
/** The country or subdivision of a code: `UA`, `US-TX`. */
export const placeOfCode = (code) => tables().byCode.get(code);
/** ISO code of the country that bears this name, even where another place bears it too. */
export const countryNamed = (name) => placesNamed(name).find(({ kind }) => kind === 'country')?.country;
/** ISO code of the country whose adjective or people this is: "Ukrainian", "Poles". */
export const countryOfAdjective = (word) => {
    const key = placeKey(word);
    const { byAdjective } = tables();
    return (byAdjective.get(key) ?? (key.endsWith('s') ? byAdjective.get(key.slice(0, -1)) : undefined));
};
