import type { Draft } from '../make-story.ts';
import { heldStatus, statusOf, versionNumberOf } from '../xml/content.ts';
import { elementAt, textOf, type XmlElement } from '../xml/element.ts';
import type { FieldReader } from '../xml/field-reader.ts';
import { formalName } from './components.ts';

/** The item through all its revisions: its public identifier without the revision (NewsML 1.2, 5.4). */
export const itemIdOf = (fields: FieldReader, item: XmlElement): string => {
  const identifier = elementAt(item, 'Identification', 'NewsIdentifier');
  const parts = ['ProviderId', 'DateId', 'NewsItemId'].map((part) => {
    const value = textOf(elementAt(identifier, part));
    if (value === undefined)
      fields.fault(
        identifier ?? item,
        undefined,
        `has no ${part}; give all parts of the NewsIdentifier`,
      );
    return value;
  });
  return `urn:newsml:${parts.join(':')}`;
};

/** What `NewsManagement` says of whether and when the item may be used, and how urgent it is. */
export const usageIn = (fields: FieldReader, item: XmlElement) => {
  const management = elementAt(item, 'NewsManagement');
  const status = fields.read(
    elementAt(management, 'Status'),
    'FormalName',
    statusOf,
    'Usable, Embargoed, Withheld or Canceled',
  );
  const stated = elementAt(management, 'Status');
  // Usable is what stands where nothing is said: a status that says nothing may be a kill's.
  if (stated && formalName(stated) === undefined)
    fields.fault(stated, 'FormalName', 'has to be Usable, Embargoed, Withheld or Canceled');
  const will = elementAt(management, 'StatusWillChange');
  const isRelease = statusOf(formalName(elementAt(will, 'FutureStatus')) ?? '') === 'usable';
  const isHeld = status === 'embargoed' || status === 'withheld';
  const embargoedUntil =
    isRelease && isHeld ? fields.embargo(elementAt(will, 'DateAndTime')) : undefined;
  return {
    embargoedUntil,
    isStated: status !== undefined,
    pubStatus: heldStatus(isHeld && embargoedUntil ? 'embargoed' : status, embargoedUntil),
    urgency: fields.urgency(elementAt(management, 'Urgency'), 'FormalName'),
  };
};

export const revisionIdOf = (item: XmlElement): XmlElement | undefined =>
  elementAt(item, 'Identification', 'NewsIdentifier', 'RevisionId');

/** Where the revision stands among the others of its item; `version` where its number is none. */
export const revisionIn = (
  fields: FieldReader,
  item: XmlElement,
): Pick<Draft, 'number' | 'created'> & { readonly version: string | undefined } => {
  const written = textOf(revisionIdOf(item));
  const number = versionNumberOf(written);
  return {
    number,
    created: fields.time(elementAt(item, 'NewsManagement', 'ThisRevisionCreated')),
    version: number === undefined ? written : undefined,
  };
};
