import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Top of the repository, with a slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** One import or re-export. */
export interface Import {
  readonly file: string;
  readonly from: string;
  /** Names as they are exported there. */
  readonly names: readonly string[];
}

const STATEMENT =
  /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:([^'";]*?)\s+from\s+)?['"]([^'"\n]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"]([^'"\n]+)['"]/g;

const namesIn = (clause: string): readonly string[] =>
  (/\{([^}]*)\}/.exec(clause)?.[1] ?? (clause.includes('*') ? '*' : ''))
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^type\s+/, '')
        .replace(/\s+as\s+.*$/, ''),
    )
    .filter(Boolean);

const importsOf = (file: string): readonly Import[] => {
  const text = readFileSync(root + file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [
    ...[...text.matchAll(STATEMENT)].map(([, clause = '', from = '']) => ({
      file,
      from,
      names: namesIn(clause),
    })),
    ...[...text.matchAll(DYNAMIC)].map(([, from = '']) => ({ file, from, names: ['*'] })),
  ];
};

/** All imports of the TypeScript files that a folder has at any depth; what was built and installed apart. */
export const importsUnder = (folder: string): readonly Import[] =>
  globSync(`${folder}/**/*.ts`, {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist|types)$/.test(path),
  }).flatMap(importsOf);
