import type { FeedName, Story } from '@quickwire/contracts';
import { itemOfJson, parseJson } from '../json.ts';
import { storyOfItem } from '../ninjs/item-story.ts';
import { versionOf } from '../ninjs/version.ts';
import { readEach, soleItem } from '../read-each.ts';
import type { WireFormat } from '../wire-format.ts';

const name = 'ninjs';

const storyOf = (json: unknown, feed: FeedName): Story => {
  const item = itemOfJson(json);
  return storyOfItem(item, feed, { name, version: versionOf(item) });
};

/** IPTC ninjs 1, 2 and 3 (https://iptc.org/standards/ninjs/): an item, or a list of items. */
export const ninjs: WireFormat = {
  name,

  detects: (input) => /^\s*[{[]/.test(input),

  parse: (input, { feed }) => {
    const json = parseJson(input);
    if (!Array.isArray(json)) return soleItem(storyOf(json, feed));
    return readEach(
      json,
      (_, index) => `/${index}`,
      (item: unknown) => storyOf(item, feed),
    );
  },
};
