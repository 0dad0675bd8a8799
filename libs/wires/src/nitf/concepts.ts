import type { Concept } from '@quickwire/contracts';
import { given } from '../make-story.ts';
import {
  attributeOf,
  descendants,
  elementsAt,
  elementsIn,
  textOf,
  type XmlElement,
} from '../xml/element.ts';
import { subjectCodes, subjectNameOf } from '../xml/subject-codes.ts';

const uniqueNames = (concepts: readonly Concept[]): Concept[] => [
  ...new Map(
    concepts.map((concept) => [`${concept.name}\0${concept.code ?? ''}`, concept]),
  ).values(),
];

/** `tobject.subject`: the finest name it gives, and its number among the IPTC's subject codes. */
const subjectOf = (subject: XmlElement): Concept[] => {
  const named = ['detail', 'matter', 'type'].map((part) =>
    attributeOf(subject, `tobject.subject.${part}`),
  );
  const code = attributeOf(subject, 'tobject.subject.refnum');
  const name = named.find(Boolean) ?? (code && subjectNameOf(code)) ?? code;
  return name === undefined ? [] : [{ name, ...(code && { scheme: subjectCodes, code }) }];
};

const codedOf = (element: XmlElement): Concept[] => {
  const code =
    attributeOf(element, 'idsrc') === undefined ? undefined : attributeOf(element, 'value');
  const name = textOf(element) ?? attributeOf(element, 'value');
  return name === undefined
    ? []
    : [{ name, ...given({ scheme: code && attributeOf(element, 'idsrc'), code }) }];
};

/** `evloc`: the place by the finest part that it names. */
const placeOf = (evloc: XmlElement): Concept[] => {
  const name = ['city', 'county-dist', 'state-prov', 'iso-cc']
    .map((part) => attributeOf(evloc, part))
    .find(Boolean);
  return name === undefined ? [] : [{ name }];
};

/** People, organisations, places and subjects that the head of an NITF document names. */
export const readNitfConcepts = (nitf: XmlElement) => {
  const head = elementsAt(nitf, 'head');
  const docdata = elementsAt(nitf, 'head', 'docdata');
  const identified = docdata.flatMap((each) => elementsIn(each, 'identified-content'));
  const named = (name: string): Concept[] =>
    identified.flatMap((each) => descendants(each, name)).flatMap(codedOf);
  const tobjects = head.flatMap((each) => elementsIn(each, 'tobject'));
  const genre = (tobject: XmlElement): Concept[] =>
    elementsIn(tobject, 'tobject.property').flatMap((property) => {
      const name = attributeOf(property, 'tobject.property.type');
      return name === undefined ? [] : [{ name }];
    });
  return {
    subjects: uniqueNames([
      ...tobjects.flatMap((tobject) => elementsIn(tobject, 'tobject.subject')).flatMap(subjectOf),
      ...named('classifier'),
    ]),
    people: uniqueNames(named('person')),
    organisations: uniqueNames(named('org')),
    places: uniqueNames([
      ...docdata.flatMap((each) => elementsIn(each, 'evloc')).flatMap(placeOf),
      ...named('location'),
    ]),
    genres: uniqueNames(tobjects.flatMap(genre)),
  };
};
