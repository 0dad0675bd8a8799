import { readFileSync } from 'node:fs';
import {
  COUNTRY_ADJECTIVES,
  COUNTRY_NAMES,
  NOT_ADJECTIVES,
  NOT_COUNTRY_NAMES,
} from './country-names.ts';
import type { Place } from './place.ts';
import { placeKey } from './place-key.ts';
import { type PlaceRows, readPlaceRows } from './place-rows.ts';

export type { Place } from './place.ts';

interface Gazetteer {
  readonly countries: ReadonlyMap<string, readonly Place[]>;
  readonly countryOfCode: ReadonlyMap<string, Place>;
  readonly byAdjective: ReadonlyMap<string, string>;
  readonly rows: PlaceRows;
}

const textOf = (file: string): string =>
  readFileSync(new URL(`../../models/${file}`, import.meta.url), 'utf8');

const load = (): Gazetteer => {
  const countries = new Map<string, Place[]>();
  const countryOfCode = new Map<string, Place>();
  const byAdjective = new Map<string, string>();
  const add = (name: string, place: Place): void => {
    const key = placeKey(name);
    const known = countries.get(key);
    if (!known) countries.set(key, [place]);
    else if (!known.includes(place)) known.push(place);
  };

  const capitals = new Set<string>();
  for (const line of textOf('countries.txt').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [code = '', names = '', adjectives = '', latitude, longitude, seats = '', around = ''] =
      line.split('\t');
    for (const seat of seats.split('|')) capitals.add(`${code} ${placeKey(seat)}`);
    const all = names.split('|').filter((name) => !NOT_COUNTRY_NAMES.has(placeKey(name)));
    const place: Place = {
      kind: 'country',
      name: all[0] as string,
      country: code,
      latitude: Number(latitude),
      longitude: Number(longitude),
      people: 0,
      neighbours: around.split(' '),
    };
    countryOfCode.set(code, place);
    for (const name of [...all, ...(COUNTRY_NAMES[code] ?? [])]) add(name, place);
    for (const adjective of adjectives.split(', ')) {
      const key = placeKey(adjective);
      if (key !== '' && !NOT_ADJECTIVES.has(key) && !byAdjective.has(key))
        byAdjective.set(key, code);
    }
  }
  for (const [code, adjectives] of Object.entries(COUNTRY_ADJECTIVES))
    for (const adjective of adjectives) byAdjective.set(placeKey(adjective), code);

  const rows = readPlaceRows(textOf('places.txt'), (country, key) =>
    capitals.has(`${country} ${key}`),
  );
  return { countries, countryOfCode, byAdjective, rows };
};

let gazetteer: Gazetteer | undefined;
/** Read once, when first asked. */
const tables = (): Gazetteer => {
  gazetteer ??= load();
  return gazetteer;
};

/** Every place of this name, however it is spelt. */
export const placesNamed = (name: string): readonly Place[] => {
  const { countries, rows } = tables();
  const key = placeKey(name);
  return [...(countries.get(key) ?? []), ...rows.withKey(key)];
};

/** The country or subdivision of a code: `UA`, `US-TX`. */
export const placeOfCode = (code: string): Place | undefined => {
  const { countryOfCode, rows } = tables();
  return rows.ofCode(code) ?? countryOfCode.get(code);
};

/** ISO code of the country that bears this name, even where another place bears it too. */
export const countryNamed = (name: string): string | undefined =>
  tables().countries.get(placeKey(name))?.[0]?.country;

/** ISO code of the country whose adjective or people this is: "Ukrainian", "Poles". */
export const countryOfAdjective = (word: string): string | undefined => {
  const key = placeKey(word);
  const { byAdjective } = tables();
  return (
    byAdjective.get(key) ?? (key.endsWith('s') ? byAdjective.get(key.slice(0, -1)) : undefined)
  );
};
