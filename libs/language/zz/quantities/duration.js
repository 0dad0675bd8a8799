import { openBefore } from './edges.js';
import { readNumeral } from './numeral.js';
import { lowerAt, pastHyphen, } from './scene.js';
import { TIME_UNIT } from './time-units.js';
/** What a fraction of a unit is a whole number of: "an hour and a half" is PT1H30M, half a year P6M. */
const SMALLER = {
    year: [12, 'month'],
    week: [7, 'day'],
    day: [24, 'hour'],
    hour: [60, 'minute'],
    minute: [60, 'second'],
};
const whole = ([value, unit]) => {
    const [times, name] = SMALLER[unit.name] ?? [0, ''];
    const rest = (value % 1) * times;
    const smaller = TIME_UNIT.get(name);
    if (rest === 0 || !Number.isInteger(rest) || smaller === undefined)
        return [[value, unit]];
    return [[Math.floor(value), unit], [rest, smaller]].filter(([count]) => count > 0);
};
/** ISO 8601: calendar parts, then T and those of the clock; a fraction that is no whole number of a smaller unit stays. */
const iso = (parts) => {
    const write = (isClock) => parts
        .flatMap(whole)
        .filter(([, unit]) => unit.isClock === isClock)
        .map(([value, { times, designator }]) => `${value * times}${designator}`)
        .join('');
    const clock = write(true);
    return `P${write(false)}${clock === '' ? '' : `T${clock}`}`;
};
/** Units from the largest, so that "two hours and 30 minutes" is one duration and "two hours, three hours" is not. */
const ORDER = [
    'century',
    'decade',
    'year',
    'month',
    'fortnight',
    'week',
    'day',
    'hour',
    'minute',
    'second',
];
/** Cues that "a year" or "an hour" is a duration, not a rate: "14 million a year". */
const BEFORE_ARTICLE = /^(?:for|in|within|about|than|over|nearly|almost|after|lasted|took|takes|spent|lasting|least)$/;
const AFTER_ARTICLE = /^(?:ago|later|earlier|before|after|and|long|old)$/;
/** "half an hour", "half-hour", "a quarter of a century", "an hour", where they are no rates. */
const article = (scene, at) => {
    const word = lowerAt(scene, at);
    if (word === 'half') {
        let next = pastHyphen(scene, at + 1);
        if (/^an?$/.test(lowerAt(scene, next)))
            next += 1;
        const name = TIME_UNIT.get(lowerAt(scene, next))?.name;
        return name === undefined || name === 'second'
            ? undefined
            : { value: 0.5, next, form: 'words' };
    }
    if (word !== 'a' && word !== 'an')
        return undefined;
    const next = at + 1;
    if (lowerAt(scene, next) === 'half')
        return article(scene, next);
    if (lowerAt(scene, next) === 'quarter' && lowerAt(scene, next + 1) === 'century')
        return { value: 0.25, next: next + 1, form: 'words' };
    const unit = TIME_UNIT.get(lowerAt(scene, next));
    if (unit === undefined || unit.name === 'second' || lowerAt(scene, next).endsWith('s'))
        return undefined;
    const cued = BEFORE_ARTICLE.test(lowerAt(scene, at - 1)) || AFTER_ARTICLE.test(lowerAt(scene, next + 1));
    return cued ? { value: 1, next, form: 'words' } : undefined;
};
/** "one day" without a cue is some time to come. */
const isSomeDay = (scene, at) => lowerAt(scene, at) === 'one' &&
    lowerAt(scene, at + 1) === 'day' &&
    !/^(?:just|only|last|first|past|next|the)$/.test(lowerAt(scene, at - 1)) &&
    !BEFORE_ARTICLE.test(lowerAt(scene, at - 1)) &&
    !AFTER_ARTICLE.test(lowerAt(scene, at + 2));
/** " and a half" after a unit. */
const pastHalf = (scene, at) => lowerAt(scene, at) === 'and' &&
    lowerAt(scene, at + 1) === 'a' &&
    lowerAt(scene, at + 2) === 'half'
    ? at + 3
    : undefined;
/** An amount with its unit of time: the first part of a duration. */
export const readTimeSpan = (scene, at, amount) => {
    const count = article(scene, at) ?? amount;
    if (isSomeDay(scene, at))
        return undefined;
    if (count === undefined || count.modifier !== undefined || !openBefore(scene, at))
        return undefined;
    const place = pastHyphen(scene, count.next);
    const unit = TIME_UNIT.get(lowerAt(scene, place));
    if (unit === undefined)
        return undefined;
    const half = pastHalf(scene, place + 1);
    if (half === undefined)
        return { amount: count, unit, next: place + 1 };
    return { amount: { ...count, value: count.value + 0.5 }, unit, next: half };
};
/** Durations: "five-day", "two hours and 30 minutes", "two and a half years", "10 to 12 weeks", "half an hour". */
export const readDuration = (scene, at, amount) => {
    const first = readTimeSpan(scene, at, amount);
    if (first === undefined)
        return undefined;
    const { unit, next } = first;
    if (first.amount.upTo !== undefined)
        return duration(next, iso([[first.amount.value, unit]]), iso([[first.amount.upTo, unit]]));
    const parts = [[first.amount.value, unit]];
    let end = next;
    for (let rank = ORDER.indexOf(unit.name);;) {
        let place = lowerAt(scene, end) === ',' ? end + 1 : end;
        if (lowerAt(scene, place) === 'and')
            place += 1;
        const count = readNumeral(scene, place);
        const smaller = count === undefined ? undefined : TIME_UNIT.get(lowerAt(scene, count.next));
        if (count === undefined || smaller === undefined || ORDER.indexOf(smaller.name) <= rank)
            break;
        rank = ORDER.indexOf(smaller.name);
        parts.push([count.value, smaller]);
        end = count.next + 1;
    }
    return duration(end, iso(parts));
};
const duration = (next, value, upTo) => ({
    next,
    measured: { kind: 'duration', value, ...(upTo === undefined ? {} : { upTo }) },
});
