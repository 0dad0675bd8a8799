import type { Element, ParentNode } from 'domhandler';
import { DomHandler, DomUtils, Parser } from 'htmlparser2';
import { WireError } from '../errors.ts';
import { closesItself, isContainer, isVoid } from './html-names.ts';

const maxDepth = 256;
const maxCharacters = 4_000_000;

// One spelling for each namespace, whatever prefix a feed gives it. RSS and Atom need none.
const prefixes: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/Atom': '',
  'http://purl.org/atom/ns#': '',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://backend.userland.com/rss2': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://backend.userland.com/creativeCommonsRssModule': 'creativecommons:',
  'http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html': 'creativecommons:',
  'http://purl.org/atompub/tombstones/1.0': 'at:',
  'http://www.w3.org/1999/xhtml': 'xhtml:',
};

const placeIn = (text: string, index: number): string => {
  const before = text.slice(0, index);
  const line = before.split('\n').length;
  return `line ${line}, column ${index - before.lastIndexOf('\n')}`;
};

const badXml = (detail: string): WireError =>
  new WireError('BAD_XML', detail, [{ pointer: '', detail }]);

/**
 * A DOM that keeps where each element began, and refuses what is cut short or nests too deep. HTML that a feed left
 * unescaped in a title or a text closes as it does in HTML.
 */
class FeedHandler extends DomHandler {
  readonly #text: string;
  #at: { endIndex: number | null } = { endIndex: null };
  #openedAt: number | null = null;

  constructor(text: string) {
    super(undefined, { withStartIndices: true, xmlMode: true });
    this.#text = text;
  }

  override onparserinit(parser: { startIndex: number | null; endIndex: number | null }): void {
    this.#at = parser;
    super.onparserinit(parser);
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > maxDepth)
      throw new WireError(
        'TOO_DEEP',
        `the XML nests deeper than ${maxDepth} elements; send a flatter feed`,
      );
    this.#openedAt = this.#at.endIndex;
    super.onopentag(name, attributes);
    if (isVoid(name) && this.#isInField(this.tagStack.length - 2)) super.onclosetag();
  }

  /** Whether the element at that place of the stack is a field of a feed or an item, or in one. */
  #isInField(at: number): boolean {
    const element = this.tagStack[at];
    return element?.type === 'tag' && at > 1 && !isContainer((element as Element).name);
  }

  override onclosetag(name?: string, implied?: boolean): void {
    if (name !== undefined && isVoid(name) && this.#isInField(this.tagStack.length - 1)) return;
    const isHtml =
      name !== undefined && closesItself(name) && this.#isInField(this.tagStack.length - 2);
    // A self-closing element ends where it began; any other without an end tag is cut short.
    if (implied && !isHtml && this.#openedAt !== this.#at.endIndex) {
      const start = this.tagStack.at(-1)?.startIndex ?? 0;
      throw badXml(
        `the element <${String(name).slice(0, 60)}> at ${placeIn(this.#text, start)} is not closed; send the whole feed, well-formed`,
      );
    }
    super.onclosetag();
  }
}

/**
 * The root element of an XML document. A document type is read over: entities that it declares stay as
 * they are written, and nothing is ever fetched.
 * @throws {WireError} BAD_XML with line and column, TOO_DEEP, TOO_LARGE
 */
export const parseXml = (text: string): Element => {
  if (text.length > maxCharacters)
    throw new WireError('TOO_LARGE', `the feed is over ${maxCharacters} characters; send less`);
  const handler = new FeedHandler(text);
  new Parser(handler, { xmlMode: true }).end(text);
  const root = elementsOf(handler.root)[0];
  if (root) return root;
  throw badXml('this XML has no element; send a feed');
};

/** The elements directly inside. */
export const elementsOf = (parent: ParentNode): Element[] =>
  parent.children.filter((child): child is Element => child.type === 'tag');

/** The value of an attribute that an element or the nearest of those around it has. */
const inherited = (element: Element, attribute: string): string | undefined => {
  for (let node: ParentNode | null = element; node?.type === 'tag'; node = node.parent) {
    const value = (node as Element).attribs[attribute];
    if (value !== undefined) return value;
  }
  return undefined;
};

/** An element's name in lower case, as in 'title' or 'dc:creator', whatever prefix the feed chose. */
export const nameOf = (element: Element): string => {
  const [, prefix, local] = /^(?:(.*):)?(.*)$/s.exec(element.name) ?? [];
  const space = inherited(element, prefix === undefined ? 'xmlns' : `xmlns:${prefix}`);
  const known = space === undefined ? undefined : prefixes[space];
  return ((known ?? (prefix === undefined ? '' : `${prefix}:`)) + local).toLowerCase();
};

// Every item asks its channel, in which all the items are.
const namedChildren = new WeakMap<Element, ReadonlyMap<string, readonly Element[]>>();

const byName = (parent: Element): ReadonlyMap<string, readonly Element[]> => {
  const known = namedChildren.get(parent) ?? Map.groupBy(elementsOf(parent), nameOf);
  namedChildren.set(parent, known);
  return known;
};

/** The child elements of one of the names, in the order of the names. */
export const childrenOf = (parent: Element, ...names: string[]): Element[] =>
  names.flatMap((name) => byName(parent).get(name) ?? []);

/** What an element says as text, else nothing. */
export const textIn = (element: Element | undefined): string | undefined => {
  const text = element && DomUtils.textContent(element).trim();
  return text === '' ? undefined : text;
};

/** The text of the first child of one of the names that says something. */
export const childText = (parent: Element, ...names: string[]): string | undefined =>
  childrenOf(parent, ...names)
    .map(textIn)
    .find((text) => text !== undefined);

/** The markup inside an element, written out. */
export const markupIn = (element: Element): string =>
  elementsOf(element).length > 0
    ? DomUtils.getInnerHTML(element, { xmlMode: true, decodeEntities: true })
    : DomUtils.textContent(element);

/** `xml:lang` of the element or of those around it. */
export const languageOf = (element: Element): string | undefined => inherited(element, 'xml:lang');

/** The address that relative links in the element go by: every `xml:base` around it, outermost first. */
export const baseOf = (element: Element, document: string | undefined): string | undefined => {
  const bases: string[] = [];
  for (let node: ParentNode | null = element; node?.type === 'tag'; node = node.parent) {
    const base = (node as Element).attribs['xml:base'];
    if (base !== undefined) bases.unshift(base);
  }
  return bases.reduce((outer, base) => absolute(base, outer) ?? outer, document);
};

/** An absolute web address, else nothing. */
export const absolute = (href: string | undefined, base?: string): string | undefined => {
  const link = href?.trim();
  if (!link) return undefined;
  const url = URL.parse(link, base);
  return url?.href;
};
