// The first letters of the months as feeds spell them: English, then German, French, Spanish,
// Portuguese, Italian and Dutch where they differ.
const months = [
  'jan ene gen',
  'feb fév fev',
  'mar mär mrz maa',
  'apr avr abr',
  'may mai mag mei',
  'jun juin giu',
  'jul juil lug',
  'aug aoû aou ago',
  'sep set',
  'oct okt out ott',
  'nov',
  'dec dez déc dic',
].map((names) => names.split(' '));

const zones: Readonly<Record<string, string>> = {
  z: '+00:00',
  ut: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  wet: '+00:00',
  bst: '+01:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  ist: '+05:30',
  jst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: string | undefined;
  readonly zone: string | undefined;
}

// RFC 822 with its usual misspellings: '03 Apr 02 1500 GMT', 'Seg, 24 Set 2018 19:42:40 -0300'.
const rfc822 =
  /^(?:\p{L}+\.?,?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?<month>\p{L}{3,})\.?,?[\s-]+(?<year>\d{2}|\d{4})(?:,?\s+(?<time>\d{1,2}:?\d\d(?::\d\d)?)(?:\.\d+)?)?\s*(?<zone>[+-]\d\d:?\d\d|\p{L}{1,5})?(?:\s*\([^()]*\))?$/u;
// 'Sep 24, 2018 19:42', 'Mon Sep 24 19:42:40 2018'.
const monthFirst =
  /^(?:\p{L}+\.?,?\s+)?(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2}),?(?:\s+(?<early>\d{1,2}:\d\d(?::\d\d)?))?\s+(?<year>\d{4})(?:,?\s+(?<time>\d{1,2}:\d\d(?::\d\d)?))?\s*(?<zone>[+-]\d\d:?\d\d|\p{L}{1,5})?$/u;
const iso =
  /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)(?:[T\s]\s*(?<time>\d\d:?\d\d(?::?\d\d)?)(?:[.,]\d+)?)?\s*(?<zone>[+-]\d\d(?::?\d\d)?|\p{L}{1,5})?$/u;

const monthNumber = (word: string): number | undefined => {
  if (/^\d\d$/.test(word)) return Number(word);
  const lower = word.toLowerCase();
  const at = months.findIndex((names) => names.some((name) => lower.startsWith(name)));
  return at < 0 ? undefined : at + 1;
};

const yearNumber = (year: string): number => {
  if (year.length > 2) return Number(year);
  // RFC 2822, 4.3.
  return Number(year) < 50 ? 2000 + Number(year) : 1900 + Number(year);
};

const momentOf = (text: string): Moment | undefined => {
  const found = (rfc822.exec(text) ?? monthFirst.exec(text) ?? iso.exec(text))?.groups;
  const month = monthNumber(found?.['month'] ?? '');
  if (!found || month === undefined) return undefined;
  return {
    year: yearNumber(found['year']!),
    month,
    day: Number(found['day']),
    time: found['time'] ?? found['early'],
    zone: found['zone'],
  };
};

const offsetOf = (zone: string | undefined): string | undefined => {
  if (zone === undefined) return '+00:00';
  const digits = /^([+-]\d\d):?(\d\d)?$/.exec(zone);
  return digits ? `${digits[1]}:${digits[2] ?? '00'}` : zones[zone.toLowerCase()];
};

const two = (value: number): string => String(value).padStart(2, '0');

const existsDay = ({ year, month, day }: Moment): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/**
 * The instant that a feed's date means, in UTC; undefined when it is none. Reads RFC 822 with two-digit
 * years and named zones, ISO 8601, and what feeds write instead. Without a zone it is taken as UTC.
 */
export const feedInstant = (date: string | undefined): string | undefined => {
  // A date is short; a long text is none, and the patterns need not look at it.
  if (date === undefined || date.length > 80) return undefined;
  const moment = momentOf(date.trim().replace(/\s+/g, ' '));
  const offset = offsetOf(moment?.zone);
  if (!moment || offset === undefined) return undefined;
  const digits = (moment.time ?? '0000').replaceAll(':', '');
  const [, hours, minutes, seconds = '00'] =
    /^(\d\d)(\d\d)(\d\d)?$/.exec(digits.length % 2 === 1 ? `0${digits}` : digits) ?? [];
  const day = `${String(moment.year).padStart(4, '0')}-${two(moment.month)}-${two(moment.day)}`;
  const instant = new Date(`${day}T${hours}:${minutes}:${seconds}${offset}`);
  // The thirtieth of February rolls over to March: it is no date.
  if (Number.isNaN(instant.getTime()) || !existsDay(moment)) return undefined;
  return instant.toISOString().replace('.000Z', 'Z');
};
