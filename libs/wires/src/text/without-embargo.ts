import { embargoInText } from './embargo-line.ts';
import { time, zones } from './embargo-time.ts';

const word = String.raw`(?:embargo|embargué|sperrfrist|hold\s+for\s+release|for\s+release|(?:not|only)\s+(?:to\s+be\s+|for\s+)(?:use|publication|release|broadcast)|do\s+not\s+(?:use|publish|release|broadcast))`;
const SAYS = new RegExp(word, 'iu');
/** In brackets, or behind a dash, at the end of a headline. */
const AT_END = new RegExp(
  String.raw`\s*(?:[([][^()[\]]*${word}[^()[\]]*[)\]]|\s(?:[-–—|/]+)\s+[^-–—|/]*${word}[^–—|/]*)[\s.!]*$`,
  'iu',
);
const BREAK = /(?:[:;|–—)\]/]|\s-+|[.!]|\*+)\s+/gu;
/** What goes on with the order: a time, or a word that bounds it. */
const GOES_ON = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:${time}|\d|(?:${zones}|not|until|till?|for|use|on|at|before|local|and|or|no)(?![\p{L}\p{N}]))`,
  'iu',
);

/** An order is no longer than this, in characters, and a line that ends in one no longer than the next. */
const LONGEST_ORDER = 200;
const LONGEST_LINE = 300;

/** Where the story begins behind an order that a line opens with; the line's end where it says nothing else. */
const storyStart = (line: string): number => {
  for (const { 0: mark, index } of line.matchAll(BREAK)) {
    const start = index + mark.length;
    if (start > LONGEST_ORDER) break;
    const rest = line.slice(start);
    if (SAYS.test(line.slice(0, index)) && !GOES_ON.test(rest) && !SAYS.test(rest.slice(0, 60)))
      return start;
  }
  return line.length;
};

/** A line without the embargo that it opens or ends with, and the words of that; as it is where it has none in the trade's form. */
export const withoutEmbargo = (line: string): { readonly text: string; readonly order: string } => {
  const whole = { text: line, order: '' };
  if (embargoInText(line) === undefined) return whole;
  const end = line.length > LONGEST_LINE ? null : AT_END.exec(line);
  if (end && end.index > 0) return { text: line.slice(0, end.index), order: end[0].trim() };
  if (!SAYS.test(line.slice(0, LONGEST_ORDER))) return whole;
  const start = storyStart(line);
  return start > LONGEST_ORDER
    ? whole
    : { text: line.slice(start).trim(), order: line.slice(0, start).trim() };
};
