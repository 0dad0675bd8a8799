import type { RevisionKind } from '@quickwire/contracts';
import { oneLine } from '../text/compose.ts';

/** What a keyword line says of where its message stands among those of one story. */
export interface KeywordPlace {
  /** The keyword without what it says of lead and take. */
  readonly slug: string;
  readonly generation?: number;
  readonly part?: number;
  readonly kind?: RevisionKind;
}

const words = ['first', 'second', 'third', 'fourth', 'fifth'];
const nth = String.raw`(?:(\d{1,2})(?:st|nd|rd|th)|(${words.join('|')}))`;
const writethru = 'write-?thru';
const lead = new RegExp(
  `^(?:${nth}[ -])?(?:ld|lead|update)(?: (\\d{1,2}))?(?:[ -]?(${writethru}))?$`,
  'i',
);
const onlyWritethru = new RegExp(`^(?:${nth}[ -])?${writethru}$`, 'i');
const take = new RegExp(`^(?:${nth}[ -])?(take|add)(?: (\\d{1,2}))?$`, 'i');
// '2ndlead', as it is written where blanks are saved.
const glued = /(\d(?:st|nd|rd|th))(?=[a-z])/gi;

const numberOf = (digits: string | undefined, word: string | undefined): number | undefined =>
  word === undefined
    ? digits === undefined
      ? undefined
      : Number(digits)
    : words.indexOf(word.toLowerCase()) + 1;

const versionIn = (part: string): Omit<KeywordPlace, 'slug'> | undefined => {
  const asLead = lead.exec(part);
  if (asLead)
    return {
      generation: numberOf(asLead[1] ?? asLead[3], asLead[2]) ?? 1,
      kind: asLead[4] === undefined ? 'update' : 'writethru',
    };
  const asWritethru = onlyWritethru.exec(part);
  if (asWritethru)
    return { generation: numberOf(asWritethru[1], asWritethru[2]) ?? 1, kind: 'writethru' };
  const asTake = take.exec(part);
  if (!asTake) return undefined;
  const number = numberOf(asTake[1] ?? asTake[4], asTake[2]);
  // The first add is the second part; the first take is the story itself.
  const isAdd = asTake[3]?.toLowerCase() === 'add';
  const place = isAdd ? (number ?? 1) + 1 : (number ?? 2);
  return place === 1 ? {} : { part: place, kind: 'add' };
};

/**
 * Reads a keyword line such as 'Calder-Bridge, 2nd Ld-Writethru'. Undefined for one that lists subjects ('Hafen/Krane/'), which
 * stories share that have nothing else in common.
 */
export const keywordPlace = (keywords: string | undefined): KeywordPlace | undefined => {
  if (keywords === undefined || keywords.includes('/')) return undefined;
  const parts = keywords
    .split(',')
    .map((part) => oneLine(part.replace(glued, '$1 ')))
    .filter((part) => part !== '' && !/^\d+$/.test(part));
  const versions = parts.map((part, at) => (at === 0 ? undefined : versionIn(part)));
  const slug = parts
    .filter((_, at) => versions[at] === undefined)
    .join(', ')
    .toLowerCase()
    .replace(/^(?:bc|am|pm)-+/, '');
  return slug === '' ? undefined : Object.assign({ slug }, ...versions);
};
