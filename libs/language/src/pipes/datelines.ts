import type { Span } from '@quickwire/contracts';
import { placesNamed } from '../places/gazetteer.ts';

/** A dateline is looked for in so many characters. */
const REACH = 140;

/** Place, region and date, then the agency in brackets or slashes, then a dash, which typewriters' wires write "_". */
const WITH_AGENCY =
  /^(?:(?<place>\p{Lu}[\p{L}\p{M}\d.,'’ /-]{1,80}?) ?)?(?:\((?<agency>\p{L}[\p{L}\d&./ -]{0,40})\)|\/(?<slashed>\p{Lu}[\p{L} -]{1,30})\/) ?(?:--|[—–_-])(?=\s)/u;
/** Some sites put neither place nor dash: "(CNN)Rain fell". */
const AGENCY_ALONE =
  /^(?:(?<place>\p{Lu}[\p{L}\p{M}\d.,'’ /-]{1,80}?) ?)?\((?<agency>\p{Lu}[\p{L}\d]{1,20})\)(?=\s*["“‘'\p{Lu}\d])/u;
/** Without an agency the place is in capitals, and a capital, a figure or a quote follows the dash. */
const WITHOUT_AGENCY =
  /^(?<place>\p{Lu}[\p{Lu}.'’ -]{2,40}(?:, [\p{L}\d.,’ ]{1,40})?) ?(?: [-_]|--|[—–])(?=\s+["“‘'\p{Lu}\d])/u;
/** "Muscat: Talks opened", "Nairobi — A poll", "CAIRO - 26 July 2022: Talks", "New York (July 26, 2022): Talks". */
const PLACE_ALONE =
  /^(?<place>\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]+){0,2})(?:,? ?(?:[—–(-] ?)?(?:\d{1,2} )?(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\p{L}*\.? (?:\d{1,2},? ?)?(?:\d{4})?\)?)?(?::| (?:--|[—–-]))(?=\s+["“‘'\p{Lu}\d])/u;
/** A place without an agency is taken for a dateline in so many characters from the text's beginning. */
const BEGINNING = 600;

const AGENCIES = new Set(
  'AP AFP UPI CNN Reuters Xinhua Bloomberg Kyodo Anadolu Tass Efe Yonhap Interfax dpa Belga Lusa Ansa Bernama Antara'.split(
    ' ',
  ),
);

/** Words without a capital within a place's name. */
const SMALL = new Set('of the de del la le el al and upon sur am'.split(' '));

/** "The United Nations (UN)" is none, "THE HAGUE" is. */
const isPlace = (place: string): boolean =>
  !/^The (?!Hague)/.test(place) &&
  place.split(/[\s,]+/).every((word) => !/^\p{Ll}/u.test(word) || SMALL.has(word));

const isShouted = (place: string): boolean => /^[^\p{Ll},]{3,}(?:,|$)/u.test(place);

const isAgency = (name: string): boolean =>
  /^[\p{Lu}\d&./ -]{2,}$/u.test(name) || name.split(/[ /]/).some((word) => AGENCIES.has(word));

/** The dateline a text begins with, as a match of one of the patterns. */
const matchDateline = (head: string): RegExpExecArray | undefined => {
  const found = [WITH_AGENCY, AGENCY_ALONE, WITHOUT_AGENCY].map((pattern) => pattern.exec(head));
  const [signed, alone, bare] = found.map((match) =>
    match && isPlace(match.groups?.['place'] ?? '') ? match : undefined,
  );
  const agency = signed?.groups?.['agency'];
  if (signed && (!agency || isShouted(signed.groups?.['place'] ?? '') || isAgency(agency)))
    return signed;
  return alone && AGENCIES.has(alone.groups?.['agency'] ?? '') ? alone : bare;
};

/** A known place, with a date or without, at the beginning of a text; before a dash no country, for "China - US talks" begins a headline. */
const matchPlace = (head: string, start: number): RegExpExecArray | undefined => {
  const match = start < BEGINNING ? PLACE_ALONE.exec(head) : null;
  if (!match) return undefined;
  const places = placesNamed(match.groups?.['place'] ?? '');
  const isMarked = /:$/.test(match[0]) || /^[^\p{Ll}]+$/u.test(match.groups?.['place'] ?? '');
  const isPlain = places.length > 0 && (isMarked || places.every(({ kind }) => kind !== 'country'));
  return isPlain ? match : undefined;
};

/** Where the dateline ends that begins here, with its dash: "GENEVA (AP) —"; `start` if there is none. */
export const datelineEnd = (text: string, start: number, end: number): number => {
  const head = text.slice(start, Math.min(end, start + REACH));
  return start + ((matchPlace(head, start) ?? matchDateline(head))?.[0].length ?? 0);
};

const BYLINE =
  /^(?:By|BY) (?:\p{Lu}[\p{L}\p{M}.'’-]*,?|and|for|of|in|the|de|van|von|der|al|bin)(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*,?|and|for|of|in|the|de|van|von|der|al|bin)){1,14}$/u;

/** Whether the line says who wrote it: "By JANE DOE, Staff Writer". */
export const isByline = (text: string, { start, end }: Span): boolean => {
  if (end - start > REACH) return false;
  const line = text.slice(start, end);
  return !/\p{Ll}{3}\.$/u.test(line) && BYLINE.test(line);
};
