import { isoDay, isoMonth, isoWeek, monthOf, monthsOf, yearOf } from './calendar.js';
import { monthAt } from './date.js';
import { readTimeSpan } from './duration.js';
import { openBefore } from './edges.js';
import { capitalAt, lowerAt } from './scene.js';
import { isPast, tenseAt } from './tense.js';
const date = (value, upTo) => ({
    kind: 'date',
    value,
    ...(upTo === undefined ? {} : { upTo }),
});
/** "yesterday", "this week", "last month", "two years ago", "in March", "earlier this year": dates that count from the story's day. */
export const readRelativeDate = (scene, at, amount) => {
    const { today } = scene.clock;
    if (!openBefore(scene, at))
        return undefined;
    // "Tonight" and "Last Week" with a capital inside a sentence are titles.
    const isTitle = capitalAt(scene, at) && at > 0 && !/^["“‘:—–)-]$/.test(lowerAt(scene, at - 1));
    const inMonth = monthAlone(scene, at, today);
    if (inMonth !== undefined)
        return inMonth;
    if (today === undefined || isTitle)
        return undefined;
    const day = near(scene, at, today);
    if (day !== undefined)
        return day;
    const back = ago(scene, at, today, amount);
    if (back !== undefined)
        return back;
    const shift = { last: -1, this: 0, next: 1 }[lowerAt(scene, at)];
    const measured = shift === undefined ? undefined : period(scene, at, today, shift);
    return measured === undefined ? undefined : { next: at + 2, measured };
};
/** "yesterday", "tomorrow", "tonight", "last night", "this morning"; "today" where it is not "these days". */
const near = (scene, at, today) => {
    const word = lowerAt(scene, at);
    const after = lowerAt(scene, at + 1);
    const isOwn = /^['’]$/.test(after);
    if (word === 'yesterday' && !isOwn)
        return { next: at + 1, measured: date(isoDay(today - 1)) };
    if (word === 'tomorrow' &&
        !isOwn &&
        !/^(?:a|an|better|brighter|of)$/.test(lowerAt(scene, at - 1)))
        return { next: at + 1, measured: date(isoDay(today + 1)) };
    if (word === 'tonight' && !isOwn)
        return { next: at + 1, measured: date(isoDay(today)) };
    if (word === 'last' && after === 'night')
        return { next: at + 2, measured: date(isoDay(today - 1)) };
    if (word === 'this' && /^(?:morning|afternoon|evening)$/.test(after))
        return { next: at + 2, measured: date(isoDay(today)) };
    if (word !== 'today' || isOwn)
        return undefined;
    const before = lowerAt(scene, at - 1);
    const isToday = /^(?:earlier|later|until)$/.test(before) || after === 'at' || isPast(before);
    return isToday ? { next: at + 1, measured: date(isoDay(today)) } : undefined;
};
/** "last week", "this month", "next year"; not "last week of March", nor the figurative "this day". */
const period = (scene, at, today, shift) => {
    const before = lowerAt(scene, at - 1);
    if (lowerAt(scene, at + 2) === 'of' ||
        (/^(?:the|his|her|their|its)$/.test(before) && shift !== 0))
        return undefined;
    switch (lowerAt(scene, at + 1)) {
        case 'week':
            return date(isoWeek(today + 7 * shift));
        case 'month':
            return date(isoMonth(monthsOf(today) + shift));
        case 'year':
            return date(String(yearOf(today) + shift));
        default:
            return undefined;
    }
};
/** "three days ago", at the precision of its unit. Hours, halves, ranges and decades stay durations. */
const ago = (scene, at, today, amount) => {
    const span = readTimeSpan(scene, at, amount);
    if (span === undefined || lowerAt(scene, span.next) !== 'ago')
        return undefined;
    const { value, upTo } = span.amount;
    if (upTo !== undefined ||
        !Number.isInteger(value) ||
        value > 5000 ||
        /^(?:than|over|nearly|almost|about|around|some|least)$/.test(lowerAt(scene, at - 1)))
        return undefined;
    const next = span.next + 1;
    switch (span.unit.name) {
        case 'day':
            return { next, measured: date(isoDay(today - value)) };
        case 'week':
            return { next, measured: date(isoWeek(today - 7 * value)) };
        case 'month':
            return { next, measured: date(isoMonth(monthsOf(today) - value)) };
        case 'year':
            return value < 1000 ? { next, measured: date(String(yearOf(today) - value)) } : undefined;
        default:
            return undefined;
    }
};
const BEFORE_MONTH = /^(?:in|since|last|next|this|early|late|mid|until|till|by|during|from|through)$/;
/** A month with nothing beside it, in the year that "last", "next" or the tense gives. */
const monthAlone = (scene, at, today) => {
    const word = lowerAt(scene, at);
    const qualifier = /^(?:last|next|this)$/.test(word) ? word : '';
    const place = qualifier === '' ? at : at + 1;
    const month = monthAt(scene, place);
    if (month === undefined)
        return undefined;
    const before = lowerAt(scene, lowerAt(scene, at - 1) === '-' ? at - 2 : at - 1);
    const isPlaced = qualifier !== '' || BEFORE_MONTH.test(before);
    const isName = capitalAt(scene, month.next) && /^(?:march|april|may|june|august)$/.test(lowerAt(scene, place));
    if (!isPlaced || isName || scene.lexemes[month.next]?.kind === 'digits')
        return undefined;
    if (today === undefined)
        return { next: month.next };
    const ahead = (month.month - monthOf(today) + 12) % 12;
    const now = monthsOf(today);
    const coming = now + ahead;
    const gone = ahead === 0 ? now : coming - 12;
    const tense = qualifier === 'last'
        ? 'past'
        : qualifier === 'next'
            ? 'future'
            : tenseAt(scene, at, month.next);
    const year = { last: -1, this: 0, next: 1 }[lowerAt(scene, month.next)];
    if (year !== undefined && lowerAt(scene, month.next + 1) === 'year') {
        const months = (yearOf(today) + year) * 12 + month.month - 1;
        return { next: month.next + 2, measured: date(isoMonth(months)) };
    }
    if (tense === undefined)
        return { next: month.next };
    // "last March" in March is a year ago, as "next March" is a year on.
    if (qualifier === 'last' && ahead === 0)
        return { next: month.next, measured: date(isoMonth(now - 12)) };
    if (qualifier === 'next' && ahead === 0)
        return { next: month.next, measured: date(isoMonth(now + 12)) };
    return { next: month.next, measured: date(isoMonth(tense === 'past' ? gone : coming)) };
};
