import type { FeedName, Story } from '@quickwire/contracts';
import {
  type JsonObject,
  objectsOf,
  type Pointers,
  storyOfRenamed,
  textOf,
} from '../agency-json/renamed.ts';
import { conceptsOf } from '../dpa/concepts.ts';
import { itemOfJson, parseJson } from '../json.ts';
import { given } from '../make-story.ts';
import { readEach, soleItem } from '../read-each.ts';
import { restrictingField } from '../restricting-field.ts';
import { embargoInEdNote } from '../text/embargo-line.ts';
import { htmlLinks } from '../text/html-links.ts';
import { isEdNoteKill } from '../text/kill-notice.ts';
import type { WireFormat } from '../wire-format.ts';

const name = 'dpa-digitalwires';

const pointers: Pointers = {
  uri: '/urn',
  versioncreated: '/version_created',
  body_html: '/article_html',
  description_text: '/teaser',
  ednote: '/ednotes',
};

// What only the newsroom may see (contacts, the non-public notepad) is not carried at all.
const kept = [
  'type',
  'entry_id',
  'updated',
  'signal',
  'content_created',
  'kicker',
  'subhead',
  'creditline',
  'autopublishnotice',
];

const notesFor = new Set(
  ['correctionshort', 'editorialnote', 'update', 'picture'].map((role) => `dpaednoterole:${role}`),
);

const notesIn = (ednotes: readonly JsonObject[]): string[] =>
  ednotes.flatMap(({ ednote }) => textOf(ednote) ?? []);

/** Whatever its role, a note that holds or kills counts. */
const commands = ({ ednote }: JsonObject): boolean => {
  const note = textOf(ednote) ?? '';
  return embargoInEdNote(note) !== undefined || isEdNoteKill(note, true);
};

/** What a note that nobody may read asks for is done, and the note left out. */
const statusOf = ({ pubstatus, ednotes }: JsonObject): unknown => {
  const hidden = notesIn(
    objectsOf(ednotes).filter(({ is_publishable }) => is_publishable === false),
  );
  if (hidden.some((note) => isEdNoteKill(note, true))) return 'canceled';
  const isHeld = hidden.some((note) => embargoInEdNote(note) !== undefined);
  return isHeld && (pubstatus ?? 'usable') === 'usable' ? 'withheld' : pubstatus;
};

/** The notes to editors; of a correction the short form, which says what was wrong. */
const edNoteOf = (ednotes: unknown): string | undefined => {
  const notes = notesIn(
    objectsOf(ednotes).filter(
      (each) =>
        each['is_publishable'] !== false && (notesFor.has(String(each['role'])) || commands(each)),
    ),
  );
  return notes.length > 0 ? notes.join(' / ') : undefined;
};

/** 'Waghäusel (dpa) - ' names the place, the agency and the dash that the text would follow. */
const placeLine = (dateline: unknown): string | undefined =>
  textOf(textOf(dateline)?.replace(/\s*(?:\([^()]*\))?\s*[-–—]*$/, ''));

const pictureOf = (picture: JsonObject): JsonObject => ({
  ...given({
    name: picture['is_featureimage'] === true ? 'mainpic' : undefined,
    type: textOf(picture['type']) === 'image' ? 'picture' : textOf(picture['type']),
    uri: textOf(picture['urn']),
    headline: textOf(picture['headline']) ?? textOf(picture['caption']),
  }),
  renditions: objectsOf(picture['renditions']).map(({ url }) => ({ href: url })),
});

const linkOf = ({ href, text }: { href: string; text: string }): JsonObject => ({
  name: 'link',
  href,
  headline: text,
});

const associationsOf = (item: JsonObject): JsonObject[] => [
  ...objectsOf(item['associations']).map(pictureOf),
  ...htmlLinks(textOf(item['linkbox_html']) ?? '').map(linkOf),
];

const namesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((entry) => textOf(entry) ?? []) : [];

const slugOf = (item: JsonObject): string | undefined => {
  const words = ['dpasubject_names', 'geosubject_names', 'keyword_names'].flatMap((key) =>
    namesOf(item[key]),
  );
  return words.length > 0 ? words.join('/') : undefined;
};

const captionOf = (descriptions: unknown): string | undefined =>
  objectsOf(descriptions).flatMap(({ description }) => textOf(description) ?? [])[0];

const bodyOf = (item: JsonObject): unknown => {
  const [article, infobox] = [item['article_html'], item['infobox_html']];
  return typeof article === 'string' && typeof infobox === 'string' ? article + infobox : article;
};

const isOtherwiseRestricting = (key: string): boolean =>
  restrictingField(key) !== undefined && key !== 'pubstatus' && key !== 'embargoed';

/** The item in the fields of ninjs. */
const ninjsOf = (item: JsonObject): JsonObject => ({
  ...given({
    uri: item['urn'] ?? item['entry_id'],
    version: item['version'],
    versioncreated: item['version_created'],
    pubstatus: statusOf(item),
    embargoed: item['embargoed'],
    language: item['language'],
    urgency: item['urgency'],
    headline: item['headline'],
    slugline: slugOf(item),
    byline: item['byline'],
    dateline: placeLine(item['dateline']),
    description_text: item['teaser'] ?? captionOf(item['descriptions']),
    ednote: edNoteOf(item['ednotes']),
    copyrightnotice: item['copyrightnotice'],
    usageterms: item['usageterms'],
    body_html: bodyOf(item),
  }),
  ...conceptsOf(item['categories']),
  associations: associationsOf(item),
  // Those that are misspelt are told as faults.
  ...Object.fromEntries(Object.entries(item).filter(([key]) => isOtherwiseRestricting(key))),
  ...Object.fromEntries(kept.flatMap((key) => (item[key] === undefined ? [] : [[key, item[key]]]))),
});

const storyOf = (item: JsonObject, feed: FeedName): Story => {
  const version = /@(.+)$/.exec(textOf(item['format']) ?? '')?.[1];
  const notes = notesIn(objectsOf(item['ednotes']));
  return storyOfRenamed(ninjsOf(item), pointers, feed, { name, ...given({ version }) }, notes);
};

/** dpa digitalwires, the JSON of dpa's wire services: one entry, or a response with `entries`. */
export const dpaDigitalwires: WireFormat = {
  name,

  detects: (input) => /^\s*\{/.test(input) && /"format"\s*:\s*"digitalwires@/.test(input),

  parse: (input, { feed }) => {
    const json = itemOfJson(parseJson(input));
    const entries = json['entries'];
    if (!Array.isArray(entries)) return soleItem(storyOf(json, feed));
    return readEach(
      entries,
      (_entry, index) => `/entries/${index}`,
      (entry: unknown) => storyOf(itemOfJson(entry), feed),
    );
  },
};
