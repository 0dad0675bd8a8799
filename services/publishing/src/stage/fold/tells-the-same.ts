import type { Story } from '@quickwire/contracts';
import {
  decodeSignature,
  encodeSignature,
  isSameStory,
  signatureOf,
  similarity,
} from '@quickwire/near-duplicates';
import { channelsOf } from '../memory.ts';
import { type FoldedItem, itemOf } from './folding.ts';

/** A story as the item that asks another story to stand for it. */
export const asItem = (story: Story): FoldedItem => {
  const signature = signatureOf(story);
  return {
    ...itemOf(story),
    ...channelsOf(story.channels),
    ...(signature && { signature: encodeSignature(signature) }),
  };
};

/**
 * Whether a story tells the same as an item folded under it, by what finds links. Where one of the two is too short for that it does
 * only as long as its text is that of `before`, the version the item is under; for a first version there is none.
 */
export const tellsTheSame = (
  story: Story,
  { signature }: FoldedItem,
  before?: Pick<Story, 'text'>,
): boolean => {
  const own = signatureOf(story);
  const its = signature === undefined ? undefined : decodeSignature(signature);
  if (own && its) return isSameStory(similarity(own, its));
  return before === undefined || before.text === story.text;
};
