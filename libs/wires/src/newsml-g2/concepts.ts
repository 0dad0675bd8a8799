import type { Concept } from '@quickwire/contracts';
import { given } from '../make-story.ts';
import { attributeOf, elementAt, elementsIn, textOf, type XmlElement } from '../xml/element.ts';
import { bareCode, codedOf, type Schemes } from './qcodes.ts';

/** What the elements of one item are read with. */
export interface ItemContext {
  readonly schemes: Schemes;
  readonly language: string;
  /** What the item says of its concepts apart from where it uses them, by how it names them there. */
  readonly asserts: ReadonlyMap<string, XmlElement>;
}

const identifiers = ['qcode', 'uri', 'literal'] as const;

const keyOf = (element: XmlElement): string | undefined =>
  identifiers.map((name) => attributeOf(element, name)).find(Boolean);

export const assertsOf = (item: XmlElement): ReadonlyMap<string, XmlElement> =>
  new Map(
    elementsIn(item, 'assert').flatMap((assert) => {
      const key = keyOf(assert);
      return key === undefined ? [] : [[key, assert] as const];
    }),
  );

const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;

/** Of elements that say the same in several languages, the one in the item's, else without one, else the first. */
export const inLanguage = (
  elements: readonly XmlElement[],
  language: string,
): XmlElement | undefined => {
  const tagOf = (element: XmlElement): string | undefined => attributeOf(element, 'xml:lang');
  return (
    elements.find((element) => tagOf(element) && primary(tagOf(element)!) === primary(language)) ??
    elements.find((element) => tagOf(element) === undefined) ??
    elements[0]
  );
};

/** The name of a concept or party; undefined when it has none. */
export const nameOf = (
  element: XmlElement | undefined,
  { language }: ItemContext,
): string | undefined => textOf(inLanguage(elementsIn(element, 'name'), language));

const relevanceOf = (element: XmlElement): number | undefined => {
  const relevance = Number(attributeOf(element, 'relevance') ?? Number.NaN);
  return relevance >= 0 && relevance <= 100 ? relevance : undefined;
};

/** A `subject`, `genre` or the like. Its name stands in it, or in what the item asserts of it. */
export const conceptOf = (element: XmlElement, context: ItemContext): Concept[] => {
  const assert = context.asserts.get(keyOf(element) ?? '');
  const { uri, scheme, code } = codedOf(element, context.schemes);
  const named = nameOf(element, context) ?? nameOf(assert, context);
  const name = named ?? bareCode(code ?? uri);
  if (name === undefined) return [];
  // A literal ties the element to its assert, and means nothing outside the item.
  const isTie = attributeOf(element, 'literal') !== undefined && assert !== undefined;
  return [
    {
      name,
      ...given({
        uri,
        scheme,
        code: isTie || (scheme === undefined && code === name) ? undefined : code,
        relevance: relevanceOf(element),
      }),
    },
  ];
};

type Kind = 'subjects' | 'people' | 'organisations' | 'places';
const kinds: Readonly<Record<string, Kind>> = {
  person: 'people',
  organisation: 'organisations',
  geoarea: 'places',
  poi: 'places',
};

const kindOf = (element: XmlElement, context: ItemContext): Kind => {
  const typed = [element, context.asserts.get(keyOf(element) ?? '')];
  const type = typed
    .map((each) => attributeOf(each, 'type') ?? attributeOf(each, 'typeuri'))
    .find(Boolean);
  const details = typed.some((each) => elementAt(each, 'POIDetails')) ? 'poi' : undefined;
  const code = (bareCode(type) ?? details ?? '').toLowerCase();
  return Object.hasOwn(kinds, code) ? kinds[code]! : 'subjects';
};

/** The subjects of an item, parted by what they are: people, organisations, places (points of interest too), the rest. */
export const subjectsOf = (
  elements: readonly XmlElement[],
  context: ItemContext,
): Record<Kind, Concept[]> => {
  const parted: Record<Kind, Concept[]> = {
    subjects: [],
    people: [],
    organisations: [],
    places: [],
  };
  for (const element of elements)
    parted[kindOf(element, context)].push(...conceptOf(element, context));
  return parted;
};

/** Where the points of interest are, as far as the item asserts it. */
export const pointsOf = (
  context: ItemContext,
  subjects: readonly XmlElement[],
): readonly object[] =>
  subjects.flatMap((subject) => {
    const details = elementAt(context.asserts.get(keyOf(subject) ?? ''), 'POIDetails');
    const position = elementAt(details, 'position');
    const lines = elementsIn(elementAt(details, 'address'), 'line').flatMap(
      (line) => textOf(line) ?? [],
    );
    if (!position && lines.length === 0) return [];
    return [
      {
        name: nameOf(subject, context),
        ...position?.attributes,
        ...(lines.length > 0 && { address: lines }),
      },
    ];
  });
