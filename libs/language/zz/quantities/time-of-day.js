import { openAfter, openBefore } from './edges.js';
import { dashAt, lowerAt } from './scene.js';
import { offsetAt } from './story-clock.js';
import { OFFSET, ZONE } from './zones.js';
const two = (value) => String(value).padStart(2, '0');
/** Times of day: "6:30 p.m. EST", "0900 GMT", "noon", "10 a.m. local time", "from 8 to 10 a.m.". */
export const readTimeOfDay = (scene, at) => {
    if (!openBefore(scene, at))
        return undefined;
    const low = halfDay(scene, at) ?? wholeDay(scene, at) ?? named(scene, at) ?? shared(scene, at);
    if (low === undefined)
        return undefined;
    const joint = dashAt(scene, low.next) || /^(?:to|and|or|until)$/.test(lowerAt(scene, low.next));
    const high = joint ? halfDay(scene, low.next + 1) : undefined;
    const zone = offset(scene, high?.next ?? low.next);
    const write = (time) => `${two(time.hour)}:${two(time.minute)}${zone.offset}`;
    return {
        next: zone.next,
        measured: {
            kind: 'time',
            value: write(low),
            ...(high === undefined ? {} : { upTo: write(high) }),
        },
    };
};
/** "6:30", "6.30", "6", without more. */
const clock = (scene, at) => {
    const text = scene.lexemes[at]?.text ?? '';
    const pointed = /^(\d\d?)\.([0-5]\d)$/.exec(text);
    if (pointed !== null)
        return { hour: Number(pointed[1]), minute: Number(pointed[2]), next: at + 1 };
    if (!/^\d\d?$/.test(text))
        return undefined;
    const minute = scene.lexemes[at + 2];
    const isFull = lowerAt(scene, at + 1) === ':' && minute?.glued && /^[0-5]\d$/.test(minute.text);
    return isFull
        ? { hour: Number(text), minute: Number(minute.text), next: at + 3 }
        : { hour: Number(text), minute: 0, next: at + 1 };
};
/** "a.m.", "pm", "p.m": whether it is after noon, and the place after it. */
const meridiem = (scene, at) => {
    const word = lowerAt(scene, at).replaceAll('.', '');
    return word === 'am' || word === 'pm' ? { isAfternoon: word === 'pm', next: at + 1 } : undefined;
};
const inHalf = (time, isAfternoon, next) => time.hour < 1 || time.hour > 12
    ? undefined
    : { hour: (time.hour % 12) + (isAfternoon ? 12 : 0), minute: time.minute, next };
const halfDay = (scene, at) => {
    const time = clock(scene, at);
    const half = time === undefined ? undefined : meridiem(scene, time.next);
    return time === undefined || half === undefined
        ? undefined
        : inHalf(time, half.isAfternoon, half.next);
};
/** The "8" of "8 to 10 a.m.", in the half of the day the later time gives. */
const shared = (scene, at) => {
    const low = clock(scene, at);
    if (low === undefined ||
        !(dashAt(scene, low.next) || /^(?:to|and|or)$/.test(lowerAt(scene, low.next))))
        return undefined;
    const high = clock(scene, low.next + 1);
    const half = high === undefined ? undefined : meridiem(scene, high.next);
    if (half === undefined || high === undefined || low.hour >= high.hour)
        return undefined;
    return inHalf(low, half.isAfternoon && high.hour < 12, low.next);
};
/** "0900 GMT", "18:30 GMT", "at 18:30": four digits alone are a time only before a zone. */
const wholeDay = (scene, at) => {
    const text = scene.lexemes[at]?.text ?? '';
    const packed = /^([01]\d|2[0-3])([0-5]\d)$/.exec(text);
    if (packed !== null)
        return OFFSET.has(scene.lexemes[at + 1]?.text ?? '')
            ? { hour: Number(packed[1]), minute: Number(packed[2]), next: at + 1 }
            : undefined;
    const time = clock(scene, at);
    if (time === undefined || time.next !== at + 3 || time.hour > 23 || !openAfter(scene, time.next))
        return undefined;
    const isPlaced = /^(?:at|by|until|from|before|after|around|about)$/.test(lowerAt(scene, at - 1));
    return (isPlaced && text.length === 2) || OFFSET.has(scene.lexemes[time.next]?.text ?? '')
        ? time
        : undefined;
};
/** "noon", "midnight"; not "High Noon" or "midnight blue". */
const named = (scene, at) => {
    const word = scene.lexemes[at]?.text;
    if (word === 'noon')
        return { hour: 12, minute: 0, next: at + 1 };
    const isPlaced = /^(?:at|by|until|before|after|around|about|past|shortly)$/.test(lowerAt(scene, at - 1));
    return word === 'midnight' && isPlaced ? { hour: 0, minute: 0, next: at + 1 } : undefined;
};
/** The offset that stands after a time, or the dateline's where the text says "local time". */
const offset = (scene, at) => {
    const written = OFFSET.get(scene.lexemes[at]?.text ?? '');
    if (written !== undefined)
        return { offset: written, next: at + 1 };
    const { created, zone } = scene.clock;
    if (lowerAt(scene, at) === 'local' && lowerAt(scene, at + 1) === 'time')
        return {
            offset: zone === undefined || created === undefined ? '' : offsetAt(zone, created),
            next: at + 2,
        };
    const text = scene.lexemes[at]?.text ?? '';
    const named = /^(?:[ECMP]T|Eastern|Central|Mountain|Pacific)$/.test(text)
        ? ZONE.get(text.toLowerCase())
        : undefined;
    if (named === undefined)
        return { offset: '', next: at };
    const isWord = text.length > 2;
    const next = isWord && /^(?:time|standard|daylight)$/.test(lowerAt(scene, at + 1)) ? at + 2 : at + 1;
    return { offset: created === undefined ? '' : offsetAt(named, created), next };
};
