import { maxItems } from '@quickwire/wires';
import type { IncomingWire } from '../records.ts';
import { PollError } from './poll-error.ts';
import type { PolledFeed } from './polled-feed.ts';

/** What a JSON pointer (RFC 6901) points to; undefined where there is nothing. */
const valueAt = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? (value as Record<string, unknown>)[step]
          : undefined,
      document,
    );

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
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
  const list = valueAt(parse(bytes), pointer);
  if (!Array.isArray(list))
    throw new PollError(
      `the answer has no list at '${pointer}'; correct the pointer to the items of the feed`,
    );
  if (list.length > maxItems)
    throw new PollError(
      `the answer has ${list.length} items; ask for at most ${maxItems} in the URL of the feed`,
    );
  return list.map((entry) => ({
    feed,
    bytes: Buffer.from(JSON.stringify(entry)),
    via: 'poll',
    contentType: 'application/json',
  }));
};
