import type { Concept } from '@quickwire/contracts';
import { given } from '../make-story.ts';
import {
  attributeOf,
  descendants,
  elementAt,
  elementsAt,
  elementsIn,
  textOf,
  type XmlElement,
} from '../xml/element.ts';
import { subjectCodes, subjectNameOf } from '../xml/subject-codes.ts';
import { formalName } from './components.ts';

/** A subject by its number among the IPTC's subject codes, or by whatever name the sender gives. */
const subjectOf = (subject: XmlElement): Concept[] => {
  const formal = formalName(subject);
  if (formal === undefined) return [];
  const name = subjectNameOf(formal);
  return [name === undefined ? { name: formal } : { name, scheme: subjectCodes, code: formal }];
};

const locationOf = (location: XmlElement): Concept[] => {
  const properties = new Map(
    elementsIn(location, 'Property').map((each) => [formalName(each), attributeOf(each, 'Value')]),
  );
  const name = ['City', 'CountryArea', 'Country']
    .map((part) => properties.get(part))
    .find((value) => value !== undefined);
  return name === undefined ? [] : [{ name }];
};

const topicKinds = [
  [/person/i, 'people'],
  [/company|organi[sz]ation/i, 'organisations'],
  [/country|city|location|place/i, 'places'],
] as const;

/** The topics that a document describes, by the id it refers to them with. */
export type Topics = ReadonlyMap<string | undefined, XmlElement>;

export const topicsIn = (document: XmlElement): Topics =>
  new Map(descendants(document, 'Topic').map((topic) => [attributeOf(topic, 'Duid'), topic]));

/** Topics that the text is about. */
const occurringTopics = (topics: Topics, descriptive: readonly XmlElement[]) => {
  const found: Record<'subjects' | 'people' | 'organisations' | 'places', Concept[]> = {
    subjects: [],
    people: [],
    organisations: [],
    places: [],
  };
  for (const occurrence of descriptive.flatMap((each) => elementsIn(each, 'TopicOccurrence'))) {
    const topic = topics.get(attributeOf(occurrence, 'Topic')?.replace(/^#/, ''));
    const formal = elementAt(topic, 'FormalName');
    const name = textOf(elementAt(topic, 'Description')) ?? textOf(formal);
    if (name === undefined) continue;
    const type = formalName(elementAt(topic, 'TopicType')) ?? '';
    const kind = topicKinds.find(([form]) => form.test(type))?.[1] ?? 'subjects';
    const code = textOf(formal);
    found[kind].push({
      name,
      ...given({ scheme: attributeOf(formal, 'Scheme'), code: code === name ? undefined : code }),
    });
  }
  return found;
};

/** People, organisations, places, subjects and genres of the descriptive metadata, as far as the document names them. */
export const conceptsOf = (known: Topics, descriptive: readonly XmlElement[]) => {
  const topics = occurringTopics(known, descriptive);
  const inAll = (...path: string[]): XmlElement[] =>
    descriptive.flatMap((each) => elementsAt(each, ...path));
  return {
    people: topics.people,
    organisations: topics.organisations,
    subjects: [
      ...inAll('SubjectCode')
        .flatMap((code) => elementsIn(code))
        .flatMap(subjectOf),
      ...topics.subjects,
    ],
    places: [...inAll('Location').flatMap(locationOf), ...topics.places],
    genres: inAll('Genre').flatMap((genre) => {
      const name = formalName(genre);
      return name === undefined ? [] : [{ name }];
    }),
  };
};

/** Where the story was written, where the metadata says. */
export const originOf = (descriptive: readonly XmlElement[]): string | undefined =>
  descriptive
    .flatMap((each) => elementsIn(each, 'Location'))
    .filter((location) => attributeOf(location, 'HowPresent') === 'Origin')
    .flatMap(locationOf)[0]?.name;
