import { countedNoun } from './counted-noun.js';
import { openBefore } from './edges.js';
import { capitalAt, hyphenAt, lowerAt, } from './scene.js';
import { TIME_UNIT } from './time-units.js';
/** Words after which a number is a label. */
const LABEL = /^(?:page|pages|room|number|chapter|article|section|paragraph|version|phase|route|highway|interstate|flight|channel|gate|stage|type|grade|apartment|district|precinct|option|platform|terminal|runway|episode|resolution|pier|suite|verse|ward|exhibit|volume|formula|category|psalm|proposition|amendment|tier|hangar)$/;
/** Words after which it is one unless it counts something: "game 7", but "that week 12 people died". */
const WEAK_LABEL = /^(?:line|size|level|bus|class|unit|round|game|case|item|question|model|season|step|rule|act|box|lane|figure|table|part|day|week|area|lot|seat|title|zone|cell|court|hole|lap|heat|track)$/;
const STREET = /^(?:street|st|avenue|ave|road|rd|boulevard|blvd|drive|lane|square|terrace|court|plaza|parkway|highway|way|place)$/;
/** Numbers that are no quantities, though they look it: labels, street numbers, dates of attack, "24/7". */
export const readTrap = (scene, at, amount) => marker(scene, at) ??
    label(scene, at, amount) ??
    numbered(scene, at) ??
    height(scene, at) ??
    street(scene, at) ??
    idiom(scene, at);
/** The "6." or "6)" before an item of a list. */
const marker = (scene, at) => at === 0 &&
    scene.lexemes[at]?.kind === 'digits' &&
    /^[.)]$/.test(lowerAt(scene, 1)) &&
    (scene.lexemes.length === 2 || capitalAt(scene, 2))
    ? { next: 2 }
    : undefined;
/** "Flight 370", "page four", "day 3", "call 911". */
const label = (scene, at, amount) => {
    if (amount === undefined || amount.modifier !== undefined || amount.value >= 10_000)
        return undefined;
    const [before, word] = [lowerAt(scene, at - 1), lowerAt(scene, at)];
    const { next } = amount;
    if (/^(?:911|999|112)$/.test(word) &&
        /^(?:call|calls|called|calling|dial|dialed|to|a|the)$/.test(before))
        return { next };
    if (hyphenAt(scene, next) ||
        /^(?:an?|half)$/.test(word) ||
        /^(?:an?|per|each|every)$/.test(lowerAt(scene, at - 2)))
        return undefined;
    if (LABEL.test(before))
        return { next };
    const counts = countedNoun(scene, next) !== undefined || TIME_UNIT.has(lowerAt(scene, next));
    return WEAK_LABEL.test(before) && !counts ? { next } : undefined;
};
/** "No. 1", "No 1", "#5". */
const numbered = (scene, at) => {
    const word = scene.lexemes[at]?.text ?? '';
    const stop = lowerAt(scene, at + 1) === '.' ? 1 : 0;
    const isDigits = scene.lexemes[at + 1 + stop]?.kind === 'digits';
    if (isDigits && (/^Nos?$/.test(word) || (stop === 1 && /^nos?$/.test(word))))
        return { next: at + 2 + stop };
    if (word === '#' && scene.lexemes[at + 1]?.kind === 'digits')
        return { next: at + 2 };
    return undefined;
};
/** A person's height: 6' 9", 6-foot-9. */
const height = (scene, at) => {
    if (!/^[4-7]$/.test(lowerAt(scene, at)))
        return undefined;
    const isMarked = /^['’′]$/.test(lowerAt(scene, at + 1)) && scene.lexemes[at + 2]?.kind === 'digits';
    if (isMarked)
        return { next: /^["”″]$/.test(lowerAt(scene, at + 3)) ? at + 4 : at + 3 };
    const isWritten = lowerAt(scene, at + 2) === 'foot' && hyphenAt(scene, at + 1) && hyphenAt(scene, at + 3);
    return isWritten && scene.lexemes[at + 4]?.kind === 'digits' ? { next: at + 5 } : undefined;
};
/** "123 Main Street", "10 Downing Street". */
const street = (scene, at) => {
    if (scene.lexemes[at]?.kind !== 'digits' || !capitalAt(scene, at + 1))
        return undefined;
    for (let place = at + 1; place < at + 5 && capitalAt(scene, place); place += 1)
        if (STREET.test(lowerAt(scene, place)) && place > at + 1)
            return { next: place + 1 };
    return undefined;
};
/** "9/11", "24/7", "50-50", "Group of 20", "split second". */
const idiom = (scene, at) => {
    const [first, mark, second] = [at, at + 1, at + 2].map((place) => lowerAt(scene, place));
    if (mark === '/' &&
        scene.lexemes[at + 1]?.glued &&
        scene.lexemes[at + 2]?.glued &&
        !/^\d{4}$/.test(first ?? ''))
        return scene.lexemes[at]?.kind === 'digits' &&
            scene.lexemes[at + 2]?.kind === 'digits' &&
            lowerAt(scene, at + 3) !== '/' &&
            openBefore(scene, at)
            ? { next: at + 3 }
            : undefined;
    if (first === '50' && hyphenAt(scene, at + 1) && second === '50')
        return { next: at + 3 };
    if (first === 'group' &&
        mark === 'of' &&
        capitalAt(scene, at) &&
        /^(?:7|8|20|77|seven|eight|twenty)$/.test(second ?? ''))
        return { next: at + 3 };
    return undefined;
};
