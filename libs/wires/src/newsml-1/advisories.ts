import { elementAt, elementsIn, textsOf, type XmlElement } from '../xml/element.ts';
import { formalName } from './components.ts';

/** What lines of a type with Advisory, EdNote or Editor say to editors, each by itself. */
export const advisoriesIn = (newsLines: readonly XmlElement[]): readonly string[] =>
  newsLines
    .filter((line) =>
      /advisory|ednote|editor/i.test(formalName(elementAt(line, 'NewsLineType')) ?? ''),
    )
    .flatMap((line) => textsOf(elementsIn(line, 'NewsLineText')));
