import type { Association } from '@quickwire/contracts';
import { type Fault, pointerOf } from '../errors.ts';
import { given } from '../make-story.ts';
import { inWords } from './fields.ts';
import { bestLine, readTexts } from './texts.ts';

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The first rendition's address: senders put the main one first. */
const hrefOf = (item: Item): string | undefined => {
  const renditions = item['renditions'];
  const listed = isItem(renditions) || Array.isArray(renditions) ? Object.values(renditions) : [];
  return [item, ...listed]
    .filter(isItem)
    .map(({ href }) => textOf(href))
    .find(Boolean);
};

const associationOf = (name: string, item: Item): Association => ({
  name,
  ...given({
    type: textOf(item['type']),
    uri: textOf(item['uri']),
    headline: bestLine(readTexts(item, 'headline', 'headlines').texts),
    href: hrefOf(item),
  }),
});

/** Related items: ninjs 1 names them by the keys of an object, ninjs 2 and 3 list them with a name in each. */
export const readAssociations = (
  value: unknown,
): { associations: Association[]; faults: Fault[] } => {
  const associations: Association[] = [];
  const faults: Fault[] = [];
  if (value === undefined) return { associations, faults };
  if (typeof value !== 'object' || value === null) {
    const detail = `has to be a list of items; it is ${inWords(value)}`;
    return { associations, faults: [{ pointer: '/associations', detail }] };
  }
  for (const [key, item] of Object.entries(value)) {
    if (isItem(item)) associations.push(associationOf(textOf(item['name']) ?? key, item));
    else
      faults.push({
        pointer: pointerOf(['associations', key]),
        detail: `has to be an item; it is ${inWords(item)}`,
      });
  }
  return { associations, faults };
};
