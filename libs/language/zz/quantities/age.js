import { openAfter, openBefore } from './edges.js';
import { capitalAt, hyphenAt, lowerAt, pastHyphen, } from './scene.js';
import { TIME_UNIT } from './time-units.js';
const OLDEST = 122;
const POSSESSIVE = /^(?:his|her|their|my|our|your)$/;
const NOT_NAMES = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|channel|route|section|article|chapter|room|page|nos?)$/;
const unitOf = (word) => {
    const name = TIME_UNIT.get(word)?.name;
    return name === 'year' || name === 'month' || name === 'week' || name === 'day'
        ? name
        : undefined;
};
/** Ages: "12-year-old", "34 years old", "aged 34", "Ada Moe, 34,", "in her 30s". */
export const readAge = (scene, at, amount) => {
    if (amount === undefined || !openBefore(scene, at) || amount.modifier !== undefined)
        return undefined;
    return (old(scene, amount) ??
        aged(scene, at, amount) ??
        told(scene, at, amount) ??
        apposed(scene, at, amount) ??
        decade(scene, at, amount));
};
/** "-year-old", " years old", " years of age". */
const old = (scene, amount) => {
    const place = pastHyphen(scene, amount.next);
    const unit = unitOf(lowerAt(scene, place));
    if (unit === undefined)
        return undefined;
    const after = pastHyphen(scene, place + 1);
    if (/^olds?$/.test(lowerAt(scene, after)))
        return age(after + 1, unit, amount);
    return lowerAt(scene, after) === 'of' && lowerAt(scene, after + 1) === 'age'
        ? age(after + 2, unit, amount)
        : undefined;
};
const LONGEST_LIST = 8;
const PEOPLE = /^(?:people|children|adults|anyone|everyone|those|kids|men|women|boys|girls|residents|voters|workers)$/;
/** Whether "aged" or "children under" stands before the place, or before a list of ages that the place goes on: "aged 59, 76 and 84". */
const isAged = (scene, at) => {
    let before = at - 1;
    const list = at - LONGEST_LIST;
    while (before > list && /^(?:,|and|\d{1,3})$/.test(lowerAt(scene, before)))
        before -= 1;
    const cue = lowerAt(scene, before);
    if (/^(?:under|over)$/.test(cue))
        return PEOPLE.test(lowerAt(scene, before - 1));
    return (/^(?:aged?|ages)$/.test(cue) || (cue === 'of' && /^ages?$/.test(lowerAt(scene, before - 1))));
};
/** "aged 34", "ages 26 to 70". */
const aged = (scene, at, amount) => {
    if (!openAfter(scene, amount.next) || amount.value > OLDEST || !isAged(scene, at))
        return undefined;
    const unit = unitOf(lowerAt(scene, amount.next));
    return age(unit === undefined ? amount.next : amount.next + 1, unit ?? 'year', amount);
};
/** "She was 25." */
const told = (scene, at, amount) => /^\d\d?$/.test(scene.lexemes[at]?.text ?? '') &&
    /^(?:is|was|turned)$/.test(lowerAt(scene, at - 1)) &&
    /^(?:he|she|who)$/.test(lowerAt(scene, at - 2)) &&
    /^(?:[.,;]|and|when|)$/.test(lowerAt(scene, amount.next)) &&
    amount.next === at + 1
    ? age(amount.next, 'year', amount)
    : undefined;
/** A bare numeral between commas after a name: "Ada Moe, 34, said". */
const apposed = (scene, at, amount) => {
    const lexeme = scene.lexemes[at];
    if (lexeme?.kind !== 'digits' || amount.next !== at + 1 || !/^\d{1,3}$/.test(lexeme.text))
        return undefined;
    if (amount.value < 1 || amount.value > OLDEST || lowerAt(scene, at - 1) !== ',')
        return undefined;
    let name = at - 2;
    if (/^(?:jr|sr)\.?$/.test(lowerAt(scene, name)) || lowerAt(scene, name) === '.')
        name -= 1;
    if (!capitalAt(scene, name) || NOT_NAMES.test(lowerAt(scene, name)))
        return undefined;
    const isFull = capitalAt(scene, name - 1) || (lowerAt(scene, name - 1) === '.' && capitalAt(scene, name - 2));
    const after = lowerAt(scene, at + 1);
    const closes = after === '' || after === '.' || /^(?:[;)–—]|-)$/.test(after);
    if (after === ',' || closes) {
        const onward = lowerAt(scene, at + 2);
        const isPerson = /^\p{Ll}/u.test(scene.lexemes[at + 2]?.text ?? '') && !/^(?:and|or)$/.test(onward);
        const isList = scene.lexemes[at + 2]?.kind === 'digits';
        if ((isFull && !isList) || (after === ',' && isPerson))
            return age(at + 1, 'year', amount);
    }
    return undefined;
};
/** "in her 30s", "in his mid-40s", "in their late 20s". */
const decade = (scene, at, amount) => {
    const lexeme = scene.lexemes[at];
    if (!/^[1-9]0$/.test(lexeme?.text ?? ''))
        return undefined;
    const apostrophe = /^['’]$/.test(lowerAt(scene, at + 1)) ? 1 : 0;
    const letter = scene.lexemes[at + 1 + apostrophe];
    if (letter?.text !== 's' || !letter.glued)
        return undefined;
    let before = at - 1;
    if (hyphenAt(scene, before))
        before -= 1;
    if (/^(?:early|mid|late)$/.test(lowerAt(scene, before)))
        before -= 1;
    if (!POSSESSIVE.test(lowerAt(scene, before)))
        return undefined;
    return age(at + 2 + apostrophe, 'year', { ...amount, upTo: amount.value + 9 });
};
const age = (next, unit, { value, upTo }) => ({
    next,
    measured: { kind: 'age', value, ...(upTo === undefined ? {} : { upTo }), unit },
});
