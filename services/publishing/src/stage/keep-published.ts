import type { StateWrite } from '@quickwire/streaming';
import { publishedKey } from './arrival.ts';
import type { Published } from './memory.ts';

/** How long the text of a version is remembered, in milliseconds: corrections come in hours or days. */
export const TEXT_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** What was written out as state, with its text for as long as that is kept. */
export const keepPublished = (id: string, published: Published, now: number): StateWrite => ({
  key: publishedKey(id),
  value: published,
  ...(published.text && { dueAt: now + TEXT_KEPT_MS }),
});

/** What stays of a story that had no version for so long: all but its text, which is most of it. */
export const forgetText = (key: string, { text: _, ...published }: Published): StateWrite => ({
  key,
  value: published,
});
