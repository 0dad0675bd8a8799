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
import { type ItemContext, nameOf, pointsOf } from './concepts.ts';
import { bareCodeOf } from './qcodes.ts';

/** What an item says that a story has no field for, under the element's own name. */
export const g2Extra = (
  item: XmlElement,
  context: ItemContext,
  headlines: readonly XmlElement[],
): Record<string, unknown> => {
  const [itemMeta, meta] = [elementAt(item, 'itemMeta'), elementAt(item, 'contentMeta')];
  const codesAt = (name: string): readonly string[] | undefined =>
    listGiven(elementsIn(itemMeta, name).flatMap((each) => bareCodeOf(each) ?? textOf(each) ?? []));
  const partiesAt = (parent: XmlElement | undefined, name: string): readonly string[] | undefined =>
    listGiven(
      elementsIn(parent, name).flatMap(
        (party) => nameOf(party, context) ?? bareCodeOf(party) ?? textOf(party) ?? [],
      ),
    );
  const itemTitle = textOf(elementAt(itemMeta, 'title'));
  return given({
    type: bareCodeOf(elementAt(itemMeta, 'itemClass')),
    title: itemTitle === textOf(headlines[0]) ? undefined : itemTitle,
    headlines: listGiven(
      headlines.slice(1).map((each) => ({
        ...given({ role: attributeOf(each, 'role'), rank: attributeOf(each, 'rank') }),
        value: textOf(each),
      })),
    ),
    subtitles: listGiven(textsOf(elementsIn(meta, 'subtitle'))),
    sluglines: listGiven(textsOf(elementsIn(meta, 'slugline')).slice(1)),
    signal: codesAt('signal'),
    service: codesAt('service'),
    provider: partiesAt(itemMeta, 'provider')?.[0],
    profile: textOf(elementAt(itemMeta, 'profile')),
    firstCreated: textOf(elementAt(itemMeta, 'firstCreated')),
    contentCreated: textOf(elementAt(meta, 'contentCreated')),
    contentModified: textOf(elementAt(meta, 'contentModified')),
    located: partiesAt(meta, 'located'),
    creator: partiesAt(meta, 'creator'),
    contributor: partiesAt(meta, 'contributor'),
    infoSource: partiesAt(meta, 'infoSource'),
    copyrightHolder: listGiven(
      elementsAt(item, 'rightsInfo', 'copyrightHolder').flatMap(
        (holder) => nameOf(holder, context) ?? bareCodeOf(holder) ?? [],
      ),
    )?.[0],
    keywords: listGiven(textsOf(elementsIn(meta, 'keyword'))),
    points: listGiven(pointsOf(context, elementsIn(meta, 'subject'))),
  });
};
