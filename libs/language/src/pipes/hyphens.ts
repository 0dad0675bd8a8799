import { isLowerAt, isUpperAt, runEnd } from './characters.ts';

/** Before a capital these are apart: "anti-American", "ex-FARC". */
const PREFIXES = new Set(
  'anti pro ex non post pre mid neo pan trans inter intra sub super ultra un co half all self semi quasi then now early late vice cross counter over under former'.split(
    ' ',
  ),
);

/** After a capital these are apart, as is what ends in "-ed" or "-ing": "Russia-led", "COVID-19-related". */
const TAILS = new Set(
  'led born built made held run style era like bound wide area owned hit free bred torn run sent fed won loving speaking'.split(
    ' ',
  ),
);

export const isHyphen = (unit: number): boolean =>
  unit === 0x2d || unit === 0x2010 || unit === 0x2011;

const isTail = (tail: string): boolean =>
  TAILS.has(tail) ||
  (tail.length > 3 && tail.endsWith('ed')) ||
  (tail.length > 5 && tail.endsWith('ing'));

/**
 * Whether a compound parts at its hyphen, so that a name can end before it or begin after it.
 * `part` is where the part before the hyphen begins, `word` where the whole word does.
 */
export const partsAtHyphen = (
  text: string,
  word: number,
  part: number,
  hyphen: number,
  end: number,
): boolean => {
  const tail = hyphen + 1;
  if (isUpperAt(text, tail)) return PREFIXES.has(text.slice(part, hyphen).toLowerCase());
  return (
    isLowerAt(text, tail) &&
    (isUpperAt(text, part) || isUpperAt(text, word)) &&
    isTail(text.slice(tail, runEnd(text, tail, end)))
  );
};
