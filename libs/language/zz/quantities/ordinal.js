import { openAfter, openBefore } from './edges.js';
import { ORDINAL, SMALL } from './number-words.js';
import { capitalAt, hyphenAt, lowerAt } from './scene.js';
const DETERMINER = /^(?:the|an?|his|her|its|their|our|my|your|s|every|this|that|for|each)$/;
/** "the first to", "a second of": no noun follows that it could order. */
const NO_NOUN = /^(?:of|per|later|after|and|or|but|that|ago|before|in|at|to|is|was|when|who|as|by)$/;
/** Nouns with which it is a name or an idiom: "First Lady", "third party", "second hand". */
const IDIOM = /^(?:lady|ladies|aid|responders?|name|class|hand|world|party|parties|degree|avenue|street|amendment|minister|place|things?|glance|sight|thought|thoughts|nature|rate|person|grader|graders|grade)$/;
const STREET = /^(?:avenue|ave|street|st|road|rd|circuit|amendment|century|fox|district|precinct|floor)$/;
const spelled = (scene, at) => {
    const tens = SMALL.get(lowerAt(scene, at)) ?? 0;
    if (tens >= 20 && hyphenAt(scene, at + 1)) {
        const ones = ORDINAL.get(lowerAt(scene, at + 2)) ?? 10;
        return ones < 10 ? { value: tens + ones, next: at + 3 } : undefined;
    }
    const value = ORDINAL.get(lowerAt(scene, at));
    return value === undefined ? undefined : { value, next: at + 1 };
};
const inDigits = (scene, at) => {
    const lexeme = scene.lexemes[at];
    const ending = scene.lexemes[at + 1];
    if (!/^[\d,]{1,9}$/.test(lexeme?.text ?? '') || !ending?.glued)
        return undefined;
    const value = Number(lexeme.text.replaceAll(',', ''));
    const tail = value % 100 > 10 && value % 100 < 14 ? 0 : value % 10;
    const expected = ['th', 'st', 'nd', 'rd'][tail] ?? 'th';
    return value > 0 && ending.lower === expected ? { value, next: at + 2 } : undefined;
};
/** Ordinals that order something: "21st", "the second attempt", "finished third". Names and idioms are left out. */
export const readOrdinal = (scene, at) => {
    const digits = inDigits(scene, at);
    const found = digits ?? spelled(scene, at);
    if (found === undefined || !openBefore(scene, at) || !openAfter(scene, found.next))
        return undefined;
    const after = lowerAt(scene, found.next);
    if (digits !== undefined) {
        if (capitalAt(scene, found.next) && STREET.test(after))
            return { next: found.next };
    }
    else {
        const isName = capitalAt(scene, at) && (at > 0 || capitalAt(scene, found.next));
        if (isName || IDIOM.test(after) || hyphenAt(scene, found.next))
            return undefined;
        if (found.value === 1 || found.value === 2) {
            if (!DETERMINER.test(lowerAt(scene, at - 1)))
                return undefined;
            if (scene.lexemes[found.next]?.kind !== 'word' || NO_NOUN.test(after))
                return undefined;
        }
        if (after === 'of')
            return undefined;
    }
    return { next: found.next, measured: { kind: 'ordinal', value: found.value } };
};
