import type { Story } from '@quickwire/contracts';
import { titleWord } from './unshouted.ts';

// What agencies set before a headline. What tells a view from news ("ANALYSIS:", "OPINION:") stays.
const SURE = String.raw`(?:UPDATE|WRAPUP|RPT|REPEAT|REFILE|CORRECTED|CORRECTION|CORR)(?:\s*\d{1,2})?|(?:LEAD|LD|TAKE)(?!\s*\d+[-–—]\d)\s*\d{1,2}`;
/** Ordinary words as well: "FLASH-FLOOD KILLS NINE". */
const MARKED =
  'BREAKING(?: NEWS)?|EXCLUSIVE|URGENT|FLASH|ALERT|BRIEF|JUST IN|LIVE|FACTBOX|WATCH|NEWSALERT|LEAD';
const SPORTS =
  'Soccer|Football|Tennis|Cricket|Golf|Rugby|Athletics|Cycling|Basketball|Baseball|Boxing|Swimming|Olympics|Motor racing|Ice hockey|Hockey';

const LABEL = new RegExp(
  [
    String.raw`\(\p{L}[\p{L} .&/]{1,25}\)\s*[-–—:]+\s*`,
    String.raw`(?:${SURE})\s*[-–—:]+\s*`,
    String.raw`(?:UPDATE|WRAPUP)\s*\d{1,2}\s+`,
    String.raw`(?:${MARKED})(?:\s*[:–—]+\s*|\s+-+\s+|-(?=\p{Lu}\p{Ll}))`,
    String.raw`(?:[Uu]pdate(?: \d)?|[Bb]reaking [Nn]ews|[Ee]xclusive|[Cc]orrect(?:ed|ion)|[Ff]actbox)(?::\s+|[-–—](?=\p{Lu}))`,
    // No hyphen: "Live-Aid singer dies", "PM-Modi talks open".
    String.raw`(?:[Bb]reaking|[Uu]rgent|[Ll]ive)(?::\s+|[–—](?=\p{Lu}))`,
    String.raw`(?:BC[-–—]+|(?:AM|PM)(?:--+|[–—]))(?=\p{Lu})`,
    String.raw`(?:${SPORTS})-(?=\p{Lu})`,
  ]
    .map((label) => `^(?:${label})`)
    .join('|'),
  'u',
);
const TAIL =
  /\s*(?:\((?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.? \d{1,2}\)|\s[|]\s[^|]{2,40}|,? \(?\d(?:st|nd|rd|th) Ld(?:-\p{L}+)*\)?|,? (?:1st )?Writethru)$/u;

/** So many labels stand before one headline at most. */
const LABELS = 4;
/** Longer ones are no headlines, in characters. */
const LONGEST = 300;

/** With a capital, unless its first word has one further on: "iPhone". */
const begun = (line: string): string =>
  line.replace(/^\p{Ll}(?!\p{Ll}*\p{Lu})/u, (letter) => letter.toUpperCase());

const withoutLabels = (headline: string): string => {
  let line = headline;
  for (let label = 0; label < LABELS; label++) {
    const bare = line.replace(LABEL, '');
    line = (bare === line ? line : begun(bare)).replace(TAIL, '').trim() || line;
  }
  return line;
};

/** A headline as a title has it: without what the agency set around it, and not in capitals throughout. */
export const plainHeadline = ({ headline, text }: Pick<Story, 'headline' | 'text'>): string => {
  const line = withoutLabels(headline.replace(/\s+/g, ' ').trim());
  const isShouted =
    /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line) && /\p{L}\s+\P{Z}*\p{L}/u.test(line);
  if (!isShouted || line.length > LONGEST) return line;
  let first = true;
  return line.replace(/\p{L}[\p{L}\p{M}'’.]*/gu, (word) => {
    const shown = titleWord(word, text, first);
    first = false;
    return shown;
  });
};
