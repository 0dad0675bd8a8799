import type { Association } from '@quickwire/contracts';
import { given } from '../make-story.ts';
import { oneLine, type Piece } from '../text/compose.ts';
import { htmlPieces } from '../text/html-pieces.ts';
import {
  attributeOf,
  descendants,
  elementAt,
  elementsAt,
  elementsIn,
  isElement,
  textOf,
  textsOf,
  type XmlElement,
  type XmlNode,
} from '../xml/element.ts';
import { type HtmlName, toHtml } from '../xml/to-html.ts';

/** NITF's blocks under the names that HTML has for them; what is not listed is part of the line. */
const htmlNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'p ul ol li dl dt dd table thead tbody tfoot caption tr td th pre br hr'
      .split(' ')
      .map((name) => [name, name]),
  ),
  hl1: 'h2',
  hl2: 'h2',
  hedline: 'div',
  block: 'div',
  bq: 'blockquote',
  credit: 'p',
  note: 'div',
  fn: 'p',
  'nitf-table': 'div',
  abstract: 'div',
  byline: 'p',
  dateline: 'p',
  datasource: 'p',
};
/** Pictures with their captions are no part of the text, nor is what describes a table to machines. */
const dropped = new Set(['media', 'table-metadata', 'nitf-table-metadata', 'custom-table']);

const htmlName: HtmlName = ({ name }) =>
  dropped.has(name) ? undefined : Object.hasOwn(htmlNames, name) ? htmlNames[name] : 'span';

/** Some agencies set sub-heads between dashes: '- Land at the centre -'. */
const plainHeading = (piece: Piece): Piece =>
  piece.kind === 'heading'
    ? { ...piece, text: piece.text.replace(/^[-–—]\s+(.*\S)\s+[-–—]$/, '$1') }
    : piece;

/** The markup inside, also where it was put into CDATA as a whole. */
const markupOf = (element: XmlElement): string => {
  const text = element.children.every((child) => !isElement(child))
    ? element.children.join('')
    : '';
  return /^\s*<[a-z]/i.test(text) ? text : toHtml(element, htmlName);
};

const piecesIn = (elements: readonly XmlElement[], pointer: string): Piece[] =>
  htmlPieces(elements.map((element) => `<div>${markupOf(element)}</div>`).join(''), pointer).map(
    plainHeading,
  );

const joined = (elements: readonly XmlElement[], separator: string): string | undefined =>
  textsOf(elements).join(separator) || undefined;

const associationOf = (media: XmlElement): Association => {
  const reference = elementAt(media, 'media-reference');
  const type = attributeOf(media, 'media-type');
  const source = attributeOf(reference, 'source') ?? attributeOf(reference, 'data-location');
  const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(source ?? '');
  return {
    name: attributeOf(reference, 'name') ?? type ?? 'media',
    ...given({
      type: type === 'image' ? 'picture' : type,
      headline: textOf(elementAt(media, 'media-caption')),
      ...(isAddress ? { href: source } : { uri: source }),
    }),
  };
};

/** The name, then the title: 'By Una Thackeray, farm correspondent'. */
const bylineOf = (byline: XmlElement): string => {
  const isTitle = (node: XmlNode): boolean => isElement(node) && node.name === 'byttl';
  const name = textOf({ ...byline, children: byline.children.filter((node) => !isTitle(node)) });
  return [...(name ? [name] : []), ...textsOf(elementsIn(byline, 'byttl'))].join(', ');
};

/** What the body of an NITF document says. */
export interface NitfBody {
  readonly headline?: string | undefined;
  /** The lesser headlines (`hl2`). */
  readonly subheadlines: readonly string[];
  readonly byline?: string | undefined;
  readonly dateline?: string | undefined;
  readonly lead?: string | undefined;
  readonly notes: readonly string[];
  readonly rights?: string | undefined;
  readonly copyright?: string | undefined;
  readonly distributor?: string | undefined;
  readonly tagline?: string | undefined;
  readonly pieces: readonly Piece[];
  readonly associations: readonly Association[];
}

/** Reads `body` of an NITF document. @throws {WireError} when it is too deep or too large */
export const readNitfBody = (nitf: XmlElement): NitfBody => {
  const head = elementAt(nitf, 'body', 'body.head');
  const dateline = elementAt(head, 'dateline');
  const isCopyright = (note: XmlElement): boolean => attributeOf(note, 'noteclass') === 'cpyrt';
  const notes = elementsAt(head, 'note');
  const content = elementsAt(nitf, 'body', 'body.content');
  return {
    headline: joined(elementsAt(head, 'hedline', 'hl1'), ' '),
    subheadlines: textsOf(elementsAt(head, 'hedline', 'hl2')),
    byline: elementsAt(head, 'byline').map(bylineOf).filter(Boolean).join(', ') || undefined,
    dateline: textOf(elementAt(dateline, 'location')) ?? textOf(dateline),
    lead:
      oneLine(
        piecesIn(elementsAt(head, 'abstract'), '/nitf/body/body.head/abstract')
          .map(({ text }) => text)
          .join(' '),
      ) || undefined,
    notes: textsOf(notes.filter((note) => !isCopyright(note))),
    rights: joined(elementsAt(head, 'rights'), ' '),
    copyright: joined([...elementsAt(head, 'copyrite'), ...notes.filter(isCopyright)], ' '),
    distributor: joined(elementsAt(head, 'distributor'), ', '),
    tagline: joined(elementsAt(nitf, 'body', 'body.end', 'tagline'), ' '),
    pieces: piecesIn(content, '/nitf/body/body.content'),
    associations: content.flatMap((each) => descendants(each, 'media')).map(associationOf),
  };
};
