import type { Association, Concept } from '@quickwire/contracts';
import type { Element } from 'domhandler';
import { type EntryText, type FeedEntry, storyOfEntry } from '../feeds/entry.ts';
import { filesOf } from '../feeds/media.ts';
import { idsOfSharedLinks } from '../feeds/shared-links.ts';
import {
  absolute,
  baseOf,
  childrenOf,
  childText,
  languageOf,
  markupIn,
  nameOf,
  parseXml,
  textIn,
} from '../feeds/xml-tree.ts';
import { given } from '../make-story.ts';
import { itemsToRead, readEach } from '../read-each.ts';
import { looseLine } from '../text/loose-markup.ts';
import type { WireFormat } from '../wire-format.ts';
import { rootNameOf } from '../xml/root-name.ts';

const name = 'rss';

interface Channel {
  readonly element: Element | undefined;
  readonly items: readonly { readonly place: string; readonly element: Element }[];
  readonly version: string | undefined;
}

/** RSS 2.0 and 0.9x have the items in the channel, RSS 1.0 and 0.90 beside it. */
const channelOf = (root: Element): Channel => {
  const channel = childrenOf(root, 'channel')[0];
  const beside = childrenOf(root, 'item');
  const inside = channel ? childrenOf(channel, 'item') : [];
  const isRdf = nameOf(root) === 'rdf:rdf';
  const at = (path: string) => (element: Element, index: number) => ({
    place: `${path}/item[${index + 1}]`,
    element,
  });
  return {
    element: channel,
    items: [
      ...inside.map(at(`/${root.name}/${channel?.name}`)),
      ...beside.map(at(`/${root.name}`)),
    ],
    version: isRdf ? '1.0' : root.attribs['version']?.trim(),
  };
};

const textAt = (item: Element, element: string, kind: EntryText['kind']): EntryText[] =>
  childrenOf(item, element).flatMap((child) => {
    const value = markupIn(child).trim();
    return value === '' ? [] : [{ value, kind, pointer: `/${child.name}` }];
  });

/** 'desk@paper.example (Ada Berg)' is Ada Berg. */
const authorOf = (text: string): string => /\(([^()]+)\)\s*$/.exec(text)?.[1]?.trim() ?? text;

const authorsOf = (item: Element): string[] => {
  const creators = childrenOf(item, 'dc:creator').flatMap((creator) => textIn(creator) ?? []);
  const authors =
    creators.length > 0
      ? creators
      : childrenOf(item, 'author').flatMap((author) => textIn(author) ?? []);
  return authors.flatMap((author) => looseLine(authorOf(author)) ?? []);
};

const subjectsOf = (item: Element): Concept[] =>
  childrenOf(item, 'category', 'dc:subject').flatMap((category) => {
    const subject = looseLine(textIn(category));
    const scheme = category.attribs['domain'];
    return subject === undefined
      ? []
      : [{ name: subject, ...given({ scheme: scheme || undefined }) }];
  });

const linkOf = (item: Element, base: string | undefined): string | undefined => {
  const written = childText(item, 'link');
  if (written !== undefined) return absolute(written, base);
  const guid = childrenOf(item, 'guid').find(
    ({ attribs }) => attribs['ispermalink'] !== 'false' && attribs['isPermaLink'] !== 'false',
  );
  return absolute(textIn(guid));
};

const associationsOf = (
  item: Element,
  link: string | undefined,
  base: string | undefined,
): Association[] => [
  ...(link === undefined ? [] : [{ name: 'alternate', type: 'text', href: link }]),
  ...filesOf(item, base),
];

const entryOf = (
  item: Element,
  channel: Element | undefined,
  sharedLinks: ReadonlyMap<Element, string>,
): FeedEntry => {
  const home = channel && absolute(childText(channel, 'link'));
  const base = baseOf(item, home);
  const link = linkOf(item, base);
  const of = (...names: string[]): string | undefined => channel && childText(channel, ...names);
  return {
    id:
      childText(item, 'guid') ??
      (item.attribs['rdf:about']?.trim() || undefined) ??
      sharedLinks.get(item),
    link,
    title: textAt(item, 'title', 'untold')[0] ?? textAt(item, 'dc:title', 'untold')[0],
    bodies: [...textAt(item, 'content:encoded', 'html'), ...textAt(item, 'xhtml:body', 'html')],
    summary:
      textAt(item, 'description', 'untold')[0] ?? textAt(item, 'dc:description', 'untold')[0],
    published: childText(item, 'pubdate', 'dc:date', 'dcterms:created', 'published'),
    updated: childText(item, 'dcterms:modified', 'updated'),
    authors: authorsOf(item),
    subjects: subjectsOf(item),
    language: childText(item, 'dc:language') ?? languageOf(item) ?? of('language', 'dc:language'),
    outlet: looseLine(childText(item, 'source') ?? of('title')),
    rights: childText(item, 'dc:rights', 'media:copyright') ?? of('copyright', 'dc:rights'),
    terms: childText(item, 'creativecommons:license') ?? of('creativecommons:license'),
    associations: associationsOf(item, link, base),
    extra: given({ comments: childText(item, 'comments') }),
  };
};

/** RSS 0.9x, 1.0 and 2.0 (https://www.rssboard.org/rss-specification): each item is a story. */
export const rss: WireFormat = {
  name,

  detects: (input) => /^(?:rss|rdf)$/i.test(rootNameOf(input) ?? ''),

  parse: (input, { feed, firstItems }) => {
    const { element: channel, items, version } = channelOf(parseXml(input));
    const sharedLinks = idsOfSharedLinks(
      items.map(({ element }) => element),
      channel,
    );
    return readEach(
      itemsToRead(items, { firstItems }),
      ({ place }) => place,
      ({ element }) =>
        storyOfEntry(entryOf(element, channel, sharedLinks), feed, { name, ...given({ version }) }),
      ({ element }) => markupIn(element),
    );
  },
};
