import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const file = new URL('../../docs/benchmarks.md', import.meta.url);

/** The machine as a report names it. */
export const machine = (...services: readonly string[]): string =>
  [
    `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Node ${process.version}`,
    ...services,
  ].join(', ');

/** A document with the section of a heading replaced, or added at its end; the others stay as they are. */
export const withSection = (document: string, heading: string, body: string): string => {
  const section = `## ${heading}\n\n${body.trim()}\n`;
  const [head = '', ...sections] = document.split(/^(?=## )/m);
  const at = sections.findIndex((one) => one.startsWith(`## ${heading}\n`));
  const others = sections.map((one) => `${one.trim()}\n`);
  const all = at < 0 ? [...others, section] : others.with(at, section);
  return [`${head.trim()}\n`, ...all].join('\n');
};

/** Prints a section; with `--write` among the arguments also puts it in docs/benchmarks.md. */
export const report = (heading: string, body: string): void => {
  process.stdout.write(`\n${body}\n`);
  if (process.argv.includes('--write'))
    writeFileSync(file, withSection(readFileSync(file, 'utf8'), heading, body));
};

/** The middle one, or the lower of the two in the middle. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] as number;
