import type { Element } from 'domhandler';
import { hashOfTexts } from '../content-hash.ts';
import { childrenOf, childText, markupIn } from './xml-tree.ts';

const bare = (link: string | undefined): string =>
  (link ?? '').replace(/[/#?]+$/, '').toLowerCase();

const hasOwnId = (item: Element): boolean =>
  childText(item, 'guid') !== undefined || (item.attribs['rdf:about'] ?? '').trim() !== '';

/**
 * Items without an id are known by their link, unless it is that of the channel or of several of them: then each is known
 * by link and title, for one must not take the place of another.
 */
export const idsOfSharedLinks = (
  items: readonly Element[],
  channel: Element | undefined,
): ReadonlyMap<Element, string> => {
  const home = bare(channel && childText(channel, 'link'));
  const linked = items
    .filter((item) => !hasOwnId(item))
    .map((item) => ({ item, link: childText(item, 'link') ?? '' }));
  const counts = new Map<string, number>();
  for (const { link } of linked) counts.set(bare(link), (counts.get(bare(link)) ?? 0) + 1);
  return new Map(
    linked
      .filter(({ link }) => link !== '' && (bare(link) === home || counts.get(bare(link))! > 1))
      .map(({ item, link }) => {
        const [said] = childrenOf(item, 'title', 'dc:title', 'description');
        return [item, `${link}#${hashOfTexts([said ? markupIn(said).trim() : ''])}`];
      }),
  );
};
