import { parseJson } from '../json.ts';
import { storyOfItem } from '../ninjs/item-story.ts';
import { versionOf } from '../ninjs/version.ts';
import type { WireFormat } from '../wire-format.ts';

const name = 'ninjs';

/** IPTC ninjs 1, 2 and 3 (https://iptc.org/standards/ninjs/). */
export const ninjs: WireFormat = {
  name,

  detects: (input) => /^\s*[{[]/.test(input),

  parse: (input, { feed }) => {
    const item = parseJson(input);
    return storyOfItem(item, feed, { name, version: versionOf(item) });
  },
};
