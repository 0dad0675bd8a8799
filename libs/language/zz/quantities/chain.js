import { hyphenAt, lowerAt } from './scene.js';
const MOST_GROUPS = 6;
/** Telephone numbers and other chains of numerals that are no date: "+44 20 7946 0958", "(202) 555-0142", "4-4-2". */
export const readChain = (scene, at) => international(scene, at) ?? area(scene, at) ?? chain(scene, at);
const isDigits = (scene, at) => scene.lexemes[at]?.kind === 'digits';
const international = (scene, at) => lowerAt(scene, at) === '+' && scene.lexemes[at + 1]?.glued && isDigits(scene, at + 1)
    ? { next: groups(scene, at + 1) }
    : undefined;
const area = (scene, at) => lowerAt(scene, at) === '(' &&
    /^\d{3}$/.test(lowerAt(scene, at + 1)) &&
    lowerAt(scene, at + 2) === ')'
    ? chain(scene, at + 3)
    : undefined;
/** Past numerals with marks or blanks of a telephone number between them. */
const groups = (scene, at) => {
    let next = at;
    for (let count = 0; count < MOST_GROUPS; count += 1) {
        if (!isDigits(scene, next))
            break;
        next += 1;
        while (/^[-.()/]$/.test(lowerAt(scene, next)) && scene.lexemes[next + 1]?.kind === 'digits')
            next += 1;
    }
    return next;
};
/** Three numerals joined by hyphens or stops, or the three and four digits of a local number. */
const chain = (scene, at) => {
    const text = scene.lexemes[at]?.text ?? '';
    const second = scene.lexemes[at + 2];
    if (scene.lexemes[at]?.kind !== 'digits' || !hyphenAt(scene, at + 1) || second?.kind !== 'digits')
        return undefined;
    const isLong = hyphenAt(scene, at + 3) && scene.lexemes[at + 4]?.kind === 'digits';
    const isLocal = text.length === 3 && /^\d{4}$/.test(second.text);
    return isLong || isLocal ? { next: groups(scene, at) } : undefined;
};
