const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;

// 'LONDON (Reuters) - ', 'WARSAW, Poland, March 3 (AP) — ', '(CNN) -- ', 'ATHENS 1996-08-22'. Bounded, so that it stays linear.
const DATELINES: readonly RegExp[] = [
  /^\([^()\n]{1,30}\)[ \t]*(?:[-–—]{1,2}|:)?[ \t]*/u,
  /^\p{Lu}[^()\n]{0,60}\([^()\n]{1,30}\)[ \t]*[-–—_]{1,2}[ \t]*/u,
  /^\p{Lu}[\p{Lu}\p{M}.'’-]+(?:[ ,]+[\p{L}\p{N}.'’-]{1,20}){0,6} ?[-–—]{1,2} /u,
  /^\p{Lu}[\p{Lu}\p{M}.'’ -]{2,30} \d{4}-\d\d-\d\d[ \t]*(?:\n|$)/u,
];

const BYLINE = new RegExp(String.raw`^by ${NAME}(?:[ ,]+(?:and |for )?${NAME}){0,7}\.?$`, 'iu');

const CREDITS: readonly RegExp[] = [
  /^\(?(?:additional )?(?:reporting|writing|editing|compiled|written|edited|produced|translated)(?: and [a-z]+)? by\b/i,
  /^\(?(?:©|\(c\)|copyright\b)/i,
  /\ball rights reserved\b/i,
  /^(?:the )?[\p{L}\p{M}.&' -]{2,80} contributed to this (?:report|story|article)\.?$/iu,
  /^(?:this (?:story|article|report) (?:was|is|has been)|follow (?:us|[\p{L} ]{2,40}) on|read more|click here|for more|sign up)\b/iu,
  /^(?:[-–—#*]{1,3} ?)?(?:ends?|more|more later|end it)\.?$/i,
  /^(?:[-–—]{1,2} ?)[\p{L}\p{M}.' ]{3,40},? [\p{L} ]{0,30}(?:newsroom|desk|bureau|@)/iu,
  /^(?:source|photo|picture|image|credit|contact|keywords?): ?.{0,200}$/iu,
];

/** No line of this length is a byline or a credit. */
const LONGEST_LINE = 300;

const isCredit = (line: string): boolean =>
  line.length <= LONGEST_LINE && (BYLINE.test(line) || CREDITS.some((credit) => credit.test(line)));

const withoutDateline = (line: string, dateline: string | undefined): string => {
  if (dateline && line.toLowerCase().startsWith(dateline.toLowerCase()))
    return withoutDateline(line.slice(dateline.length).replace(/^[\s,:–—-]+/u, ''), undefined);
  for (const pattern of DATELINES) {
    const found = pattern.exec(line.slice(0, 120));
    if (found) return line.slice(found[0].length);
  }
  return line;
};

/** The paragraphs of a story's text as its writer left them: without dateline, bylines, credits and marks of the agency. */
export const proseOf = (text: string, dateline?: string): readonly string[] => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isCredit(line));
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  return [withoutDateline(first, dateline), ...rest].filter((line) => line !== '');
};
