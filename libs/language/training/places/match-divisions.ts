import { placeKey } from '../../src/places/place-key.ts';
import { DIVISIONS } from './divisions.ts';
import type { Sources, Subdivision } from './packages.ts';

export interface Division {
  /** ISO 3166-2. */
  readonly code: string;
  readonly names: readonly string[];
}

const KINDS =
  /\b(?:province|region|oblast|state|governorate|district|county|prefecture|department|of|the|krai|kray|republic|autonomous|community|municipality|canton|voivodeship|division|city|parish|capital|territory|area|federal|emirate|special|raion|metropolitan|principality|islands?)\b/g;

/** The name alone, without what kind of division it is. */
const bare = (name: string): string => placeKey(name).replace(KINDS, '').replace(/ /g, '');

/** Least number of letters to add, drop or change. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + Number(a[i - 1] !== b[j - 1]),
        ),
      );
    row = next;
  }
  return row[b.length] as number;
};

const isClose = (a: string, b: string): boolean =>
  distance(a, b) <= Math.floor(Math.min(a.length, b.length) / 4);

/** The one subdivision whose name a test accepts. */
const only = (all: readonly Subdivision[], accepts: (name: string) => boolean) => {
  const matches = all.filter(
    ({ name, english }) => accepts(name) || (english !== undefined && accepts(english)),
  );
  return matches.length === 1 ? matches[0] : undefined;
};

const codeOf = (name: string, country: string, all: readonly Subdivision[]): string | undefined => {
  // The whole country's first: the region of Valencia, not the province in it.
  for (const level of [all.filter(({ parent }) => parent === country), all]) {
    const found =
      only(level, (each) => placeKey(each) === placeKey(name)) ??
      only(level, (each) => bare(each) === bare(name)) ??
      only(level, (each) => isClose(bare(each), bare(name)));
    if (found) return found.code;
  }
  return undefined;
};

const KIND = / (?:Oblast|Province|Region|Governorate|County|Prefecture|Department|Voivodeship)$/;

/** The ISO 3166-2 subdivision that each GeoNames division is, by its name; a division that is none of them is left out. */
export const divisionCodes = ({
  divisions,
  subdivisions,
}: Sources): ReadonlyMap<string, Division> => {
  const byCountry = Map.groupBy(subdivisions, ({ code }) => code.slice(0, 2));
  const byCode = new Map(subdivisions.map((each) => [each.code, each]));
  const found = new Map<string, Division>();
  for (const { code: division, name } of divisions) {
    const country = division.slice(0, 2);
    const code = DIVISIONS.get(division) ?? codeOf(name, country, byCountry.get(country) ?? []);
    const iso = code ? byCode.get(code) : undefined;
    if (iso)
      found.set(division, {
        code: iso.code,
        names: [name.replace(KIND, ''), iso.english ?? iso.name],
      });
  }
  return found;
};
