import type { Association } from '@quickwire/contracts';
import { given } from '../make-story.ts';
import {
  attributeOf,
  descendants,
  elementAt,
  elementsAt,
  textOf,
  type XmlElement,
} from '../xml/element.ts';
import { bareCode, bareCodeOf } from './qcodes.ts';

/** What a linked thing is: the item's class, else the main part of its media type. */
const typeOf = (element: XmlElement): string | undefined => {
  const major = attributeOf(element, 'contenttype')?.split('/')[0];
  return (
    bareCodeOf(elementAt(element, 'itemClass')) ??
    (major === 'image' ? 'picture' : major === 'application' ? undefined : major)
  );
};

const linkOf = (name: string, element: XmlElement): Association => ({
  name,
  ...given({
    type: typeOf(element),
    uri: attributeOf(element, 'residref') ?? attributeOf(element, 'guidref'),
    headline: textOf(elementAt(element, 'headline')) ?? textOf(elementAt(element, 'title')),
    href: attributeOf(element, 'href'),
  }),
});

const nameOfLink = (link: XmlElement): string =>
  bareCode(attributeOf(link, 'rel') ?? attributeOf(link, 'reluri')) ?? 'link';

const nameOfRendition = (content: XmlElement): string =>
  bareCode(attributeOf(content, 'rendition') ?? attributeOf(content, 'renditionuri')) ??
  'remoteContent';

/** Links to other items, renditions that lie elsewhere, and the members of a package by the role of their group. */
export const associationsOf = (item: XmlElement): Association[] => [
  ...elementsAt(item, 'itemMeta', 'link').map((link) => linkOf(nameOfLink(link), link)),
  ...elementsAt(item, 'contentSet', 'remoteContent').map((content) =>
    linkOf(nameOfRendition(content), content),
  ),
  ...elementsAt(item, 'groupSet', 'group').flatMap((group) =>
    descendants(group, 'itemRef').map((reference) =>
      linkOf(bareCode(attributeOf(group, 'role')) ?? 'group', reference),
    ),
  ),
];
