import { openBefore } from './edges.js';
import { readNumeral } from './numeral.js';
import { dashAt, lowerAt, pastHyphen } from './scene.js';
/** The place after a per cent sign or word, where one stands. "points" after it make another unit. */
const pastSign = (scene, at) => {
    const place = pastHyphen(scene, at);
    const word = lowerAt(scene, place);
    if (word === '%' || word === 'percent' || word === 'pct')
        return past(scene, place + 1);
    if (word === 'per' && lowerAt(scene, place + 1) === 'cent')
        return past(scene, place + 2);
    return undefined;
};
const past = (scene, next) => /^points?$/.test(lowerAt(scene, next)) ? undefined : next;
/** "-0.3%": a hyphen or minus sign that begins a word. */
const isNegative = (scene, at) => {
    const sign = scene.lexemes[at - 1];
    return (/^[-−‐‑]$/.test(sign?.text ?? '') && sign?.glued === false && scene.lexemes[at]?.glued === true);
};
/** Per cent: "20%", "20 per cent", "between 5 and 7 percent", "5% to 7%". */
export const readPercent = (scene, at, amount) => {
    if (amount === undefined || !openBefore(scene, at))
        return undefined;
    const next = pastSign(scene, amount.next);
    if (next === undefined)
        return sharedSign(scene, at);
    const value = isNegative(scene, at) || lowerAt(scene, at - 1) === 'minus' ? -amount.value : amount.value;
    const upTo = amount.upTo === undefined ? upperEnd(scene, at, next) : undefined;
    if (upTo !== undefined && upTo.value > value)
        return { next: upTo.next, measured: { kind: 'percent', value, upTo: upTo.value } };
    const range = amount.upTo === undefined ? {} : { upTo: amount.upTo };
    return { next, measured: { kind: 'percent', value, ...range } };
};
/** The second "7%" of "5% to 7%", unless the sentence tells of a change from one to the other. */
const upperEnd = (scene, at, next) => {
    const before = lowerAt(scene, at - 1);
    const joined = dashAt(scene, next) ||
        (lowerAt(scene, next) === 'to' && before !== 'from') ||
        (lowerAt(scene, next) === 'and' && before === 'between');
    if (!joined)
        return undefined;
    const high = readNumeral(scene, next + 1);
    const end = high === undefined ? undefined : pastSign(scene, high.next);
    return high === undefined || end === undefined ? undefined : { ...high, next: end };
};
/** The "5" of "from 5 to 7 percent". */
const sharedSign = (scene, at) => {
    const low = readNumeral(scene, at);
    if (low === undefined || lowerAt(scene, low.next) !== 'to')
        return undefined;
    const high = readNumeral(scene, low.next + 1);
    return high !== undefined && pastSign(scene, high.next) !== undefined
        ? { next: low.next, measured: { kind: 'percent', value: low.value } }
        : undefined;
};
