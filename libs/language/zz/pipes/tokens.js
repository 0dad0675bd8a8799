import { addressAt, linkEnd } from './addresses.js';
import { BLANK, classAt, DIGIT, isWordAt, LETTER, runEnd } from './characters.js';
import { markEnd } from './marks.js';
import { wordEnd } from './words.js';
/** Marks within an address: after any other, or where no letter follows, none is looked for. */
const ADDRESS_JOINERS = new Set(Array.from('.-_@', (mark) => mark.charCodeAt(0)));
const NUMBER = /^['’+−.-]?\p{N}[^\p{L}]*(?:st|nd|rd|th|s|k|m|bn|mn|tn)?$/iu;
const kindOf = (text) => {
    const second = text.length > 1 ? classAt(text, 1) : BLANK;
    switch (classAt(text, 0)) {
        case LETTER:
            return text.charCodeAt(text.length - 1) === 0x24 ? 'mark' : 'word';
        case DIGIT:
            return NUMBER.test(text) ? 'number' : 'word';
        default:
            if (second === DIGIT && NUMBER.test(text))
                return 'number';
            if (second !== LETTER && second !== DIGIT)
                return 'mark';
            return /^[#@]/.test(text) ? 'address' : 'word';
    }
};
/** Where the figures of "10am" and "6:30PM" end; of any other word its end. */
const hourEnd = (text, start, end) => end - start <= 7 && /\d[ap]m$/i.test(text.slice(start, end)) ? end - 2 : end;
/**
 * The tokens between two offsets, in order: each character but blanks lies in exactly one. As in the English
 * treebanks of Universal Dependencies, but for hyphens, which part a word only where a name may end.
 */
export const tokenize = (text, start, end) => {
    const tokens = [];
    let at = start;
    let tried = start;
    const push = (until, kind) => {
        // The range may end between the two halves of a surrogate pair.
        const to = Math.min(until, end);
        const own = text.slice(at, to);
        tokens.push({ start: at, end: to, text: own, kind: kind ?? kindOf(own) });
        at = to;
    };
    while (at < end) {
        const found = classAt(text, at);
        if (found === BLANK)
            at++;
        else if (found !== LETTER && found !== DIGIT)
            push(markEnd(text, at, end, start));
        else {
            const run = runEnd(text, at, end);
            const unit = text.charCodeAt(run);
            if (run < end && text.startsWith('://', run)) {
                push(linkEnd(text, at, end), 'address');
                continue;
            }
            if (at >= tried && ADDRESS_JOINERS.has(unit) && isWordAt(text, run + 1, end)) {
                const address = addressAt(text, at, end);
                tried = address.tried;
                if (address.end > at) {
                    push(address.end, address.kind);
                    continue;
                }
            }
            const stop = wordEnd(text, at, run, end);
            const figures = found === DIGIT ? hourEnd(text, at, stop) : stop;
            push(figures);
            if (figures < stop)
                push(stop);
        }
    }
    return tokens;
};
/** Words, numbers and marks of every sentence. */
export const tokens = {
    name: 'tokens',
    annotate: (doc) => ({
        ...doc,
        sentences: doc.sentences.map((sentence) => ({
            ...sentence,
            tokens: tokenize(doc.text, sentence.start, sentence.end),
        })),
    }),
};
