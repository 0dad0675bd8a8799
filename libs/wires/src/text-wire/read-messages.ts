import type { Story } from '@quickwire/contracts';
import { WireError } from '../errors.ts';
import type { ReadItem } from '../wire-format.ts';
import { messagesOf, type TextMessage } from './messages.ts';

/** The items of a text wire: the stories of each message, for one message may kill several. What is wrong with one takes
 * nothing from the others.
 */
export const readMessages = (
  text: string,
  read: (message: TextMessage) => readonly Story[],
): readonly ReadItem[] =>
  messagesOf(text).flatMap((message): readonly ReadItem[] => {
    const { place } = message;
    try {
      return read(message).map((story) => ({ place, story }));
    } catch (error) {
      if (error instanceof WireError) return [{ place, error: error.at(place) }];
      throw error;
    }
  });
