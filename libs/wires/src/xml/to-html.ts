import { isElement, type XmlElement, type XmlNode } from './element.ts';

/** How an element is written in HTML: under which name, or not at all. */
export type HtmlName = (element: XmlElement) => string | undefined;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };
const escapeText = (text: string): string =>
  text.replace(/[&<]/g, (character) => escapes[character]!);

// HTML reads an end tag of these as another element.
const voids = new Set(
  'br hr img col wbr area base embed input link meta param source track'.split(' '),
);

const write = (node: XmlNode, nameOf: HtmlName, parts: string[]): void => {
  if (!isElement(node)) {
    parts.push(escapeText(node));
    return;
  }
  const name = nameOf(node);
  if (name === undefined) return;
  parts.push(`<${name}>`);
  for (const child of node.children) write(child, nameOf, parts);
  if (!voids.has(name)) parts.push(`</${name}>`);
};

/** What is inside an element as HTML without attributes: structure and text, whatever prefixes and CDATA it was written with. */
export const toHtml = (element: XmlElement, nameOf: HtmlName = ({ name }) => name): string => {
  const parts: string[] = [];
  for (const child of element.children) write(child, nameOf, parts);
  return parts.join('');
};
