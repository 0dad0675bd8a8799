import type { Element } from 'domhandler';
import { DomHandler, DomUtils, Parser } from 'htmlparser2';
import { WireError } from '../errors.ts';
import { oneLine } from '../text/compose.ts';

const maxDepth = 256;
const maxCharacters = 2_000_000;

/** A page's DOM and what its head says. */
export interface Page {
  readonly root: DomHandler['root'];
  /** The depths of all its elements, added up: what finding the article in it costs grows with this. */
  readonly weight: number;
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly canonical: string | undefined;
  /** The texts of its JSON-LD blocks. */
  readonly scripts: readonly string[];
  /** The content of a meta element, by `name` or `property`. */
  readonly meta: (...names: string[]) => string | undefined;
}

class PageHandler extends DomHandler {
  /** The depths of all elements, added up. */
  weight = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > maxDepth)
      throw new WireError(
        'TOO_DEEP',
        `the page nests deeper than ${maxDepth} elements; send a flatter page`,
      );
    this.weight += this.tagStack.length;
    super.onopentag(name, attributes);
  }
}

const text = (value: string | undefined): string | undefined => {
  const line = oneLine(value ?? '');
  return line === '' ? undefined : line;
};

/** @throws {WireError} TOO_DEEP or TOO_LARGE */
export const readPage = (html: string): Page => {
  if (html.length > maxCharacters)
    throw new WireError(
      'TOO_LARGE',
      `the page is over ${maxCharacters} characters; send the article alone`,
    );
  const handler = new PageHandler();
  new Parser(handler).end(html);
  const root = handler.root;
  const all = (name: string): Element[] => DomUtils.getElementsByTagName(name, root.children);
  const metas = new Map<string, string>();
  for (const { attribs } of all('meta')) {
    const name = (attribs['property'] ?? attribs['name'])?.toLowerCase();
    const content = text(attribs['content']);
    if (name && content && !metas.has(name)) metas.set(name, content);
  }
  return {
    root,
    weight: handler.weight,
    language: text(all('html')[0]?.attribs['lang'] ?? all('html')[0]?.attribs['xml:lang']),
    title: text(DomUtils.textContent(all('title')[0] ?? [])),
    canonical: all('link').find(({ attribs }) => attribs['rel']?.toLowerCase() === 'canonical')
      ?.attribs['href'],
    scripts: all('script')
      .filter(({ attribs }) => /^application\/ld\+json\b/i.test(attribs['type']?.trim() ?? ''))
      .map((script) => DomUtils.textContent(script)),
    meta: (...names) => names.map((name) => metas.get(name)).find((value) => value !== undefined),
  };
};
