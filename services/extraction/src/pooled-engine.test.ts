import { memoryCache } from '@quickwire/cache';
import type { Story } from '@quickwire/contracts';
import type { WorkerPool } from '@quickwire/streaming';
import { expect, test } from 'vitest';
import { pooledEntityEngine } from './pooled-engine.ts';

/** An engine whose threads only note the languages that they were asked to read. */
const setting = () => {
  const read: string[] = [];
  const provenance = { engine: 'test', version: '1' };
  const work = async ({ story }: { story: Story }) => {
    read.push(story.language);
    return { entities: [], quantities: [], provenance };
  };
  const workers = { work: () => work, close: async () => {} } as unknown as WorkerPool;
  const engine = pooledEntityEngine(memoryCache({ maxEntries: 9 }), workers, 'news', provenance);
  const extract = (language: string, created?: string) =>
    engine.extract({
      language,
      revision: { contentHash: 'ferry', ...(created && { created }) },
    } as unknown as Story);
  return { read, extract };
};

test('what was found is kept by content', async () => {
  const { read, extract } = setting();
  await extract('en');
  await extract('en');
  expect(read).toEqual(['en']);
});

test('the same content in another language, or of another day, is read anew', async () => {
  const { read, extract } = setting();
  await extract('en');
  await extract('nb');
  await extract('nb', '2026-02-17T10:00:00Z');
  expect(read).toEqual(['en', 'nb', 'nb']);
});
