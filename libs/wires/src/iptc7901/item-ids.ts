import { contentHashOf, type FeedName, type Story } from '@quickwire/contracts';
import { familyKeyOf } from '../family.ts';
import { given } from '../make-story.ts';
import type { Header7901 } from './header.ts';
import type { KeywordPlace } from './keyword-place.ts';

export const referenceOf = (more: string): { id: string; version: number } | undefined => {
  const [, id, version] = /(\S{4,60})#(\d{1,6})\b/.exec(more) ?? [];
  return id === undefined ? undefined : { id, version: Number(version) };
};

const numbered = (source: string, number: string, day: string): string =>
  `iptc7901:${source}${number}:${day}`;

const wordsOf = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/** The item: the sender's reference, else service, number and day, else what it is about. */
export const itemIdOf = (
  header: Header7901,
  headline: string,
  created: string | undefined,
): string => {
  const reference = referenceOf(header.more);
  if (reference) return `iptc7901:${reference.id}`;
  if (created && Number(header.number) > 0)
    return numbered(header.source, header.number, created.slice(0, 10));
  const about = contentHashOf(header.source, wordsOf(`${header.keywords ?? ''} ${headline}`));
  return `iptc7901:${header.source}:${about.slice(0, 24)}`;
};

/** The message that a kill or a correction names by its service and number, as in 'bdt0123'; else its own item. */
export const namedId = (
  header: Header7901,
  text: string,
  own: string,
  created: string | undefined,
): string => {
  const reference = /(\S{4,60})#\d{1,6}\b/.exec(text)?.[1];
  if (reference) return `iptc7901:${reference}`;
  const [, source, number] = /\b(\p{L}{2,5})\s?(\d{3,5})\b/u.exec(text) ?? [];
  if (source?.toLowerCase() !== header.source || !created) return own;
  return numbered(header.source, number!, created.slice(0, 10));
};

/** Messages of one service, category and day whose keyword is the same tell one story; what counts them is in the keyword line. */
export const placeOf = (
  feed: FeedName,
  { source, category = '' }: Header7901,
  place: KeywordPlace | undefined,
  created: string | undefined,
): Story['familyPlace'] =>
  place === undefined || created === undefined
    ? undefined
    : {
        key: familyKeyOf(feed, 'iptc7901', source, category, place.slug, created.slice(0, 10)),
        ...given({ generation: place.generation, part: place.part }),
      };
