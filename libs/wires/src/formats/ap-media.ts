import type { FeedName, Story } from '@quickwire/contracts';
import {
  isObject,
  type JsonObject,
  objectsOf,
  type Pointers,
  storyOfRenamed,
  textOf,
} from '../agency-json/renamed.ts';
import { itemOfJson, parseJson } from '../json.ts';
import { given } from '../make-story.ts';
import { readEach } from '../read-each.ts';
import type { WireFormat } from '../wire-format.ts';

const name = 'ap-media';

const pointers: Pointers = {
  uri: '/altids/itemid',
  byline: '/bylines',
  slugline: '/title',
  description_text: '/description_summary',
};

const kills = /^(?:kill|mandatory kill|elimination|withdrawal)$/i;

/** Of several relations the first tells how a concept belongs to the item. */
const conceptOf = (concept: unknown): unknown => {
  if (!isObject(concept)) return concept;
  const { rels } = concept;
  return { ...concept, ...(Array.isArray(rels) && { rel: String(rels[0] ?? '') }) };
};

const conceptsOf = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(conceptOf) : value;

const bylineOf = (bylines: unknown): string | undefined => {
  const names = objectsOf(bylines).flatMap((byline) => textOf(byline['by']) ?? []);
  return names.length > 0 ? names.join(', ') : undefined;
};

const linesOf = (value: unknown): unknown => {
  if (!Array.isArray(value)) return value;
  return value.flatMap((line) => textOf(isObject(line) ? line['text'] : line) ?? []).join(' ');
};

const statusOf = ({ pubstatus, editorialtypes }: JsonObject): unknown => {
  const types = Array.isArray(editorialtypes) ? editorialtypes : [];
  return types.some((type) => typeof type === 'string' && kills.test(type))
    ? 'canceled'
    : pubstatus;
};

/** The text itself is not in the item but a file that `renditions` leads to: these become associations. */
const renditionsOf = ({ renditions }: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(isObject(renditions) ? renditions : {}).flatMap(([key, rendition]) =>
      isObject(rendition) && textOf(rendition['href'])
        ? [[key, { href: rendition['href'], ...given({ type: textOf(rendition['type']) }) }]]
        : [],
    ),
  );

/** AP's NewsML-G2 names the same item by this tag, so that both forms are one story. */
const uriOf = ({ altids, uri }: JsonObject): unknown => {
  const id = isObject(altids) ? textOf(altids['itemid']) : undefined;
  return id === undefined ? uri : `tag:ap.org,2011:${id}`;
};

const storyOf = (item: JsonObject, feed: FeedName): Story => {
  const { bylines, renditions: _files, editorialtypes, ...rest } = item;
  const associations = isObject(item['associations']) ? item['associations'] : {};
  const adapted = {
    ...rest,
    ...given({
      uri: uriOf(item),
      pubstatus: statusOf(item),
      byline: bylineOf(bylines),
      slugline: textOf(item['title']),
      usageterms: linesOf(item['usageterms']),
      subject: conceptsOf(item['subject']),
      person: conceptsOf(item['person']),
      organisation: conceptsOf(item['organisation']),
      place: conceptsOf(item['place']),
      editorialtypes,
    }),
    associations: { ...associations, ...renditionsOf(item) },
  };
  return storyOfRenamed(adapted, pointers, feed, { name });
};

/** Where the items are: a feed or search response, the response to one item, or the item's own file. */
const itemsOf = (json: JsonObject): { place: string; item: unknown }[] => {
  const at = isObject(json['data']) ? '/data' : '';
  const data = isObject(json['data']) ? json['data'] : json;
  if (Array.isArray(data['items']))
    return data['items'].map((entry, index) => {
      const inner = isObject(entry) && isObject(entry['item']) ? entry['item'] : entry;
      const step = inner === entry ? '' : '/item';
      return { place: `${at}/items/${index}${step}`, item: inner };
    });
  if (isObject(data['item'])) return [{ place: `${at}/item`, item: data['item'] }];
  return [{ place: at, item: data }];
};

/** AP Media API: the JSON of items and of feed and search responses. */
export const apMedia: WireFormat = {
  name,

  detects: (input) =>
    /^\s*\{/.test(input) && /"altids"\s*:\s*\{/.test(input) && /"itemid"\s*:/.test(input),

  parse: (input, { feed }) =>
    readEach(
      itemsOf(itemOfJson(parseJson(input))),
      ({ place }) => place,
      ({ item }) => storyOf(itemOfJson(item), feed),
    ),
};
