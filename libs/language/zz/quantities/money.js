import { CODE, NAME, NATIONAL, PREFIX, SHARED } from './currencies.js';
import { openAfter } from './edges.js';
import { readAmount, readNumeral, sharedScale } from './numeral.js';
import { dashAt, lowerAt, pastHyphen, } from './scene.js';
/** A currency that stands before the number, and where the number begins. */
const prefix = (scene, at) => {
    const lexeme = scene.lexemes[at];
    if (lexeme === undefined)
        return undefined;
    const after = scene.lexemes[at + 1];
    if (lexeme.kind === 'mark') {
        if (lexeme.text === '¥')
            return { currency: scene.clock.country === 'CN' ? 'CNY' : 'JPY', next: at + 1 };
        // "Z$" is another dollar than "$".
        const isOther = lexeme.glued && scene.lexemes[at - 1]?.kind === 'word';
        const currency = isOther ? undefined : PREFIX.get(lexeme.text);
        return currency === undefined ? undefined : { currency, next: at + 1 };
    }
    if (lexeme.kind !== 'word')
        return undefined;
    const joined = after?.glued && after.text === '$' ? PREFIX.get(`${lexeme.lower}$`) : undefined;
    if (joined !== undefined)
        return { currency: joined, next: at + 2 };
    if (CODE.has(lexeme.text))
        return { currency: lexeme.text, next: at + 1 };
    if (lexeme.text !== 'Rs')
        return undefined;
    const next = lowerAt(scene, at + 1) === '.' ? at + 2 : at + 1;
    return { currency: SHARED.get('rupee')?.get(scene.clock.country ?? 'IN') ?? 'INR', next };
};
/** A currency that stands after the number, and the place after it. */
const suffix = (scene, amount) => {
    const isOf = amount.modifier !== undefined && lowerAt(scene, amount.next) === 'of';
    const at = isOf ? amount.next + 1 : pastHyphen(scene, amount.next);
    const word = lowerAt(scene, at);
    if (CODE.has(scene.lexemes[at]?.text ?? ''))
        return { currency: scene.lexemes[at].text, next: at + 1 };
    for (let size = 0; size < 3; size += 1) {
        const pair = `${lowerAt(scene, at + size)} ${lowerAt(scene, at + size + 1)}`.replace(/s$/, '');
        const national = NATIONAL.get(pair) ?? NATIONAL.get(pair.replace(/s /, ' '));
        if (national !== undefined)
            return { currency: national, next: at + size + 2 };
        if (!/^\p{Lu}/u.test(scene.lexemes[at + size]?.text ?? ''))
            break;
    }
    const singular = word.length > 3 ? word.replace(/s$/, '') : word;
    const certain = NAME.get(singular);
    if (certain !== undefined)
        return { currency: certain, next: at + 1 };
    const shared = SHARED.get(singular)?.get(scene.clock.country ?? '');
    const large = amount.value >= 100_000;
    if (singular === 'rupee' && shared === undefined && scene.clock.country === undefined)
        return { currency: 'INR', next: at + 1 };
    // Weight and victory are written with the same words; no one weighs a million pounds or wins as often.
    if (singular === 'pound' && shared === undefined && large)
        return { currency: 'GBP', next: at + 1 };
    if (shared === undefined)
        return undefined;
    if ((singular === 'pound' || singular === 'won') && !large)
        return undefined;
    return { currency: shared, next: at + 1 };
};
/** Money: "$1.5 billion", "£20bn", "1.2m euros", "Rs 500 crore", "$10 to $12". Names several countries share need a dateline. */
export const readMoney = (scene, at, amount) => {
    const sign = prefix(scene, at);
    if (sign !== undefined)
        return signed(scene, at, sign);
    if (amount === undefined)
        return undefined;
    const name = suffix(scene, amount);
    return name === undefined ? undefined : money(name.next, name.currency, amount);
};
const signed = (scene, at, sign) => {
    const low = readNumeral(scene, sign.next);
    if (low === undefined)
        return undefined;
    const high = upperEnd(scene, at, sign.currency, low);
    if (high !== undefined)
        return money(high.next, sign.currency, high);
    const range = lowerAt(scene, at - 1) === 'from' ? low : (readAmount(scene, sign.next) ?? low);
    return openAfter(scene, range.next) ? money(range.next, sign.currency, range) : undefined;
};
/** "-$12", " to $12 million" after "$10": the range, where it is one. */
const upperEnd = (scene, at, currency, low) => {
    const [before, joint] = [lowerAt(scene, at - 1), lowerAt(scene, low.next)];
    const dash = dashAt(scene, low.next);
    if (!dash && !(joint === 'to' && before !== 'from') && !(joint === 'and' && before === 'between'))
        return undefined;
    const sign = prefix(scene, low.next + 1);
    const high = sign?.currency === currency ? readNumeral(scene, sign.next) : undefined;
    if (high === undefined)
        return undefined;
    const value = dash ? sharedScale(scene, low, high) : low.value;
    return value < high.value ? { ...high, value, upTo: high.value } : undefined;
};
const money = (next, currency, { value, upTo, modifier }) => ({
    next,
    measured: {
        kind: 'money',
        value,
        ...(upTo === undefined ? {} : { upTo }),
        ...(modifier === undefined ? {} : { modifier }),
        currency,
    },
});
