import { createHash } from 'node:crypto';
import { contentHashOf } from '@quickwire/contracts';
import type { ReadItem } from '@quickwire/wires';
import { eventIdOfStory } from '../judge-items.ts';

/** 64 bits: a thousand items of a feed share one about never. */
const KEY_LENGTH = 16;

const hashOf = (item: ReadItem, wire: Uint8Array): string => {
  if (!('error' in item)) return eventIdOfStory('story' in item ? item.story : item.partial.story);
  const { place, error, contentHash } = item;
  if (contentHash !== undefined) return contentHash;
  if (place === '') return createHash('sha256').update(wire).digest('hex');
  return contentHashOf(place, error.detail);
};

/**
 * By what an item is known again in the next poll: the same revision with the same content has the same, and so has one
 * that cannot be read, wherever in the feed it has got to.
 */
export const itemKey = (item: ReadItem, wire: Uint8Array): string =>
  hashOf(item, wire).slice(0, KEY_LENGTH);
