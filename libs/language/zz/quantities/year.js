import { afterName, openAfter, openBefore } from './edges.js';
import { dashAt, lowerAt } from './scene.js';
const AFTER = /^(?:in|since|by|until|till|before|after|from|during|of|to|through|between|early|late|mid|around|the)$/;
const SEASON = /^(?:winter|spring|summer|autumn|fall|act|war|revolution)$/;
/** What is before or after a number of that size, never a year. */
const NUMBER_BEFORE = /^(?:number|than|about|at|some|least)$/;
const COUNTED = /^(?:people|men|women|children|troops|soldiers|percent|per|miles|feet|meters|metres|tons|tonnes|years|dollars|euros|times|km|kg|mph)$/;
const isYear = (text) => /^(?:19|20)\d\d$/.test(text);
/** Years and spans of them: "in 2019", "2019-2021", "2014/15", "the 1990s", "from 2005 to 2009". */
export const readYear = (scene, at) => {
    const text = scene.lexemes[at]?.text ?? '';
    if (!/^1[0-9]\d\d$|^20\d\d$/.test(text) || !openBefore(scene, at))
        return undefined;
    return decade(scene, at) ?? span(scene, at, text) ?? alone(scene, at, text);
};
/** "1990s", "1990’s": ten years; "1800s" may be a hundred or ten, so none. */
const decade = (scene, at) => {
    const apostrophe = /^['’]$/.test(lowerAt(scene, at + 1)) ? 1 : 0;
    const letter = scene.lexemes[at + 1 + apostrophe];
    const text = scene.lexemes[at].text;
    if (letter?.text !== 's' || !letter.glued || !text.endsWith('0'))
        return undefined;
    const next = at + 2 + apostrophe;
    if (text.endsWith('00'))
        return apostrophe === 1 ? undefined : { next };
    return { next, measured: { kind: 'date', value: text, upTo: String(Number(text) + 9) } };
};
const span = (scene, at, from) => {
    const joint = lowerAt(scene, at + 1);
    const before = lowerAt(scene, at - 1);
    const isJoined = dashAt(scene, at + 1) ||
        (joint === '/' && scene.lexemes[at + 1]?.glued) ||
        joint === 'to' ||
        (joint === 'through' && before === 'from') ||
        (joint === 'and' && before === 'between');
    const text = scene.lexemes[at + 2]?.text ?? '';
    if (!isJoined || !/^(?:\d\d|\d{4})$/.test(text) || !openAfter(scene, at + 3))
        return undefined;
    const to = text.length === 2 ? `${from.slice(0, 2)}${text}` : text;
    const isSpan = to > from && /^(?:1[0-9]|20)\d\d$/.test(to) && (text.length === 4 || !/[a-z]/.test(joint));
    return isSpan ? { next: at + 3, measured: { kind: 'date', value: from, upTo: to } } : undefined;
};
/** A bare numeral: a year in the position of one, nothing where it may belong to a name. */
const alone = (scene, at, text) => {
    const next = at + 1;
    if (!openAfter(scene, next))
        return undefined;
    const cued = AFTER.test(lowerAt(scene, at - 1));
    if (!cued && (!isYear(text) || afterName(scene, at)))
        return undefined;
    const before = lowerAt(scene, at - 1);
    const isSeason = before === 'of' && SEASON.test(lowerAt(scene, at - 2));
    if (!isYear(text) && !isSeason && !/^(?:in|since|until|before)$/.test(before))
        return undefined;
    if (COUNTED.test(lowerAt(scene, next)))
        return undefined;
    if (NUMBER_BEFORE.test(before))
        return undefined;
    return { next, measured: { kind: 'date', value: text } };
};
