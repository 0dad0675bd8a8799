// Repeats that can fail late are bounded, so that a megabyte of digits and commas stays linear.
const LEXEME = /(?<digits>\d{1,2}(?:,\d\d){1,4},\d{3}(?!\d)(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)|(?<word>\p{L}(?:\.\p{L}){1,5}(?!\p{L})\.?|[\p{L}\p{M}]+)|\S/gu;
/** Words, numerals and marks of a stretch of text, in order. A possessive's apostrophe is a mark. */
export const lexemes = (text, start, end) => {
    const found = [];
    let last = -1;
    for (const match of text.slice(start, end).matchAll(LEXEME)) {
        const at = start + match.index;
        const piece = match[0];
        found.push({
            kind: match.groups?.['digits'] ? 'digits' : match.groups?.['word'] ? 'word' : 'mark',
            start: at,
            end: at + piece.length,
            text: piece,
            lower: piece.toLowerCase(),
            glued: at === last,
        });
        last = at + piece.length;
    }
    return found;
};
