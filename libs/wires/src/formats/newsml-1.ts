import { componentsOf, textComponentOf } from '../newsml-1/components.ts';
import { documentOf } from '../newsml-1/document.ts';
import { isPartial, partialOf } from '../newsml-1/partial.ts';
import { sourceOf } from '../newsml-1/revise.ts';
import { name, storyOf } from '../newsml-1/story.ts';
import { readEachAs } from '../read-each.ts';
import type { WireFormat } from '../wire-format.ts';
import { descendants, hasDescendant, pathOf, type XmlElement } from '../xml/element.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { rootNameOf } from '../xml/root-name.ts';

/** An item that only holds other items together, and says nothing itself. */
const isWrapper = (item: XmlElement): boolean =>
  !isPartial(item) &&
  hasDescendant(item, 'NewsItem') &&
  textComponentOf(componentsOf(item)) === undefined;

/** IPTC NewsML 1 (1.0 to 1.2): every news item of the document, also those within components of another. */
export const newsml1: WireFormat = {
  name,

  detects: (input) => rootNameOf(input) === 'NewsML',

  parse: (input, { feed }) => {
    const root = parseXml(input);
    const document = documentOf(root);
    const items = descendants(root, 'NewsItem').filter((item) => !isWrapper(item));
    return readEachAs(
      items,
      (item) => pathOf(item),
      (item) => {
        if (isPartial(item)) return partialOf(item, document, feed);
        const story = storyOf(item, document, feed);
        return { story, source: sourceOf(item, document, story) };
      },
    );
  },
};
