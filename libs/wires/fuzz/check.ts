import { type FeedName, PartialRevision, Story } from '@quickwire/contracts';
import { readWire, type WireContext, WireError } from '../src/index.ts';

const feed = 'fuzz' as FeedName;

const checkStory = (story: Story): void => {
  Story.parse(story);
  const { text, blocks } = story;
  const whole = blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n');
  if (whole !== text) throw new Error('the blocks do not cover the text');
  if (/\n(?!\n)(?<!\n\n)/.test(text)) throw new Error('a block holds a line end');
  if (!JSON.stringify(story).isWellFormed()) throw new Error('the story is not well-formed UTF-16');
  if (story.pubStatus !== 'canceled' && text === '') throw new Error('a story without text');
};

/**
 * Reads bytes as a wire and checks what every wire promises: each item is a valid story or an error that
 * says what to do, and reading again ends alike.
 * @throws {Error} for whatever breaks a promise
 */
export const checkWire = (bytes: Uint8Array, about: Partial<WireContext> = {}): void => {
  const { items } = readWire(bytes, { feed, ...about });
  if (items.length === 0) throw new Error('no items');
  for (const item of items) {
    if ('story' in item) checkStory(item.story);
    else if ('partial' in item) PartialRevision.parse(item.partial);
    else if (!(item.error instanceof WireError)) throw new Error('an error that is no WireError');
    else if (item.error.errors.length === 0 || item.error.detail === '')
      throw new Error('an error that does not say what to do');
  }
};
