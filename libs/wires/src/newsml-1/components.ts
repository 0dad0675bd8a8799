import type { Association } from '@quickwire/contracts';
import { given } from '../make-story.ts';
import type { Piece } from '../text/compose.ts';
import { htmlPieces } from '../text/html-pieces.ts';
import { plainPieces } from '../text/plain-pieces.ts';
import {
  attributeOf,
  elementAt,
  elementsAt,
  elementsIn,
  isElement,
  pathOf,
  textOf,
  type XmlElement,
} from '../xml/element.ts';
import { type Beside, markupPieces } from '../xml/inline-pieces.ts';

/** The `FormalName` by which NewsML 1 says nearly everything. */
export const formalName = (element: XmlElement | undefined): string | undefined =>
  attributeOf(element, 'FormalName');

/** The components of an item, itself and all below, in document order; those of items within it are not its own. */
export const componentsOf = (item: XmlElement): XmlElement[] =>
  elementsIn(item, 'NewsComponent').flatMap((component) => [component, ...componentsOf(component)]);

const dataIn = (content: XmlElement): XmlElement[] => [
  ...elementsIn(content, 'DataContent'),
  // An `Encoding` around the data says that it is no text as it stands.
  ...elementsAt(content, 'Encoding', 'DataContent').filter(
    (data) => !/base64/i.test(attributeOf(data.parent, 'Notation') ?? ''),
  ),
];

const piecesOfData = (data: XmlElement, beside: Beside, pointer: string): readonly Piece[] => {
  if (elementsIn(data).length > 0) return markupPieces(data, beside, pointer);
  const text = data.children.filter((child) => !isElement(child)).join('');
  return /^\s*<[a-z]/i.test(text) ? htmlPieces(text, pointer) : plainPieces(text);
};

/** The data of a component's content items, where they are text. */
export const dataOf = (component: XmlElement): XmlElement[] =>
  elementsIn(component, 'ContentItem')
    .filter((content) =>
      /^(?:text|complexdata)?$/i.test(formalName(elementAt(content, 'MediaType')) ?? ''),
    )
    .flatMap(dataIn);

/** The pieces of a component's text: those of its first content item that says anything. */
export const piecesOfComponent = (
  component: XmlElement,
  item: XmlElement,
  beside: Beside,
): readonly Piece[] => {
  // The path is that of the component: among many data, finding each one's own would take its time.
  const pointer = pathOf(component, item);
  for (const data of dataOf(component)) {
    const pieces = piecesOfData(data, beside, pointer);
    if (pieces.length > 0) return pieces;
  }
  return [];
};

const roleOf = (component: XmlElement): string | undefined =>
  formalName(elementAt(component, 'Role'));

/** The component whose text is the story: the main one, else the first that has text. */
export const textComponentOf = (components: readonly XmlElement[]): XmlElement | undefined => {
  const withText = components.filter((component) => dataOf(component).length > 0);
  return withText.find((component) => /^main$/i.test(roleOf(component) ?? '')) ?? withText[0];
};

const mediaTypes: Readonly<Record<string, string>> = {
  Photo: 'picture',
  Graphic: 'graphic',
  Video: 'video',
  Audio: 'audio',
  Text: 'text',
};

const mediaAssociation = (component: XmlElement): Association[] => {
  const contents = elementsIn(component, 'ContentItem');
  const href = contents.map((content) => attributeOf(content, 'Href')).find(Boolean);
  if (href === undefined) return [];
  const type = formalName(elementAt(contents[0], 'MediaType'));
  return [
    {
      name: roleOf(component) ?? 'ContentItem',
      ...given({
        type: type && (mediaTypes[type] ?? type.toLowerCase()),
        headline: textOf(elementAt(component, 'NewsLines', 'HeadLine')),
        href,
      }),
    },
  ];
};

/** Pictures and the like in the components, and the other items that the item names. */
export const associationsOf = (
  item: XmlElement,
  components: readonly XmlElement[],
): Association[] => [
  ...['AssociatedWith', 'DerivedFrom'].flatMap((name) =>
    elementsAt(item, 'NewsManagement', name).flatMap((element) => {
      const uri = attributeOf(element, 'NewsItem');
      return uri === undefined ? [] : [{ name: formalName(element) ?? name, uri }];
    }),
  ),
  ...components.flatMap(mediaAssociation),
  ...components.flatMap((component) =>
    elementsIn(component, 'NewsItemRef').flatMap((reference) => {
      const uri = attributeOf(reference, 'NewsItem');
      return uri === undefined ? [] : [{ name: roleOf(component) ?? 'NewsItemRef', uri }];
    }),
  ),
];
