import { given, listGiven } from '../make-story.ts';
import {
  attributeOf,
  elementAt,
  elementsAt,
  elementsIn,
  textOf,
  textsOf,
  type XmlElement,
} from '../xml/element.ts';
import { formalName } from './components.ts';

const namesOf = (elements: readonly XmlElement[]): readonly string[] | undefined =>
  listGiven(elements.flatMap((element) => formalName(element) ?? textOf(element) ?? []));

/** What an item says that a story has no field for, under the element's own name. */
export const newsml1Extra = (
  item: XmlElement,
  lines: readonly XmlElement[],
  administrative: readonly XmlElement[],
  descriptive: readonly XmlElement[],
): Record<string, unknown> => {
  const management = elementAt(item, 'NewsManagement');
  const inAll = (elements: readonly XmlElement[], ...path: string[]): XmlElement[] =>
    elements.flatMap((each) => elementsAt(each, ...path));
  const will = elementAt(management, 'StatusWillChange');
  const keywords = inAll(descriptive, 'Property').filter((each) => formalName(each) === 'Keyword');
  return given({
    NewsItemType: formalName(elementAt(management, 'NewsItemType')),
    FirstCreated: textOf(elementAt(management, 'FirstCreated')),
    StatusWillChange: will && {
      ...given({
        FutureStatus: formalName(elementAt(will, 'FutureStatus')),
        DateAndTime: textOf(elementAt(will, 'DateAndTime')),
      }),
    },
    Instruction: namesOf(elementsIn(management, 'Instruction')),
    subheadlines: listGiven(textsOf(inAll(lines, 'SubHeadLine'))),
    series: listGiven(textsOf(inAll(lines, 'SeriesLine'))),
    newsLines: listGiven(
      inAll(lines, 'NewsLine').map((line) => ({
        type: formalName(elementAt(line, 'NewsLineType')) ?? '',
        text: textsOf(elementsIn(line, 'NewsLineText')).join(' '),
      })),
    ),
    keywords: listGiven([
      ...textsOf(inAll(lines, 'KeywordLine')),
      ...keywords.flatMap((each) => attributeOf(each, 'Value') ?? []),
    ]),
    provider: namesOf(inAll(administrative, 'Provider', 'Party')),
    creator: namesOf(inAll(administrative, 'Creator', 'Party')),
    source: namesOf(inAll(administrative, 'Source', 'Party')),
    ofInterestTo: namesOf(inAll(descriptive, 'OfInterestTo')),
  });
};
