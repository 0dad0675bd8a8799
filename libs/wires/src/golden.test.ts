import { readdirSync, readFileSync } from 'node:fs';
import { Story } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { readItems } from '../test/read.ts';

const samples = new URL('../../../samples/', import.meta.url);

/** The story as a person would check it: its blocks as lines, without what is computed from the rest. */
const readable = ({ text, blocks, id: _, revision, ...rest }: Story): object => ({
  ...rest,
  revision: { number: revision.number, created: revision.created },
  blocks: blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
});

/** Every sample but those in ninjs and house text, which tests of their own read. */
const files = [
  ...readdirSync(samples).filter((file) => file.endsWith('.xml')),
  ...readdirSync(new URL('formats/', samples)).map((file) => `formats/${file}`),
];

test.each(files)('%s is read as its golden file says', async (file) => {
  const items = readItems(readFileSync(new URL(file, samples))).map((item) => {
    if ('error' in item) return { place: item.place, code: item.error.code };
    expect(Story.parse(item.story)).toEqual(item.story);
    return { place: item.place, story: readable(item.story) };
  });
  await expect(`${JSON.stringify(items, null, 2)}\n`).toMatchFileSnapshot(
    new URL(`../test/golden/${file.replace('formats/', '')}.json`, import.meta.url).pathname,
  );
});
