/** How a word looks: X for capitals, x for small letters, d for digits, marks as they are; runs cut to one, of digits to two. */
export const shapeOf = (word) => {
    let shape = '';
    let previous = '';
    let run = 0;
    for (const character of word) {
        const kind = kindOf(character);
        run = kind === previous ? run + 1 : 1;
        previous = kind;
        if (run === 1 || (kind === 'd' && run === 2))
            shape += kind;
        if (shape.length >= LONGEST)
            break;
    }
    return shape;
};
const LONGEST = 12;
const kindOf = (character) => {
    if (character >= 'a' && character <= 'z')
        return 'x';
    if (character >= 'A' && character <= 'Z')
        return 'X';
    if (character >= '0' && character <= '9')
        return 'd';
    if (character < '\u0080')
        return character;
    if (/\p{Lu}/u.test(character))
        return 'X';
    if (/\p{L}/u.test(character))
        return 'x';
    return /\p{N}/u.test(character) ? 'd' : character;
};
