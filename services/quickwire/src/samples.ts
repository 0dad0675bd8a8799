import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedName } from '@quickwire/contracts';
import { type FeedDirectory, useFeeds } from '@quickwire/feeds';
import { receiveWire } from '@quickwire/ingestion';
import type { Platform } from '@quickwire/service-kit';

/** The project's own sample wires, from the folder at its top. */
const samplesFolder = new URL('../../../samples/', import.meta.url).pathname;

/** Pushes the sample wires through the door, so that the first page has something on it. A restart makes them duplicates, not doubles. */
export const pushSamples = async (
  { log, cache }: Platform,
  feed: FeedName,
  directory: FeedDirectory,
): Promise<void> => {
  const feeds = useFeeds(directory);
  for (const fileName of readdirSync(samplesFolder).sort()) {
    if (!/\.(json|txt)$/.test(fileName)) continue;
    const bytes = readFileSync(join(samplesFolder, fileName));
    await receiveWire({ log, cache, feeds }, { feed, bytes, fileName, via: 'folder' });
  }
};
