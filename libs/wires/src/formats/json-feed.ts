import type { Association } from '@quickwire/contracts';
import { isObject, type JsonObject, objectsOf, textOf } from '../agency-json/renamed.ts';
import { badFields } from '../errors.ts';
import { type EntryText, type FeedEntry, storyOfEntry } from '../feeds/entry.ts';
import { absolute } from '../feeds/xml-tree.ts';
import { itemOfJson, parseJson } from '../json.ts';
import { given } from '../make-story.ts';
import { itemsToRead, readEach } from '../read-each.ts';
import type { WireFormat } from '../wire-format.ts';

const name = 'json-feed';

const body = (item: JsonObject, key: string, kind: EntryText['kind']): EntryText[] => {
  const value = textOf(item[key]);
  return value === undefined ? [] : [{ value, kind, pointer: `/${key}` }];
};

const authorsOf = (source: JsonObject): string[] =>
  // Version 1 has one author, 1.1 a list.
  [
    ...objectsOf(source['authors']),
    ...(isObject(source['author']) ? [source['author']] : []),
  ].flatMap(({ name: author }) => textOf(author) ?? []);

const associationsOf = (item: JsonObject, base: string | undefined): Association[] => {
  const link = (as: string, type: string, key: string): Association[] => {
    const href = absolute(textOf(item[key]), base);
    return href === undefined ? [] : [{ name: as, type, href }];
  };
  return [
    ...link('alternate', 'text', 'url'),
    ...link('related', 'text', 'external_url'),
    ...link('image', 'picture', 'image'),
    ...link('banner', 'picture', 'banner_image'),
    ...objectsOf(item['attachments']).flatMap((attachment) => {
      const href = absolute(textOf(attachment['url']), base);
      if (href === undefined) return [];
      const { mime_type: type, title } = attachment;
      return [
        { name: 'enclosure', ...given({ type: textOf(type), headline: textOf(title) }), href },
      ];
    }),
  ];
};

/** The id, which version 1 let be a number. */
const idOf = ({ id }: JsonObject): string | undefined =>
  typeof id === 'number' ? String(id) : textOf(id);

const entryOf = (item: JsonObject, channel: JsonObject): FeedEntry => {
  const base = textOf(channel['home_page_url']) ?? textOf(channel['feed_url']);
  const authors = authorsOf(item);
  const tags: unknown[] = Array.isArray(item['tags']) ? item['tags'] : [];
  return {
    id: idOf(item),
    link: absolute(textOf(item['url']), base),
    title: body(item, 'title', 'plain')[0],
    bodies: [...body(item, 'content_html', 'html'), ...body(item, 'content_text', 'plain')],
    summary: body(item, 'summary', 'plain')[0],
    published: textOf(item['date_published']),
    updated: textOf(item['date_modified']),
    authors: authors.length > 0 ? authors : authorsOf(channel),
    subjects: tags.flatMap((tag) => {
      const subject = textOf(tag);
      return subject === undefined ? [] : [{ name: subject }];
    }),
    language: textOf(item['language']) ?? textOf(channel['language']),
    outlet: textOf(channel['title']),
    associations: associationsOf(item, base),
  };
};

/** JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/): each of `items` is a story. */
export const jsonFeed: WireFormat = {
  name,

  detects: (input) =>
    /^\s*\{/.test(input) && /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(input),

  parse: (input, { feed, firstItems }) => {
    const channel = itemOfJson(parseJson(input));
    const version = /version\/([\d.]+)/.exec(textOf(channel['version']) ?? '')?.[1];
    if (!Array.isArray(channel['items']))
      throw badFields(name, [
        { pointer: '/items', detail: 'has to be a list of items; give the entries of the feed' },
      ]);
    return readEach(
      itemsToRead<unknown>(channel['items'], { firstItems }),
      (_item, index) => `/items/${index}`,
      (item: unknown) =>
        storyOfEntry(entryOf(itemOfJson(item), channel), feed, {
          name,
          ...given({ version }),
        }),
      (item) => JSON.stringify(item),
    );
  },
};
