import type { FeedName, Story } from '@quickwire/contracts';
import type { Element } from 'domhandler';
import { badFields } from '../errors.ts';
import { killOf } from '../kill.ts';
import { feedInstant } from './feed-date.ts';
import { childText } from './xml-tree.ts';

/** A deleted entry (RFC 6721) as the kill of the item that it names. */
export const retractionOf = (element: Element, feed: FeedName, format: Story['format']): Story => {
  const itemId = element.attribs['ref']?.trim();
  if (!itemId)
    throw badFields(format.name, [
      { pointer: '/@ref', detail: 'is missing; give the id of the entry that was deleted' },
    ]);
  return killOf(
    {
      itemId,
      edNote: childText(element, 'at:comment') ?? '',
      headline: '',
      language: { guessed: 'en' },
      created: feedInstant(element.attribs['when']),
      extra: {},
    },
    feed,
    format,
  );
};
