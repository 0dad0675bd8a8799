import { classAt, isLowerAt, isUpperAt, LETTER, runEnd, widthAt } from './characters.js';
/** Words that go without a capital in a Title-Case line. */
const SMALL = new Set('a an the and but or nor so yet of on in to at by for as is it vs v via per off up from with into over than s t d'.split(' '));
const LONGEST_SMALL = 4;
/** Whether a full stop, with quotes or brackets after it, ends the range: no title ends so. */
const isStopped = (text, start, end) => /\.["”’')\]]*$/.test(text.slice(Math.max(start, end - 4), end));
const hasLower = (text, start, end) => {
    for (let at = start; at < end; at++)
        if (isLowerAt(text, at))
            return true;
    return false;
};
/**
 * The casing of a range, if it has one; `least`: how many words must bear it out. Stops reading where the
 * ordinary casing of a sentence is certain.
 */
export const casingOf = (text, start, end, least) => {
    let upper = true;
    let title = true;
    let lower = true;
    let words = 0;
    let capitals = 0;
    let at = start;
    while (at < end && (upper || title || lower)) {
        if (classAt(text, at) !== LETTER) {
            at += widthAt(text, at);
            continue;
        }
        const stop = Math.min(runEnd(text, at, end), end);
        const capital = isUpperAt(text, at);
        if (capital) {
            lower = false;
            capitals++;
            if (upper && hasLower(text, at + 1, stop))
                upper = false;
        }
        else {
            upper = false;
            if (title && (stop - at > LONGEST_SMALL || !SMALL.has(text.slice(at, stop))))
                title = false;
        }
        words++;
        at = stop;
    }
    if (words < least)
        return undefined;
    if (upper)
        return 'upper';
    if (title && capitals >= least && !isStopped(text, start, end))
        return 'title';
    return lower ? 'lower' : undefined;
};
