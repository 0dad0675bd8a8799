import type { Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import type { JsonObject } from '../agency-json/renamed.ts';
import { oneLine } from '../text/compose.ts';
import type { Page } from './page.ts';

const articleType = /schema\.org\/(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report)\b/;
const newsType = /NewsArticle\b/;

/** An article of a page's microdata: its properties as in JSON-LD, and the markup of its text. */
export interface Microdata {
  readonly properties: JsonObject;
  readonly body: string | undefined;
}

/** A value of several names stands under each; a broken attribute may hold a page of words, and items lie in items. */
const MOST_NAMES = 4;
const DEEPEST = 5;

const properties = (element: Element): string[] =>
  element.attribs['itemprop']?.split(/\s+/, MOST_NAMES) ?? [];
const isScope = ({ attribs }: Element): boolean => attribs['itemscope'] !== undefined;

/** The value of a property that is no item (HTML Standard, 5.2.4). */
const plainValue = (element: Element): string => {
  const { content, datetime, href, src } = element.attribs;
  return (
    content ??
    datetime ??
    (element.name === 'a' || element.name === 'link' ? href : src) ??
    oneLine(DomUtils.textContent(element))
  );
};

const typeOf = ({ attribs }: Element): string => attribs['itemtype']?.split('/').at(-1) ?? 'Thing';

/** The properties inside an item, without those of items within it that belong to no property of it. */
const itemOf = (scope: Element, skip: (element: Element) => boolean, depth = 0): JsonObject => {
  const found: Record<string, unknown[]> = {};
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (child.type !== 'tag') continue;
      const names = skip(child) ? [] : properties(child);
      if (names.length === 0) {
        if (!isScope(child)) visit(child);
        continue;
      }
      const value =
        isScope(child) && depth < DEEPEST
          ? { '@type': typeOf(child), ...itemOf(child, skip, depth + 1) }
          : plainValue(child);
      for (const name of names) {
        const same = found[name];
        if (same) same.push(value);
        else found[name] = [value];
      }
      if (!isScope(child)) visit(child);
    }
  };
  visit(scope);
  return Object.fromEntries(
    Object.entries(found).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
};

const isBody = (element: Element): boolean => properties(element).includes('articleBody');

/** The article that a page's microdata describes. */
export const microdataOf = ({ root }: Page): Microdata | undefined => {
  const scopes = DomUtils.filter(
    (node) => node.type === 'tag' && articleType.test((node as Element).attribs['itemtype'] ?? ''),
    root,
  ) as Element[];
  const scope = scopes.find(({ attribs }) => newsType.test(attribs['itemtype']!)) ?? scopes[0];
  if (!scope) return undefined;
  const bodies = DomUtils.filter(
    (node) => node.type === 'tag' && isBody(node as Element),
    scope,
  ) as Element[];
  const body = bodies.map((element) => DomUtils.getInnerHTML(element)).join('');
  return { properties: itemOf(scope, isBody), body: body.trim() === '' ? undefined : body };
};
