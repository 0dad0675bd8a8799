import { entriesInJson, maxItems } from '@quickwire/wires';
import type { IncomingWire } from '../records.ts';
import { PollError } from './poll-error.ts';
import type { PolledFeed } from './polled-feed.ts';

/** The answer, which has to be JSON. */
const jsonOf = (bytes: Uint8Array): string => {
  try {
    const text = new TextDecoder().decode(bytes);
    JSON.parse(text);
    return text;
  } catch (cause) {
    throw new PollError('the answer is no JSON; correct the URL of the feed', undefined, { cause });
  }
};

/**
 * The wires in an answer: the answer itself, or each entry of a JSON API's list.
 * @throws {PollError} when there is no list where it should be
 */
export const wiresIn = (
  { feed, items: pointer }: Pick<PolledFeed, 'feed' | 'items'>,
  bytes: Uint8Array,
  contentType: string | undefined,
): readonly IncomingWire[] => {
  if (pointer === undefined) return [{ feed, bytes, via: 'poll', contentType }];
  const list = entriesInJson(jsonOf(bytes), pointer);
  if (list === undefined)
    throw new PollError(
      `the answer has no list at '${pointer}'; correct the pointer to the items of the feed`,
    );
  if (list.length > maxItems)
    throw new PollError(
      `the answer has ${list.length} items; ask for at most ${maxItems} in the URL of the feed`,
    );
  return list.map((entry) => ({
    feed,
    bytes: Buffer.from(entry),
    via: 'poll',
    contentType: 'application/json',
  }));
};
