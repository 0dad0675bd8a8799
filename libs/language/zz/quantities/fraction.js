import { openBefore } from './edges.js';
import { PART, SMALL } from './number-words.js';
import { readNumeral } from './numeral.js';
import { capitalAt, hyphenAt, lowerAt } from './scene.js';
const WHOLE = /^(?:of|the|its|their|his|her|our|all|that|those|these)$/;
const TIME = /^(?:century|hour|hours|decade|year|minute|million|billion|trillion|thousand|dozen)$/;
/** Parts of a whole: "half of", "three-quarters", "a third of", "one in five", "four out of 10". */
export const readFraction = (scene, at, amount) => openBefore(scene, at)
    ? (half(scene, at) ?? parts(scene, at) ?? ofMany(scene, at, amount?.next))
    : undefined;
const half = (scene, at) => {
    if (lowerAt(scene, at) !== 'half' || (capitalAt(scene, at) && at > 0))
        return undefined;
    if (/^(?:first|second|other|better|and|a|opening|final)$/.test(lowerAt(scene, at - 1)))
        return undefined;
    const after = lowerAt(scene, at + 1);
    const isMeasured = /^(?:than|nearly|almost|roughly)$/.test(lowerAt(scene, at - 1));
    if (/^an?$/.test(after) || hyphenAt(scene, at + 1) || TIME.test(after))
        return undefined;
    if (!WHOLE.test(after) && !isMeasured)
        return undefined;
    if (after === 'of' && ofTime(scene, at + 1))
        return undefined;
    return fraction(at + 1, 1, 2);
};
/** "three-quarters", "two thirds of", "a tenth of". */
const parts = (scene, at) => {
    const word = lowerAt(scene, at);
    const count = word === 'a' || word === 'an' ? 1 : SMALL.get(word);
    const isJoined = hyphenAt(scene, at + 1);
    const place = isJoined ? at + 2 : at + 1;
    const size = PART.get(lowerAt(scene, place));
    if (count === undefined || size === undefined || size === 2 || count < 1 || count >= size)
        return undefined;
    if ((count === 1) === lowerAt(scene, place).endsWith('s'))
        return undefined;
    const isOf = lowerAt(scene, place + 1) === 'of' && !ofTime(scene, place + 1);
    return isOf || (isJoined && (count > 1 || word === 'one'))
        ? fraction(place + 1, count, size)
        : undefined;
};
const ofTime = (scene, at) => {
    const word = lowerAt(scene, at + 1);
    return TIME.test(word === 'a' || word === 'an' ? lowerAt(scene, at + 2) : word);
};
/** "one in five", "four out of 10". */
const ofMany = (scene, at, next) => {
    const share = readNumeral(scene, at);
    if (share === undefined || next === undefined || share.modifier !== undefined)
        return undefined;
    const isOut = lowerAt(scene, share.next) === 'out' && lowerAt(scene, share.next + 1) === 'of';
    if (!isOut && lowerAt(scene, share.next) !== 'in')
        return undefined;
    const place = share.next + (isOut ? 2 : 1);
    const whole = readNumeral(scene, place);
    if (whole === undefined || whole.modifier !== undefined || whole.value < 2)
        return undefined;
    // "three in 12 games" is no share; a round whole is, or any of which there is one.
    if (!isOut && share.value !== 1 && whole.value !== 10 && whole.value !== 100)
        return undefined;
    const isYear = /^(?:19|20)\d\d$/.test(scene.lexemes[place]?.text ?? '');
    if (isYear || share.value >= whole.value || hyphenAt(scene, whole.next))
        return undefined;
    return fraction(whole.next, share.value, whole.value);
};
const fraction = (next, count, size) => ({
    next,
    measured: { kind: 'number', value: Number((count / size).toPrecision(12)) },
});
