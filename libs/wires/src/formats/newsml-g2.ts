import { badFields } from '../errors.ts';
import { iptcAliases, withSchemesOf } from '../newsml-g2/qcodes.ts';
import { name, storyOf } from '../newsml-g2/story.ts';
import { readEach } from '../read-each.ts';
import type { WireFormat } from '../wire-format.ts';
import { elementAt, elementsAt, elementsIn } from '../xml/element.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { rootNameOf } from '../xml/root-name.ts';

const roots = new Set(
  'newsMessage newsItem packageItem conceptItem knowledgeItem catalogItem planningItem itemSet contentSet'.split(
    ' ',
  ),
);

/** IPTC NewsML-G2 2 (https://iptc.org/standards/newsml-g2/): an item, or a message with a set of items. */
export const newsmlG2: WireFormat = {
  name,

  detects: (input) => roots.has(rootNameOf(input) ?? ''),

  parse: (input, { feed }) => {
    const root = parseXml(input);
    if (root.name === 'contentSet')
      throw badFields(name, [
        {
          pointer: '/contentSet',
          detail: 'is only a part of an item; send the newsItem around it',
        },
      ]);
    const holders = root.name === 'newsMessage' ? [root, elementAt(root, 'header')] : [];
    const schemes = withSchemesOf(holders, iptcAliases);
    const path = root.name === 'newsMessage' ? ['itemSet'] : [];
    if (root.name !== 'newsMessage' && root.name !== 'itemSet')
      return readEach(
        [root],
        () => `/${root.name}`,
        (item) => storyOf(item, schemes, feed),
      );
    const items = elementsAt(root, ...path).flatMap((set) => elementsIn(set));
    const seen = new Map<string, number>();
    const places = items.map((item) => {
      const count = (seen.get(item.name) ?? 0) + 1;
      seen.set(item.name, count);
      return `/${[root.name, ...path, item.name].join('/')}[${count}]`;
    });
    return readEach(
      items,
      (_, index) => places[index]!,
      (item) => storyOf(item, schemes, feed),
    );
  },
};
