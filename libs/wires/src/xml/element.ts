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

const collect = (element: XmlElement, name: string, found: XmlElement[]): void => {
  for (const child of elementsIn(element)) {
    if (child.name === name) found.push(child);
    collect(child, name, found);
  }
};

/** All elements of a name below, at any depth, in document order. */
export const descendants = (element: XmlElement | undefined, name: string): XmlElement[] => {
  const found: XmlElement[] = [];
  if (element) collect(element, name, found);
  return found;
};

/** Whether an element of a name is below, at any depth. */
export const hasDescendant = (element: XmlElement, name: string): boolean =>
  elementsIn(element).some((child) => child.name === name || hasDescendant(child, name));

const collectText = (element: XmlElement, texts: string[]): void => {
  for (const child of element.children)
    if (isElement(child)) collectText(child, texts);
    else texts.push(child);
};

/** An attribute that says something. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined => {
  const value = element?.attributes[name]?.trim();
  return value === '' ? undefined : value;
};

/** All text inside as one line; undefined when there is none. */
export const textOf = (element: XmlElement | undefined): string | undefined => {
  const texts: string[] = [];
  if (element) collectText(element, texts);
  return oneLine(texts.join('')) || undefined;
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
