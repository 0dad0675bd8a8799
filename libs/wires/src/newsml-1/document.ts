import { attributeOf, descendants, type XmlElement } from '../xml/element.ts';
import { toXml } from '../xml/to-xml.ts';
import { type Topics, topicsIn } from './concepts.ts';

/** What the items of one document share. */
export interface Newsml1Document {
  readonly version: string | undefined;
  readonly topics: Topics;
}

export const documentOf = (root: XmlElement): Newsml1Document => ({
  version: attributeOf(root, 'Version'),
  topics: topicsIn(root),
});

/** Longer items are not kept for later revisions to change: a story of 10,000 words fits twice. */
export const longestItem = 128 * 1024;
/** Of the topics that an item refers to; the items of a wire may all refer to the same. */
const longestTopics = 16 * 1024;

/** The topics that an item refers to and does not hold itself. */
const topicsFor = (item: XmlElement, topics: Topics): XmlElement[] => {
  const named = new Set(
    descendants(item, 'TopicOccurrence').map((each) =>
      attributeOf(each, 'Topic')?.replace(/^#/, ''),
    ),
  );
  const own = new Set(descendants(item, 'Topic'));
  return [...named].flatMap((duid) => {
    const topic = topics.get(duid);
    return topic === undefined || own.has(topic) ? [] : [topic];
  });
};

const wrapped = (version: string | undefined, topics: string, item: string): string =>
  `<NewsML${version === undefined ? '' : ` Version="${version.replace(/[^\w.]/g, '')}"`}>${
    topics === '' ? '' : `<TopicSet>${topics}</TopicSet>`
  }${item}</NewsML>`;

/** An item as a document of its own, with the topics that it refers to; undefined where that is too long to be kept. */
export const alone = (
  item: XmlElement,
  { version, topics }: Newsml1Document,
): string | undefined => {
  const topicSet = toXml(topicsFor(item, topics), { limit: longestTopics });
  const text = toXml([item], { limit: longestItem });
  return topicSet === undefined || text === undefined
    ? undefined
    : wrapped(version, topicSet, text);
};

/** The document of a revised item: its text, and topics of the two documents that it is made of. */
export const joined = (
  version: string | undefined,
  topics: readonly XmlElement[],
  item: string,
): string | undefined => {
  const topicSet = toXml(topics, { limit: 2 * longestTopics });
  return topicSet === undefined ? undefined : wrapped(version, topicSet, item);
};
