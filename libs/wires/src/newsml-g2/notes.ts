import { attributeOf, elementsIn, textsOf, type XmlElement } from '../xml/element.ts';

const isNonPublic = (note: XmlElement): boolean =>
  /nonpublic/i.test(attributeOf(note, 'pubconstraint') ?? '');

/** A note that is a page of its own repeats the others for show. */
const isPage = (note: XmlElement): boolean =>
  elementsIn(note).some((child) => /^(?:section|div|html|article)$/.test(child.name));

/** Every note to editors, for one that is not public may hold or kill all the same. */
export const notesOf = (meta: XmlElement | undefined): string[] =>
  textsOf(elementsIn(meta, 'edNote'));

/** The notes that are carried. */
export const edNoteOf = (meta: XmlElement | undefined): string | undefined =>
  textsOf(elementsIn(meta, 'edNote').filter((note) => !isNonPublic(note) && !isPage(note))).join(
    ' ',
  ) || undefined;
