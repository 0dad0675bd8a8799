import {
  contentHashOf,
  type FeedName,
  type PartialRevision,
  type Story,
} from '@quickwire/contracts';
import { WireError } from '../errors.ts';
import { given, makeStory } from '../make-story.ts';
import { contentOf, versionNumberOf } from '../xml/content.ts';
import { attributeOf, descendants, elementsIn, type XmlElement } from '../xml/element.ts';
import { FieldReader } from '../xml/field-reader.ts';
import { advisoriesIn } from './advisories.ts';
import { alone, type Newsml1Document } from './document.ts';
import { itemIdOf, revisionIdOf, revisionIn, usageIn } from './management.ts';
import { name } from './story.ts';

/** Whether an item says only what it changes of the revision before (NewsML 1.2, RevisionId/@Update): its parts, or its management alone. */
export const isPartial = (item: XmlElement): boolean =>
  elementsIn(item, 'Update').length > 0 ||
  (attributeOf(revisionIdOf(item), 'Update')?.toUpperCase() === 'A' &&
    elementsIn(item, 'NewsComponent').length === 0);

const previousOf = (item: XmlElement): number | undefined =>
  versionNumberOf(attributeOf(revisionIdOf(item), 'PreviousRevision')) || undefined;

/** Management may be replaced under the number that the item has; its parts only under a higher one. */
const changedBy = (fields: FieldReader, item: XmlElement, number: number | undefined): number[] => {
  const previous = previousOf(item);
  const id = revisionIdOf(item) ?? item;
  if (number === undefined) fields.fault(id, undefined, 'has to be the number of the revision');
  if (elementsIn(item, 'Update').length === 0)
    return [number, previous].filter((each) => each !== undefined);
  if (previous === undefined)
    fields.fault(
      id,
      'PreviousRevision',
      'has to be the number of the revision that the Update changes',
    );
  else if (number !== undefined && number <= previous)
    fields.fault(id, undefined, `has to be higher than PreviousRevision, which is ${previous}`);
  return previous === undefined ? [] : [previous];
};

/** What the item says of itself. A note to editors among what it inserts counts, for it may kill or hold. */
const said = (item: XmlElement, { version }: Newsml1Document, feed: FeedName) => {
  const fields = new FieldReader(item);
  const itemId = itemIdOf(fields, item);
  const { pubStatus, embargoedUntil, isStated, urgency } = usageIn(fields, item);
  const { number, created } = revisionIn(fields, item);
  const notes = advisoriesIn(
    elementsIn(item, 'Update').flatMap((each) => descendants(each, 'NewsLine')),
  );
  const isKill = pubStatus === 'canceled';
  const changes = isKill ? [] : changedBy(fields, item, number);
  if (elementsIn(item, 'NewsComponent').length > 0)
    fields.fault(
      item,
      undefined,
      'has an Update and a NewsComponent; give one, the changes or the whole',
    );
  fields.check(name);
  const story = makeStory({
    feed,
    itemId,
    format: { name, ...given({ version }) },
    content: contentOf(
      { pubStatus, embargoedUntil, urgency, headline: '', edNote: notes.join('; ') || undefined },
      [],
    ),
    notes,
    pieces: [],
    number,
    created,
    statesPubStatus: isStated,
  });
  return { story, changes };
};

/**
 * Reads a partial revision. One that kills is a story: a kill needs nothing of what it takes down.
 * @throws {WireError} with a pointer from the item
 */
export const partialOf = (
  item: XmlElement,
  document: Newsml1Document,
  feed: FeedName,
): { readonly story: Story } | { readonly partial: PartialRevision } => {
  const { story, changes } = said(item, document, feed);
  if (story.pubStatus === 'canceled') return { story };
  const text = alone(item, document);
  if (text === undefined)
    throw new WireError(
      'TOO_LARGE',
      'the changes are longer than what is applied to an earlier revision; send the whole revision with its NewsComponent',
    );
  const contentHash = contentHashOf(text);
  return {
    partial: {
      story: { ...story, revision: { ...story.revision, contentHash } },
      changes,
      item: text,
    },
  };
};
