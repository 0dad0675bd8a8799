import { classAt, DIGIT, isLowerAt, isUpperAt, runEnd } from './characters.ts';
import { isPeople, isState, PREFIXES, TAILS } from './compounds.ts';

export const isHyphen = (unit: number): boolean =>
  unit === 0x2d || unit === 0x2010 || unit === 0x2011;

const isTail = (tail: string): boolean =>
  TAILS.has(tail) ||
  (tail.length > 3 && tail.endsWith('ed')) ||
  (tail.length > 5 && tail.endsWith('ing'));

const isNumberOrYear = (part: string): boolean => /^(?:\d{1,2}|1\d{3}|20\d{2})$/.test(part);

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
  const before = text.slice(part, hyphen);
  const after = text.slice(tail, runEnd(text, tail, end));
  if (isUpperAt(text, tail))
    return (
      PREFIXES.has(before.toLowerCase()) ||
      (isPeople(before) && isPeople(after)) ||
      // A shirt's or a seed's number, a year: "10-Enzo Scifo", "1909-Elia Kazan"; in a table a state: "Canada-Aunger".
      ((isNumberOrYear(before) || isState(before)) && isLowerAt(text, tail + 1))
    );
  if (classAt(text, tail) === DIGIT) return isState(before);
  return isLowerAt(text, tail) && (isUpperAt(text, part) || isUpperAt(text, word)) && isTail(after);
};
