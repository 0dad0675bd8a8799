import { oneLine } from '../text/compose.ts';

/** An element of a parsed document. Names are without their namespace prefix. */
export interface XmlElement {
  readonly name: string;
  /** By name as written, prefix and all: `xml:lang`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | undefined;
}

export type XmlNode = XmlElement | string;

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** The elements inside, of one name or of any. */
export const elementsIn = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => isElement(child) && (name === undefined || child.name === name),
  );

/** The elements at the end of a path of names, in document order. */
export const elementsAt = (
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement[] =>
  path.reduce<XmlElement[]>(
    (elements, name) => elements.flatMap((each) => elementsIn(each, name)),
    element ? [element] : [],
  );

export const elementAt = (
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined => elementsAt(element, ...path)[0];

/** All elements of a name below, at any depth, in document order. */
export const descendants = (element: XmlElement | undefined, name: string): XmlElement[] =>
  elementsIn(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);

const rawText = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? rawText(child) : child)).join('');

/** An attribute that says something. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined => {
  const value = element?.attributes[name]?.trim();
  return value === '' ? undefined : value;
};

/** All text inside as one line; undefined when there is none. */
export const textOf = (element: XmlElement | undefined): string | undefined => {
  const text = element ? oneLine(rawText(element)) : '';
  return text === '' ? undefined : text;
};

/** The texts of those that have one. */
export const textsOf = (elements: readonly XmlElement[]): string[] =>
  elements.flatMap((element) => textOf(element) ?? []);

/** The path from the root, or from an element above, as in `/newsItem/contentMeta/subject[2]`. */
export const pathOf = (element: XmlElement, from?: XmlElement): string => {
  if (element === from) return '';
  const { parent, name } = element;
  if (!parent) return `/${name}`;
  const same = elementsIn(parent, name);
  const step = same.length > 1 ? `${name}[${same.indexOf(element) + 1}]` : name;
  return `${pathOf(parent, from)}/${step}`;
};
