import { isElement, type XmlElement, type XmlNode } from './element.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (character) => escapes[character]!);
// What a parser would turn into a blank is written by its number.
const escapeValue = (value: string): string =>
  value.replace(/[&<>"\t\n\r]/g, (character) => escapes[character]!);

/** Nodes to write around an element, or instead of it. */
export interface XmlEdit {
  readonly before?: readonly XmlNode[];
  readonly instead?: readonly XmlNode[];
  readonly after?: readonly XmlNode[];
}

export interface WriteXmlOptions {
  /** Most characters. */
  readonly limit: number;
  readonly edits?: ReadonlyMap<XmlElement, XmlEdit>;
  /** Told of each edit that is written. */
  readonly onEdit?: (element: XmlElement) => void;
}

/** The nodes as XML that {@link parseXml} reads as the same tree; undefined where it is longer than the limit. */
export const toXml = (
  nodes: readonly XmlNode[],
  { limit, edits, onEdit }: WriteXmlOptions,
): string | undefined => {
  const parts: string[] = [];
  let left = limit;
  const put = (part: string): void => {
    left -= part.length;
    if (left >= 0) parts.push(part);
  };
  const writeAll = (some: readonly XmlNode[] = []): void => {
    for (const node of some) {
      if (left < 0) return;
      write(node);
    }
  };
  const writeElement = ({ name, attributes, children }: XmlElement): void => {
    put(`<${name}`);
    for (const [attribute, value] of Object.entries(attributes))
      put(` ${attribute}="${escapeValue(value)}"`);
    if (children.length === 0) put('/>');
    else {
      put('>');
      writeAll(children);
      put(`</${name}>`);
    }
  };
  const write = (node: XmlNode): void => {
    if (!isElement(node)) {
      put(escapeText(node));
      return;
    }
    const edit = edits?.get(node);
    if (edit) onEdit?.(node);
    writeAll(edit?.before);
    if (edit?.instead) writeAll(edit.instead);
    else writeElement(node);
    writeAll(edit?.after);
  };
  writeAll(nodes);
  return left < 0 ? undefined : parts.join('');
};
