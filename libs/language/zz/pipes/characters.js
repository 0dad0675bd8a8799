/** What a character is to the scanners. */
export const BLANK = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Belongs to the character before it: combining marks, joiners, variation selectors, soft hyphens. */
export const EXTENDER = 4;
export const MARK = 5;
export const EMOJI = 6;
/** Regional indicators: two make a flag. */
export const FLAG = 7;
const classify = (character) => {
    if (/^\s/u.test(character))
        return BLANK;
    if (/^\p{L}/u.test(character))
        return LETTER;
    if (/^\p{N}/u.test(character))
        return DIGIT;
    if (/^(?:[\p{M}\p{Cf}]|\p{Emoji_Modifier})/u.test(character))
        return EXTENDER;
    if (/^\p{Regional_Indicator}/u.test(character))
        return FLAG;
    if (/^\p{Extended_Pictographic}/u.test(character))
        return EMOJI;
    return MARK;
};
/** Classes by code unit, filled when first asked for; 0 is not yet known. */
const known = new Uint8Array(0x10000);
const knownPairs = new Map();
const isPair = (text, at) => (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
const pairClass = (text, at) => {
    const point = text.codePointAt(at);
    const found = knownPairs.get(point) ?? classify(String.fromCodePoint(point));
    knownPairs.set(point, found);
    return found;
};
/** The class of the character that begins at this code unit; a lone surrogate is a mark. */
export const classAt = (text, at) => {
    const unit = text.charCodeAt(at);
    if ((unit & 0xfc00) === 0xd800 && isPair(text, at))
        return pairClass(text, at);
    const found = known[unit];
    if (found !== 0)
        return found;
    const fresh = classify(text.charAt(at));
    known[unit] = fresh;
    return fresh;
};
/** How many code units the character takes. */
export const widthAt = (text, at) => (isPair(text, at) ? 2 : 1);
/** Whether a letter or a digit begins here, before `end`. */
export const isWordAt = (text, at, end) => {
    if (at >= end)
        return false;
    const found = classAt(text, at);
    return found === LETTER || found === DIGIT;
};
/** Where the run of letters, digits and what belongs to them ends. */
export const runEnd = (text, start, end) => {
    let at = start;
    while (at < end) {
        const found = classAt(text, at);
        if (found !== LETTER && found !== DIGIT && found !== EXTENDER)
            return at;
        at += widthAt(text, at);
    }
    return end;
};
/** Where the characters that belong to the one before them end. */
export const extendersEnd = (text, start, end) => {
    let at = start;
    while (at < end && classAt(text, at) === EXTENDER)
        at += widthAt(text, at);
    return at;
};
/** Where the blanks end. */
export const blanksEnd = (text, start, end) => {
    let at = start;
    while (at < end && classAt(text, at) === BLANK)
        at++;
    return at;
};
export const isUpperAt = (text, at) => {
    const unit = text.charCodeAt(at);
    if (unit < 0x80)
        return unit >= 0x41 && unit <= 0x5a;
    const character = text.charAt(at);
    return character !== character.toLowerCase();
};
export const isLowerAt = (text, at) => {
    const unit = text.charCodeAt(at);
    if (unit < 0x80)
        return unit >= 0x61 && unit <= 0x7a;
    const character = text.charAt(at);
    return character !== character.toUpperCase();
};
