import { lowerAt } from './scene.js';
import { AUXILIARY, FUTURE, NOT_PAST, PAST } from './verb-words.js';
/** How many words away a verb may stand and still place the date. */
const REACH = 20;
export const isPast = (word) => PAST.has(word) ||
    (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed') && !NOT_PAST.has(word));
/** "won't": its first half alone is a past. */
const isWillNot = (scene, at) => lowerAt(scene, at) === 'won' &&
    scene.lexemes[at + 1]?.glued === true &&
    lowerAt(scene, at + 2) === 't';
/** The tense of a phrase by its last word and the auxiliaries before it; undefined where it tells neither. */
const phraseTense = (scene, last) => {
    if (isWillNot(scene, last))
        return 'future';
    const seen = new Set();
    for (let at = last - 1; at >= last - 4 && AUXILIARY.has(lowerAt(scene, at)); at -= 1)
        seen.add(lowerAt(scene, at));
    const word = lowerAt(scene, last);
    const has = (...words) => words.some((each) => seen.has(each));
    if (has('will', 'shall', 'll', 'must', 'may', 'can', 'should'))
        return has('have') ? undefined : 'future';
    if (has('would', 'could', 'might'))
        return undefined;
    if (FUTURE.has(word)) {
        if (has('was', 'were', 'had', 'been'))
            return undefined;
        // "planned to" alone may be a past; "scheduled for" alone is not.
        return /^(?:planned|expected)$/.test(word) && !has('is', 'are') ? undefined : 'future';
    }
    if (has('to'))
        return has('is', 'are') ? 'future' : undefined;
    if (has('is', 'are', 'be', 'being') && !has('has', 'have', 'was', 'were'))
        return undefined;
    return 'past';
};
/** A verb whose tense a word shows: past forms, and words that look ahead. */
const isVerb = (scene, at) => {
    const word = lowerAt(scene, at);
    if (isWillNot(scene, at))
        return true;
    return isPast(word) || FUTURE.has(word);
};
/**
 * Whether what the sentence says of the place lies before or after its telling: by the verb right after it, else the
 * nearest before, else the first after.
 */
export const tenseAt = (scene, at, next) => {
    if (/^(?:since|after)$/.test(lowerAt(scene, at - 1)))
        return 'past';
    const right = lowerAt(scene, next);
    if (/^(?:will|shall)$/.test(right))
        return 'future';
    for (let place = at - 1; place >= Math.max(0, at - REACH); place -= 1) {
        const word = lowerAt(scene, place);
        if (isVerb(scene, place))
            return phraseTense(scene, place);
        if (word === 'to' &&
            /^(?:is|are|set|due|agreed|expected|scheduled)$/.test(lowerAt(scene, place - 1)))
            return /^(?:was|were|had)$/.test(lowerAt(scene, place - 2)) ? undefined : 'future';
        if (word === 'would' || word === 'could' || word === 'might')
            return undefined;
    }
    for (let place = next; place < next + REACH && place < scene.lexemes.length; place += 1)
        if (isVerb(scene, place))
            return phraseTense(scene, place);
    return undefined;
};
