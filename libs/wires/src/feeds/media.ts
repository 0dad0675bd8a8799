import type { Association } from '@quickwire/contracts';
import type { Element } from 'domhandler';
import { given } from '../make-story.ts';
import { absolute, childrenOf, childText } from './xml-tree.ts';

const kindOf = (element: Element): string | undefined => {
  const medium = element.attribs['medium'] ?? element.attribs['type'];
  return medium === 'image' || medium?.startsWith('image/') ? 'picture' : medium;
};

/** Pictures and other files of an entry: enclosures, Media RSS contents, in groups or not. */
export const filesOf = (entry: Element, base: string | undefined): Association[] => {
  const groups = [entry, ...childrenOf(entry, 'media:group')];
  const contents = groups.flatMap((group) => childrenOf(group, 'media:content'));
  return [...childrenOf(entry, 'enclosure'), ...contents].flatMap((file) => {
    const href = absolute(file.attribs['url'], base);
    if (href === undefined) return [];
    const type = kindOf(file);
    const headline = childText(file, 'media:title', 'media:description');
    return [{ name: 'enclosure', ...given({ type, headline }), href }];
  });
};
