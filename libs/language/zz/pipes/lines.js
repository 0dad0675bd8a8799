import { casingOf } from './casing.js';
import { BLANK, blanksEnd, classAt, isLowerAt } from './characters.js';
import { isByline } from './datelines.js';
const isLineEnd = (unit) => unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
/** The lines of a range that hold more than blanks. */
export const linesOf = (text, start, end) => {
    const lines = [];
    let at = start;
    while (at < end) {
        const first = blanksEnd(text, at, end);
        if (first >= end)
            break;
        let ends = 0;
        for (let blank = at; blank < first; blank++)
            if (isLineEnd(text.charCodeAt(blank)) && !(text[blank] === '\n' && text[blank - 1] === '\r'))
                ends++;
        let stop = first;
        while (stop < end && !isLineEnd(text.charCodeAt(stop)))
            stop++;
        let last = stop;
        while (classAt(text, last - 1) === BLANK)
            last--;
        lines.push({ start: first, end: last, gap: lines.length > 0 && ends > 1 });
        at = stop;
    }
    return lines;
};
/** "- ", "• ", "1. ", "2) ", "(a) ". */
const LIST_MARK = /^(?:[-–—•·*◦▪‣]\s|\d{1,3}[.)]\s|\(?[a-z0-9]\)\s)/u;
const UNENDED = /[.!?…,;:]["”’')\]]*$/u;
const HEADING_LENGTH = 100;
export const isListItem = (text, { start, end }) => LIST_MARK.test(text.slice(start, Math.min(end, start + 6)));
/** Whether a sentence or a clause may end with the line. */
const isEnded = (text, { start, end }) => UNENDED.test(text.slice(Math.max(start, end - 8), end));
/** Whether it is short, without a stop at its end, and in capitals or Title-Case. */
export const isHeadingLine = (text, line) => {
    if (line.end - line.start > HEADING_LENGTH || isEnded(text, line) || isListItem(text, line))
        return false;
    const casing = casingOf(text, line.start, line.end, 1);
    return casing === 'upper' || casing === 'title';
};
const firstWordLength = (text, { start, end }) => {
    let at = start;
    while (at < end && classAt(text, at) !== BLANK)
        at++;
    return at - start;
};
/**
 * Lines put together to what was written in one go. A line end parts where a blank line, a list mark or a heading
 * says so, or where it stands though the next word, which begins a sentence, would have fitted in.
 */
export const joinLines = (text, lines) => {
    const longest = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
    const joined = [];
    lines.forEach((line, index) => {
        const before = lines[index - 1];
        const onPurpose = !before ||
            line.gap ||
            isListItem(text, line) ||
            isByline(text, before) ||
            (casingOf(text, before.start, before.end, 1) === 'upper' &&
                casingOf(text, line.start, line.end, 1) !== 'upper') ||
            (!isEnded(text, before) &&
                !isLowerAt(text, line.start) &&
                before.end - before.start + 1 + firstWordLength(text, line) <= longest);
        if (onPurpose)
            joined.push({ start: line.start, end: line.end });
        else
            joined.push({ start: joined.pop().start, end: line.end });
    });
    return joined;
};
