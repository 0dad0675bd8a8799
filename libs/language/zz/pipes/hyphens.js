import { isLowerAt, isUpperAt, runEnd } from './characters.js';
import { isPeople, PREFIXES, TAILS } from './compounds.js';
export const isHyphen = (unit) => unit === 0x2d || unit === 0x2010 || unit === 0x2011;
const isTail = (tail) => TAILS.has(tail) ||
    (tail.length > 3 && tail.endsWith('ed')) ||
    (tail.length > 5 && tail.endsWith('ing'));
/**
 * Whether a compound parts at its hyphen, so that a name can end before it or begin after it.
 * `part` is where the part before the hyphen begins, `word` where the whole word does.
 */
export const partsAtHyphen = (text, word, part, hyphen, end) => {
    const tail = hyphen + 1;
    const before = text.slice(part, hyphen);
    const after = text.slice(tail, runEnd(text, tail, end));
    if (isUpperAt(text, tail))
        return (PREFIXES.has(before.toLowerCase()) ||
            (isPeople(before) && isPeople(after)) ||
            // A shirt's or a seed's number: "10-Enzo Scifo".
            (/^\d{1,2}$/.test(before) && isLowerAt(text, tail + 1)));
    return isLowerAt(text, tail) && (isUpperAt(text, part) || isUpperAt(text, word)) && isTail(after);
};
