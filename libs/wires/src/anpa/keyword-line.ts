import { oneLine } from '../text/compose.ts';

/** A keyword line taken apart, as in 'BC-US--Harbor Bridge, 2nd Ld-Writethru,0345'. */
export interface KeywordLine {
  readonly keyword: string;
  readonly version: string | undefined;
  /** 2 of '2nd Ld-Writethru': the whole story, or its beginning, anew. */
  readonly lead: number | undefined;
  /** 2 of '2nd Add' or '2nd Take': more text for a story sent before. */
  readonly take: number | undefined;
  readonly isCorrection: boolean;
  /** 'ADV15': sent ahead, for use from that day of the month on. */
  readonly isAdvance: boolean;
}

const advance = /^adv(?:ance)?s?\W*\d{0,2}\b/i;

const ordinal = /\b(\d{1,3})(?:st|nd|rd|th)\b/i;
const wordNumbers = ['first', 'second', 'third', 'fourth', 'fifth'];
const versionWords =
  /^(?:\d{1,3}(?:st|nd|rd|th)\b|(?:first|second|third|fourth|fifth)\b|(?:urgent|bulletin|flash|writethru|write-thru|ld\b|lead\b|add\b|sub\b|insert|take|correct|corrective|update|kill|eliminat|disregard|advisory|optional|pickup))/i;

const numberIn = (version: string): number | undefined => {
  const digits =
    ordinal.exec(version)?.[1] ?? /\b(?:take|add|update|lead|ld)\s*(\d{1,3})\b/i.exec(version)?.[1];
  if (digits !== undefined) return Number(digits);
  const word = wordNumbers.findIndex((name) => version.toLowerCase().includes(name));
  return word < 0 ? undefined : word + 1;
};

/** The keyword, what version the message is of it, and which take. */
export const keywordLine = (line: string): KeywordLine => {
  const parts = line.split(',').map(oneLine);
  const behind = parts.slice(1).filter((part) => part !== '' && !/^\d{2,5}$/.test(part));
  const rest = behind.filter((part) => !advance.test(part));
  const version = rest.find((part) => versionWords.test(part));
  const keyword = [parts[0] ?? '', ...rest.filter((part) => part !== version)]
    .join(', ')
    .replace(/\s+\d{3,5}$/, '');
  const number = version === undefined ? undefined : numberIn(version);
  const isTake = version !== undefined && /\b(?:add|take)\b/i.test(version);
  const isLead = version !== undefined && !isTake && /\b(?:ld|lead|update)\b/i.test(version);
  return {
    keyword,
    version,
    lead: isLead ? (number ?? 1) : undefined,
    take: isTake ? (number ?? 1) : undefined,
    isCorrection: /\b(?:correct|sub\b|insert)/i.test(version ?? ''),
    isAdvance: rest.length < behind.length,
  };
};

/** The keyword without the cycle that it was sent for: 'BC-US--Bridge' and 'AM-US--Bridge' are one story. */
export const slugOf = (keyword: string): string =>
  oneLine(keyword)
    .toLowerCase()
    .replace(/^(?:bc|am|pm)[-\s]+/, '');
