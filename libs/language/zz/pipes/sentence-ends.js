import { ABBREVIATIONS, ALSO_WORDS, BEFORE_NUMBER, TITLES } from './abbreviations.js';
import { blanksEnd, classAt, DIGIT, isLowerAt, isUpperAt, LETTER } from './characters.js';
import { AFTER_HOUR, SPEECH, STARTERS } from './starters.js';
const units = (marks) => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
const CLOSERS = units('"”’\')]»');
const QUOTES = units('"”’\'»');
const OPENERS = units('"“‘\'([«¿¡');
const DOT = 0x2e;
const isEnder = (unit) => unit === DOT ||
    unit === 0x21 ||
    unit === 0x3f ||
    unit === 0x2026 ||
    unit === 0x3002 ||
    unit === 0xff01 ||
    unit === 0xff1f;
/** No word of interest is longer. */
const LONGEST_WORD = 14;
/** The letters and inner stops before a place, back to `from`. */
const wordBefore = (text, from, at) => {
    const floor = Math.max(from, at - LONGEST_WORD);
    let start = at;
    while (start > floor &&
        (classAt(text, start - 1) === LETTER || text.charCodeAt(start - 1) === DOT))
        start--;
    return text.slice(start, at);
};
const wordAfter = (text, at, end) => {
    const ceiling = Math.min(end, at + LONGEST_WORD);
    let stop = at;
    while (stop < ceiling && classAt(text, stop) === LETTER)
        stop++;
    return text.slice(at, stop);
};
/** Whether the word after says that a sentence begins; an initial, as in "J. A. Orm", does not. */
const starts = (text, head, end) => {
    const word = wordAfter(text, head, end);
    return STARTERS.has(word) && text.charCodeAt(head + word.length) !== DOT;
};
/** The "s" of "Orm's" and of "the 1990s" is no initial. */
const followsWord = (text, letter) => /['’\d-]/.test(text.charAt(letter - 1));
/** Whether the sentence ends at the full stop after this word, `undefined` if the word is no abbreviation. */
const abbreviationEnds = (word, text, { at, end }, head) => {
    const lower = word.toLowerCase();
    if (BEFORE_NUMBER.has(lower) && classAt(text, head) === DIGIT)
        return false;
    if (TITLES.has(lower))
        return false;
    if (lower === 'e.g' || lower === 'i.e' || lower === 'vs')
        return false;
    if (lower === 'a.m' || lower === 'p.m')
        return isUpperAt(text, head) && !AFTER_HOUR.has(wordAfter(text, head, end));
    if (lower === 'etc')
        return isUpperAt(text, head);
    const known = ABBREVIATIONS.has(lower) && (!ALSO_WORDS.has(lower) || word !== lower);
    const initial = word.length === 1 && !followsWord(text, at - 1);
    const dotted = word.includes('.') && /^(?:\p{L}\.)+\p{L}{1,2}$/u.test(word);
    return known || initial || dotted ? starts(text, head, end) : undefined;
};
/** Whether a quotation that asks or shouts is followed by who spoke: "“Is it?” Tora Orm asked." */
const isSpoken = (text, head, end) => {
    const words = text.slice(head, Math.min(end, head + 60)).split(/\s+/, 5);
    if (STARTERS.has(words[0]))
        return false;
    const verb = words.findIndex((word) => SPEECH.has(word.replace(/[.,:]$/, '')));
    return verb > 0 && words.slice(0, verb).every((word) => /^\p{Lu}/u.test(word));
};
/** Whether all of the sentence so far is the mark of a list item: "1." */
const isListMark = (text, from, at) => at - from < 8 && /^(?:\d{1,3}(?:\.\d{1,3})*|[a-z])$/i.test(text.slice(from, at));
/** "[6]" after a sentence belongs to it. */
const notesEnd = (text, at, end) => {
    let stop = at;
    while (stop < end && (text[stop] === '[' || text[stop + 1] === '[')) {
        const note = /^\s?\[\d{1,3}\]/.exec(text.slice(stop, Math.min(end, stop + 6)));
        if (!note)
            return stop;
        stop += note[0].length;
    }
    return stop;
};
/** "gone.Then": a blank is missing. */
const isGlued = (text, at, close, end) => close + 1 < end &&
    classAt(text, at - 1) === LETTER &&
    isLowerAt(text, at - 1) &&
    isLowerAt(text, at - 2) &&
    isUpperAt(text, close) &&
    isLowerAt(text, close + 1);
/** A mark before a small letter ends a sentence only after a plain word, as where no capitals are written. */
const isPlain = (word) => /^\p{Ll}{3,}$/u.test(word);
/** Whether a full stop ends the sentence. */
const stopEnds = (text, stop, head) => {
    const { from, at, run, close, next } = stop;
    if (isListMark(text, from, at))
        return false;
    const word = wordBefore(text, from, at);
    if (close === run) {
        const decided = abbreviationEnds(word, text, stop, head);
        if (decided !== undefined)
            return decided && text.charAt(next) !== '(';
    }
    return !isSmall(text, head) || (close === run && isPlain(word));
};
/** A small letter, but not that of "iPhone". */
const isSmall = (text, at) => isLowerAt(text, at) && !isUpperAt(text, at + 1);
const isEnd = (text, stop) => {
    const { from, at, run, close, next, end } = stop;
    let head = next;
    while (head < end && head < next + 4 && OPENERS.has(text.charCodeAt(head)))
        head++;
    if (isEnder(text.charCodeAt(head)))
        return false;
    if (text.charCodeAt(at) === DOT && run === at + 1)
        return stopEnds(text, stop, head);
    const unit = text.charCodeAt(run - 1);
    if (unit === DOT || unit === 0x2026)
        return isUpperAt(text, head) || (head > next && !isSmall(text, head));
    const quoted = close > run && QUOTES.has(text.charCodeAt(close - 1));
    if (quoted)
        return !isSmall(text, head) && !isSpoken(text, head, end);
    const word = wordBefore(text, from, at);
    return isSmall(text, head) ? close === run && isPlain(word) : word !== 'Yahoo';
};
/** Where sentences end within a range of running text, but for the last. In time linear in its length. */
export const sentenceEnds = (text, start, end) => {
    const ends = [];
    let from = start;
    let at = start;
    while (at < end) {
        if (!isEnder(text.charCodeAt(at))) {
            at++;
            continue;
        }
        let run = at + 1;
        while (run < end && isEnder(text.charCodeAt(run)))
            run++;
        let close = run;
        while (close < end && CLOSERS.has(text.charCodeAt(close)))
            close++;
        close = notesEnd(text, close, end);
        const next = blanksEnd(text, close, end);
        if (next >= end)
            break;
        if (next > close
            ? isEnd(text, { from, at, run, close, next, end })
            : isGlued(text, at, close, end)) {
            ends.push(close);
            from = next;
        }
        at = Math.max(close, run);
    }
    return ends;
};
