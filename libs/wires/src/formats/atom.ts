import type { Association, Concept, FeedName, Story } from '@quickwire/contracts';
import type { Element } from 'domhandler';
import { badFields } from '../errors.ts';
import { type EntryText, type FeedEntry, storyOfEntry } from '../feeds/entry.ts';
import { filesOf } from '../feeds/media.ts';
import { retractionOf } from '../feeds/retraction.ts';
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

const name = 'atom';

const kindOf = (type: string): EntryText['kind'] =>
  /^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/i.test(type) ? 'html' : 'plain';

/** A text construct (RFC 4287, 3.1) or the content, by its `type`. */
const textAt = (entry: Element, element: string): EntryText[] =>
  childrenOf(entry, element).flatMap((child) => {
    const kind = kindOf(child.attribs['type']?.trim() ?? 'text');
    const value = (kind === 'html' ? markupIn(child) : (textIn(child) ?? '')).trim();
    return value === '' ? [] : [{ value, kind, pointer: `/${child.name}` }];
  });

const linksOf = (element: Element, document: string | undefined): Association[] =>
  childrenOf(element, 'link').flatMap((link) => {
    const href = absolute(link.attribs['href'], baseOf(link, document));
    if (href === undefined) return [];
    const { rel = 'alternate', type, title } = link.attribs;
    return [{ name: rel, ...given({ type, headline: title }), href }];
  });

const subjectsOf = (entry: Element): Concept[] =>
  childrenOf(entry, 'category').flatMap(({ attribs: { term, label, scheme } }) => {
    const subject = looseLine(label || term);
    if (subject === undefined) return [];
    return [
      { name: subject, ...given({ scheme, code: term && term !== subject ? term : undefined }) },
    ];
  });

const authorsOf = (element: Element): string[] =>
  childrenOf(element, 'author', 'dc:creator').flatMap(
    (author) =>
      looseLine(
        childText(author, 'name') ?? (nameOf(author) === 'dc:creator' ? textIn(author) : undefined),
      ) ?? [],
  );

const firstGiven = (...lists: readonly string[][]): string[] =>
  lists.find((list) => list.length > 0) ?? [];

const entryOf = (entry: Element, root: Element): FeedEntry => {
  const source = childrenOf(entry, 'source')[0];
  const home = linksOf(root, undefined).find(({ name: rel }) => rel === 'alternate')?.href;
  const links = linksOf(entry, home);
  const link = links.find(({ name: rel }) => rel === 'alternate')?.href;
  const of = (...names: string[]): string | undefined =>
    (source && childText(source, ...names)) ?? childText(root, ...names);
  return {
    id: childText(entry, 'id'),
    link,
    title: textAt(entry, 'title')[0],
    bodies: textAt(entry, 'content'),
    summary: textAt(entry, 'summary')[0],
    // 'issued' and 'modified' are Atom 0.3.
    published: childText(entry, 'published', 'issued', 'created', 'dc:date'),
    updated: childText(entry, 'updated', 'modified'),
    authors: firstGiven(authorsOf(entry), source ? authorsOf(source) : [], authorsOf(root)),
    subjects: subjectsOf(entry),
    language: languageOf(childrenOf(entry, 'content')[0] ?? entry),
    outlet: looseLine(of('title')),
    rights: childText(entry, 'rights', 'copyright') ?? of('rights', 'copyright'),
    terms: links.find(({ name: rel }) => rel === 'license')?.href,
    associations: [
      ...links.filter(({ name: rel }) => !/^(?:self|edit|edit-media|license)$/.test(rel)),
      ...filesOf(entry, baseOf(entry, home)),
    ],
  };
};

const storyOf = (element: Element, root: Element, feed: FeedName): Story => {
  const format = { name, version: root.attribs['version'] ?? '1.0' };
  if (nameOf(element) === 'at:deleted-entry') return retractionOf(element, feed, format);
  const entry = entryOf(element, root);
  if (
    entry.id === undefined &&
    entry.link === undefined &&
    !entry.title &&
    entry.bodies.length === 0
  )
    throw badFields(name, [
      {
        pointer: '/id',
        detail: 'is missing, and there is no link, title or content; give the entry its id',
      },
    ]);
  return storyOfEntry(entry, feed, format);
};

/** Atom 1.0 (RFC 4287) and 0.3, with deleted entries (RFC 6721): each entry is a story. */
export const atom: WireFormat = {
  name,

  detects: (input) => /^(?:feed|entry)$/i.test(rootNameOf(input) ?? ''),

  parse: (input, { feed, firstItems }) => {
    const root = parseXml(input);
    if (nameOf(root) === 'entry')
      return readEach(
        [root],
        () => `/${root.name}`,
        (entry) => storyOf(entry, entry, feed),
      );
    const counts = new Map<string, number>();
    return readEach(
      itemsToRead(childrenOf(root, 'entry', 'at:deleted-entry'), { firstItems }),
      ({ name: element }) => {
        const count = (counts.get(element) ?? 0) + 1;
        counts.set(element, count);
        return `/${root.name}/${element}[${count}]`;
      },
      (entry) => storyOf(entry, root, feed),
      markupIn,
    );
  },
};
