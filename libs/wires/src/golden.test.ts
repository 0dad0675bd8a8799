import { readdirSync, readFileSync } from 'node:fs';
import { Story } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { readItems } from '../test/read.ts';
import { storyIn } from './wire-format.ts';

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
    const story = storyIn(item);
    expect(Story.parse(story)).toEqual(story);
    const { changes } = 'partial' in item ? item.partial : {};
    return { place: item.place, ...(changes && { changes }), story: story && readable(story) };
  });
  await expect(`${JSON.stringify(items, null, 2)}\n`).toMatchFileSnapshot(
    new URL(`../test/golden/${file.replace('formats/', '')}.json`, import.meta.url).pathname,
  );
});
