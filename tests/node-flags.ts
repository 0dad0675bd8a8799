import { readFileSync } from 'node:fs';

const file = new URL('../package.json', import.meta.url);

/** Flags of Node that `npm start` runs Quickwire with; what a test or a benchmark starts has the same. */
export const nodeFlags = (): readonly string[] => {
  const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
};
