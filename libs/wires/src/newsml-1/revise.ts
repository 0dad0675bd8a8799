import type { FeedName, PartialRevision, Story } from '@quickwire/contracts';
import { WireError } from '../errors.ts';
import { isLanguageGuessed } from '../make-story.ts';
import { elementAt, elementsAt, type XmlElement } from '../xml/element.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { toXml } from '../xml/to-xml.ts';
import { topicsIn } from './concepts.ts';
import { alone, documentOf, joined, longestItem, type Newsml1Document } from './document.ts';
import { editsOf } from './edits.ts';
import { storyOf } from './story.ts';

/** A revision made whole. */
export interface Revised {
  readonly story: Story;
  /** As {@link isLanguageGuessed} says of the story, which loses it between threads. */
  readonly isLanguageGuessed: boolean;
  /** The whole item, for the next partial revision. */
  readonly source: string | undefined;
}

/** What is kept of an item for revisions that say only what they change: nothing of a kill, or of one that has no number to refer to. */
export const sourceOf = (
  item: XmlElement,
  document: Newsml1Document,
  { pubStatus, revision }: Story,
): string | undefined =>
  pubStatus === 'canceled' || revision.number === undefined ? undefined : alone(item, document);

const refusal = (detail: string): WireError =>
  new WireError('UNSUPPORTED_ITEM', `${detail}; send the whole revision with its NewsComponent`);

/** The topics of both; one that stands for two things would put a name where it does not belong. */
const topicsOfBoth = (before: XmlElement, change: XmlElement): XmlElement[] => {
  const all = new Map(topicsIn(before));
  const written = (topic: XmlElement): string | undefined =>
    toXml([topic], { limit: Number.POSITIVE_INFINITY });
  for (const [duid, topic] of topicsIn(change)) {
    if (duid === undefined) continue;
    const other = all.get(duid);
    if (other && written(other) !== written(topic))
      throw refusal('a topic of the changes is another in the revision that they change');
    all.set(duid, topic);
  }
  const inItem = new Set([
    ...elementsAt(before, 'TopicSet', 'Topic'),
    ...elementsAt(change, 'TopicSet', 'Topic'),
  ]);
  return [...all.values()].filter((topic) => inItem.has(topic));
};

const itemIn = (document: XmlElement): XmlElement => {
  const item = elementAt(document, 'NewsItem');
  if (!item) throw new Error('what was kept of a NewsML document has no NewsItem');
  return item;
};

/** The item with what the changes replace: identification and management as a whole, of the rest what its `Update` says. */
const revisedItem = (before: XmlElement, change: XmlElement): string | undefined => {
  const edits = editsOf(before, change);
  const written = new Set<XmlElement>();
  const head = [elementAt(change, 'Identification'), elementAt(change, 'NewsManagement')];
  const rest = before.children.filter(
    (child) => typeof child === 'string' || !/^(?:Identification|NewsManagement)$/.test(child.name),
  );
  const item = {
    ...before,
    attributes: { ...before.attributes, ...change.attributes },
    children: [...head.filter((each) => each !== undefined), ...rest],
  };
  const text = toXml([item], { limit: longestItem, edits, onEdit: (each) => written.add(each) });
  if (text !== undefined && written.size < edits.size)
    throw refusal('the Update changes what it replaces or deletes as well');
  return text;
};

/**
 * Applies a partial revision to the one that it changes.
 * @param source the item that it changes, as it was given with its story
 * @throws {WireError} that says why it cannot be applied; the agency has to send the whole
 */
export const revise = (
  source: string,
  { item, story: said }: PartialRevision,
  feed: FeedName,
): Revised => {
  const [before, change] = [parseXml(source), parseXml(item)];
  const text = revisedItem(itemIn(before), itemIn(change));
  const whole =
    text &&
    joined(
      documentOf(change).version ?? documentOf(before).version,
      topicsOfBoth(before, change),
      text,
    );
  if (!whole) throw refusal('with the changes the item is longer than what is kept of one');
  const root = parseXml(whole);
  const document = documentOf(root);
  const story = storyOf(itemIn(root), document, feed);
  if (story.id !== said.id)
    throw refusal('a note to editors in the revised item kills another item');
  return {
    story,
    isLanguageGuessed: isLanguageGuessed(story),
    source: sourceOf(itemIn(root), document, story),
  };
};
