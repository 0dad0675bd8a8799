import { globSync, readFileSync } from 'node:fs';

const folder = new URL('../../samples/', import.meta.url);

/**
 * The project's sample wires in ninjs, in turn, each time as an item of its own with a text of its own: nothing that
 * is kept of an earlier one helps.
 */
export const sampleWires = (): ((n: number) => string) => {
  const samples = globSync('*.json', { cwd: folder.pathname })
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  return (n) => {
    const sample = samples[n % samples.length] as string;
    const wire = JSON.parse(sample.replace('</p>', ` This is copy ${n}.</p>`)) as object;
    return JSON.stringify({ ...wire, uri: `urn:quickwire:load:${n}` });
  };
};
