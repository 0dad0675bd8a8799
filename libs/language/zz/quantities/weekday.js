import { isoDay, weekdayOf } from './calendar.js';
import { monthAt } from './date.js';
import { openBefore } from './edges.js';
import { WEEKDAY } from './month-words.js';
import { capitalAt, lowerAt } from './scene.js';
import { tenseAt } from './tense.js';
/**
 * Weekdays, each a date. AP style names the day within a week either side of the story: with a past the latest one up
 * to the story's day, with a future the first one from it, without a tense none. "next Tuesday" lies in the week after
 * the story's (weeks begin on Monday); "last Tuesday" has a date only where the latest one lies in the week before,
 * as then no reader can mean another. A weekday before a date says no more than the date.
 */
export const readWeekday = (scene, at) => {
    const word = lowerAt(scene, at);
    const isQualified = /^(?:next|last|this)$/.test(word);
    const place = isQualified ? at + 1 : at;
    const weekday = capitalAt(scene, place) ? WEEKDAY.get(lowerAt(scene, place)) : undefined;
    if (weekday === undefined || !openBefore(scene, at))
        return undefined;
    const next = place + 1;
    const beyond = lowerAt(scene, next) === ',' ? next + 1 : next;
    const dayFirst = scene.lexemes[beyond]?.kind === 'digits' ? 1 : 0;
    if (monthAt(scene, beyond + dayFirst) !== undefined)
        return { next };
    const day = isQualified ? qualified(scene, word, weekday) : plain(scene, at, next, weekday);
    if (day === undefined || lowerAt(scene, next) === 's')
        return { next };
    return { next, measured: { kind: 'date', value: isoDay(day) } };
};
const latest = (today, weekday) => today - ((weekdayOf(today) - weekday + 7) % 7);
const plain = (scene, at, next, weekday) => {
    const { today } = scene.clock;
    if (today === undefined ||
        /^(?:every|each|any|a|black|good|super|ash|palm|easter|bloody)$/.test(lowerAt(scene, at - 1)))
        return undefined;
    const past = latest(today, weekday);
    const tense = tenseAt(scene, at, next);
    if (tense === 'past')
        return past;
    if (tense === undefined)
        return undefined;
    return past === today ? today : past + 7;
};
const qualified = (scene, word, weekday) => {
    const { today } = scene.clock;
    if (today === undefined)
        return undefined;
    const monday = today - weekdayOf(today);
    if (word === 'next')
        return monday + 7 + weekday;
    if (word === 'this')
        return monday + weekday >= today ? monday + weekday : undefined;
    const past = latest(today - 1, weekday);
    return past < monday ? past : undefined;
};
