import { placeKey } from '../../src/places/place-key.ts';
import { DIVISIONS } from './divisions.ts';
import type { Sources } from './packages.ts';

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

/** Every ISO 3166-2 subdivision with its English name. */
export const isoSubdivisions = ({ subdivisions }: Pick<Sources, 'subdivisions'>) =>
  Object.entries(subdivisions).map(([id, name]) => ({
    code: `${id.slice(0, 2)}-${id.slice(2)}`.toUpperCase(),
    name,
  }));

/** The ISO 3166-2 subdivision that each GeoNames division is, by its name; a division that is none of them is left out. */
export const divisionCodes = (sources: Sources): ReadonlyMap<string, Division> => {
  const iso = isoSubdivisions(sources);
  const byCountry = Map.groupBy(iso, ({ code }) => code.slice(0, 2));
  const nameOf = new Map(iso.map(({ code, name }) => [code, name]));
  const found = new Map<string, Division>();
  for (const { code: division, name } of sources.divisions) {
    const all = byCountry.get(division.slice(0, 2)) ?? [];
    const passes = [
      all.filter((each) => placeKey(each.name) === placeKey(name)),
      all.filter((each) => bare(each.name) === bare(name)),
      all.filter((each) => isClose(bare(each.name), bare(name))),
    ];
    const code =
      DIVISIONS.get(division) ?? passes.find((matches) => matches.length === 1)?.[0]?.code;
    if (!code) continue;
    const kind =
      / (?:Oblast|Province|Region|Governorate|County|Prefecture|Department|Voivodeship)$/;
    const plain = name.replace(kind, '');
    found.set(division, { code, names: [plain, nameOf.get(code) ?? name].filter(Boolean) });
  }
  return found;
};
