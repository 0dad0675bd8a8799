// Writes the files that follow from the topology in libs/contracts/src/pipeline.ts and from the services' routes.ts.
//   node scripts/generate.ts            writes them
//   node scripts/generate.ts --check    writes nothing; exit code 1 names each file that is stale

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { renderAcls } from './generate/acls.ts';
import { renderAsyncApi } from './generate/asyncapi.ts';
import { renderOpenApi } from './generate/openapi.ts';
import { replaceTopologyTable } from './generate/topology-table.ts';

/** A file that is generated, whole or in part. */
export interface Generated {
  /** Relative to the root of the repository. */
  readonly file: string;
  /** Gives the file as it should be from what it is now; empty where it does not exist. */
  readonly render: (current: string) => string;
}

const root = fileURLToPath(new URL('..', import.meta.url));

const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as {
  version: string;
};

export const generated: readonly Generated[] = [
  { file: 'docs/asyncapi.yaml', render: () => renderAsyncApi(version) },
  { file: 'docs/openapi.yaml', render: () => renderOpenApi(version) },
  { file: 'docs/kafka-acls.md', render: () => renderAcls() },
  { file: 'README.md', render: replaceTopologyTable },
];

const read = async (file: string): Promise<string> => {
  try {
    return await readFile(root + file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
};

/** Names of the generated files that are not as they should be. */
export const staleFiles = async (): Promise<readonly string[]> => {
  const stale: string[] = [];
  for (const { file, render } of generated) {
    const current = await read(file);
    if (render(current) !== current) stale.push(file);
  }
  return stale;
};

/** Writes the generated files that are stale. @returns their names */
export const generate = async (): Promise<readonly string[]> => {
  const stale = await staleFiles();
  for (const { file, render } of generated)
    if (stale.includes(file)) await writeFile(root + file, render(await read(file)));
  return stale;
};

const main = async (args: readonly string[]): Promise<number> => {
  if (args.includes('--check')) {
    const stale = await staleFiles();
    for (const file of stale)
      console.error(`${file} is stale; run "npm run generate" and commit the result`);
    return stale.length > 0 ? 1 : 0;
  }
  for (const file of await generate()) console.log(`wrote ${file}`);
  return 0;
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2));
