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
export const itemIdOf = (header: Header7901, headline: string, day: string | undefined): string => {
  const reference = referenceOf(header.more);
  if (reference) return `iptc7901:${reference.id}`;
  if (day && Number(header.number) > 0) return numbered(header.source, header.number, day);
  const about = contentHashOf(header.source, wordsOf(`${header.keywords ?? ''} ${headline}`));
  return `iptc7901:${header.source}:${about.slice(0, 24)}`;
};

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** Numbers begin anew each day, so that one above the message's own was given the day before. */
const dayOf = (number: string, header: Header7901, day: string): string =>
  Number(header.number) > 0 && Number(number) > Number(header.number) ? dayBefore(day) : day;

/** Those that match, and those that are listed behind the first: 'bdt0123, bdt0125 und bdt0131'. */
const listed = (name: string, text: string): RegExpMatchArray[] => {
  const first = String.raw`(?<![\p{L}\d])${name}\b`;
  const list = new RegExp(`${first}(?:(?:,|,?\\s(?:and|und|et|y))\\s+${name}\\b){0,9}`, 'iu');
  return [...(list.exec(text)?.[0] ?? '').matchAll(new RegExp(name, 'giu'))];
};

/** The messages that a kill or a correction names by their reference, or by its own service and a number, as in 'bdt0123'. */
export const namedIds = (
  header: Header7901,
  text: string,
  day: string | undefined,
): readonly string[] => {
  const references = listed(String.raw`([^\s#]{4,60})#\d{1,6}`, text);
  if (references.length > 0) return references.map(([, id]) => `iptc7901:${id}`);
  if (day === undefined) return [];
  return listed(String.raw`${header.source}\s?(\d{3,5})`, text).map(([, number]) =>
    numbered(header.source, number!, dayOf(number!, header, day)),
  );
};

/** Messages of one service, category and day whose keyword is the same tell one story; what counts them is in the keyword line. */
export const placeOf = (
  feed: FeedName,
  { source, category = '' }: Header7901,
  place: KeywordPlace | undefined,
  day: string | undefined,
): Story['familyPlace'] =>
  place === undefined || day === undefined
    ? undefined
    : {
        key: familyKeyOf(feed, 'iptc7901', source, category, place.slug, day),
        ...given({ generation: place.generation, part: place.part }),
      };
