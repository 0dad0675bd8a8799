import { readFileSync } from 'node:fs';

const FILE = new URL('../../models/first-names.txt', import.meta.url);

let known: ReadonlyMap<string, 'feminine' | 'masculine'> | undefined;

const read = (): ReadonlyMap<string, 'feminine' | 'masculine'> => {
  const [women = '', men = ''] = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  return new Map([
    ...women.split(' ').map((name) => [name, 'feminine'] as const),
    ...men.split(' ').map((name) => [name, 'masculine'] as const),
  ]);
};

/** Whether a first name is one of women alone or of men alone; undefined where it is of both, or unknown. */
export const genderOfFirstName = (name: string): 'feminine' | 'masculine' | undefined => {
  known ??= read();
  return known.get(name);
};
