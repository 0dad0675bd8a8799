import { countedNoun, isCountedOne, isPlural } from './counted-noun.js';
import { afterName, openAfter, openBefore } from './edges.js';
import { LONGEST_MEASURE, MEASURE } from './measure-units.js';
import { capitalAt, hyphenAt, lowerAt, pastHyphen, } from './scene.js';
/** Compounds in which a number counts nothing: "one-time", "two-way", "forty-something". */
const IDLE = /^(?:something|time|way|fold|on|off|up|sided|one|and|to|for|a|the|in|ish|plus)$/;
/** Numbers with their measure or what they count: "30 km", "6.2-magnitude", "200 people", "1,234.5". */
export const readNumber = (scene, at, amount) => {
    if (amount === undefined || !openBefore(scene, at))
        return undefined;
    const { next } = amount;
    const unit = measure(scene, next);
    if (unit?.symbol === 'point' && lowerAt(scene, at) === 'one' && lowerAt(scene, at - 1) === 'at')
        return { next: unit.next };
    if (unit !== undefined && !isNamed(scene, at, amount))
        return openAfter(scene, unit.next)
            ? number(unit.next, amount, unit.symbol)
            : { next: unit.next };
    if (!openAfter(scene, next) || isNamed(scene, at, amount))
        return { next };
    if (hyphenAt(scene, next) && IDLE.test(lowerAt(scene, next + 1)))
        return { next: next + 2 };
    const isOne = lowerAt(scene, at) === 'one' && amount.value === 1 && amount.upTo === undefined;
    if (isOne && (!isCountedOne(scene, at) || hyphenAt(scene, next)))
        return { next };
    const noun = isOne ? lowerAt(scene, next) : countedNoun(scene, next);
    // "100m" is a million of something or a hundred metres; without a noun the text does not say.
    if (amount.form === 'short' && noun === undefined)
        return { next };
    if (/^(?:19|20)\d\d$/.test(lowerAt(scene, at)) && noun === undefined)
        return { next };
    if (lowerAt(scene, at) === 'zero' && noun === undefined)
        return { next };
    // "Ten Hoopen" is a name, "Two Ships Sink" a headline.
    const isSurname = at === 0 && amount.form === 'words' && capitalAt(scene, next);
    if (isSurname && noun === undefined && !isPlural(lowerAt(scene, next)))
        return { next };
    return number(next, amount, noun);
};
/** Whether the number is part of a name: "Apollo 11", "the Big Four". */
const isNamed = (scene, at, amount) => afterName(scene, at) ||
    (amount.form === 'words' &&
        at > 0 &&
        capitalAt(scene, at) &&
        !/^["“‘:—–]$/.test(lowerAt(scene, at - 1)));
/** The longest unit of measure after a number. */
const measure = (scene, next) => {
    const at = pastHyphen(scene, next);
    if (lowerAt(scene, at) === '°') {
        const scale = scene.lexemes[at + 1];
        const isScale = /^[CF]$/.test(scale?.text ?? '');
        return { symbol: isScale ? `°${scale.text}` : '°', next: isScale ? at + 2 : at + 1 };
    }
    for (let size = LONGEST_MEASURE; size > 0; size -= 1) {
        const words = Array.from({ length: size }, (_, index) => lowerAt(scene, at + index)).join(' ');
        const symbol = MEASURE.get(words);
        if (symbol !== undefined)
            return { symbol, next: at + size };
    }
    return undefined;
};
const number = (next, { value, upTo, modifier }, unit) => ({
    next,
    measured: {
        kind: 'number',
        value,
        ...(upTo === undefined ? {} : { upTo }),
        ...(modifier === undefined ? {} : { modifier }),
        ...(unit === undefined ? {} : { unit }),
    },
});
