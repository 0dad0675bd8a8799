import { MEASURE } from './measure-units.js';
const SYMBOLS = new Set(MEASURE.values());
/** Days and seconds of an ISO 8601 duration, months apart: no number of days is a month. */
const length = (duration) => {
    const [, dates = '', clock = ''] = /^P([^T]*)(?:T(.*))?$/.exec(duration) ?? [];
    const part = (text, designator) => Number(new RegExp(`([\\d.]+)${designator}`).exec(text)?.[1] ?? 0);
    const months = part(dates, 'Y') * 12 + part(dates, 'M');
    const seconds = (part(dates, 'W') * 7 + part(dates, 'D')) * 86_400 +
        part(clock, 'H') * 3600 +
        part(clock, 'M') * 60 +
        part(clock, 'S');
    return `${months} ${seconds}`;
};
const singular = (noun) => noun.toLowerCase().replace(/(?<=.{2})s$/, '');
/** A measure must be the same on both sides; a counted noun may be missing on one: "killing 23" tells of 23 people too. */
const sameUnit = (a, b) => {
    if (a === b)
        return true;
    if (a === undefined || b === undefined)
        return !SYMBOLS.has(a ?? b ?? '');
    return singular(a) === singular(b);
};
const isMultiple = ({ modifier }) => modifier === 'multiples-of';
/**
 * Whether two quantities have the same value in the same unit, however they are worded: "20%" and "twenty per cent",
 * "two weeks" and "14 days". "Hundreds" is not 100. Other modifiers are left to the caller: compare `modifier` to tell
 * "200" from "more than 200". Not transitive, as a count without noun equals it with any.
 */
export const sameQuantity = (a, b) => {
    if (isMultiple(a) !== isMultiple(b))
        return false;
    switch (a.kind) {
        case 'number':
            return (b.kind === 'number' && a.value === b.value && a.upTo === b.upTo && sameUnit(a.unit, b.unit));
        case 'money':
            return (b.kind === 'money' && a.value === b.value && a.upTo === b.upTo && a.currency === b.currency);
        case 'age':
            return b.kind === 'age' && a.value === b.value && a.upTo === b.upTo && a.unit === b.unit;
        case 'duration':
            return (b.kind === 'duration' &&
                length(a.value) === length(b.value) &&
                length(a.upTo ?? a.value) === length(b.upTo ?? b.value));
        case 'score':
            return b.kind === 'score' && a.value[0] === b.value[0] && a.value[1] === b.value[1];
        case 'percent':
            return b.kind === 'percent' && a.value === b.value && a.upTo === b.upTo;
        case 'date':
        case 'time':
            return b.kind === a.kind && a.value === b.value && a.upTo === b.upTo;
        case 'ordinal':
            return b.kind === 'ordinal' && a.value === b.value;
    }
};
