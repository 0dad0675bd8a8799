import { isElement, type XmlElement, type XmlNode } from './element.ts';

/** How an element is written in HTML: under which name, or not at all. */
export type HtmlName = (element: XmlElement) => string | undefined;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;' };
const escapeText = (text: string): string => text.replace(/[&<]/g, (character) => escapes[character]!);

const write = (node: XmlNode, nameOf: HtmlName): string => {
  if (!isElement(node)) return escapeText(node);
  const name = nameOf(node);
  return name === undefined ? '' : `<${name}>${writeInside(node, nameOf)}</${name}>`;
};

const writeInside = ({ children }: XmlElement, nameOf: HtmlName): string =>
  children.map((child) => write(child, nameOf)).join('');

/** What is inside an element as HTML without attributes: structure and text, whatever prefixes and CDATA it was written with. */
export const toHtml = (element: XmlElement, nameOf: HtmlName = ({ name }) => name): string =>
  writeInside(element, nameOf);
