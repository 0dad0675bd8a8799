import type { FeedName, Story } from '@quickwire/contracts';
import { isObject, type JsonObject, storyOfRenamed, textOf } from '../agency-json/renamed.ts';
import { itemOfJson, parseJson } from '../json.ts';
import { readEach, soleItem } from '../read-each.ts';
import type { WireFormat } from '../wire-format.ts';

const name = 'pa-content';

/** `profile` tells stories from advisories and alerts; it is the nearest that PA has to a genre. */
const genresOf = ({ genre, profile }: JsonObject): unknown => {
  if (genre !== undefined) return genre;
  const kind = textOf(profile);
  return kind === undefined ? undefined : [{ name: kind }];
};

const storyOf = (item: JsonObject, feed: FeedName): Story => {
  const genre = genresOf(item);
  return storyOfRenamed({ ...item, ...(genre !== undefined && { genre }) }, {}, feed, { name });
};

/** PA Media's Content API: ninjs 1 with PA's own subjects, one item or a page of them in `item`. */
export const paContent: WireFormat = {
  name,

  detects: (input) =>
    /^\s*\{/.test(input) &&
    (/"code"\s*:\s*"pa(?:service|topic|keyword|product)?:/.test(input) ||
      /"scheme"\s*:\s*"https?:\/\/content\.api\.pressassociation\.io\//.test(input)),

  parse: (input, { feed }) => {
    const json = itemOfJson(parseJson(input));
    const items = json['item'];
    if (!Array.isArray(items)) return soleItem(storyOf(isObject(items) ? items : json, feed));
    return readEach(
      items,
      (_item, index) => `/item/${index}`,
      (item: unknown) => storyOf(itemOfJson(item), feed),
    );
  },
};
