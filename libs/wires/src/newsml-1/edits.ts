import { WireError } from '../errors.ts';
import { attributeOf, elementsIn, type XmlElement, type XmlNode } from '../xml/element.ts';
import type { XmlEdit } from '../xml/to-xml.ts';

/** What an Update cannot change: they come whole with it. An item within has revisions of its own. */
const apart = new Set(['Identification', 'NewsManagement', 'NewsItem']);

/** The elements of an item by their `Duid`; undefined for one that two have. */
const byDuid = (item: XmlElement): ReadonlyMap<string, XmlElement | undefined> => {
  const found = new Map<string, XmlElement | undefined>();
  const collect = (element: XmlElement): void => {
    for (const child of elementsIn(element)) {
      if (apart.has(child.name)) continue;
      const duid = attributeOf(child, 'Duid');
      if (duid !== undefined) found.set(duid, found.has(duid) ? undefined : child);
      collect(child);
    }
  };
  collect(item);
  return found;
};

const refusal = (detail: string): WireError =>
  new WireError('UNSUPPORTED_ITEM', `${detail}; send the whole revision with its NewsComponent`);

/** The edits so far with one more. */
const added = ({ before = [], instead, after = [] }: XmlEdit, instruction: XmlElement): XmlEdit => {
  const content: readonly XmlNode[] = instruction.children;
  switch (instruction.name) {
    case 'InsertBefore':
      return { before: [...before, ...content], ...(instead && { instead }), after };
    case 'InsertAfter':
      return { before, ...(instead && { instead }), after: [...after, ...content] };
    case 'Replace':
    case 'Delete':
      if (instead) throw refusal('the Update replaces or deletes one element twice');
      return { before, instead: instruction.name === 'Delete' ? [] : content, after };
    default:
      throw refusal('the Update has an instruction that NewsML 1 does not have');
  }
};

/**
 * What the `Update`s of a revision do to the elements of the one before, which they name by `Duid` (NewsML 1.2). All of them
 * refer to the revision before as it was.
 * @throws {WireError} where one names no element, or none alone
 */
export const editsOf = (item: XmlElement, change: XmlElement): ReadonlyMap<XmlElement, XmlEdit> => {
  const edits = new Map<XmlElement, XmlEdit>();
  const duids = byDuid(item);
  for (const instruction of elementsIn(change, 'Update').flatMap((update) => elementsIn(update))) {
    if (instruction.name === 'Comment') continue;
    const duid = attributeOf(instruction, 'DuidRef')?.replace(/^#/, '') ?? '';
    const element = duids.get(duid);
    if (!element)
      throw refusal(
        `the Update names ${JSON.stringify(duid.slice(0, 60))}, which ${duids.has(duid) ? 'is the Duid of several elements' : 'is the Duid of no element'} of the revision that it changes`,
      );
    edits.set(element, added(edits.get(element) ?? {}, instruction));
  }
  return edits;
};
