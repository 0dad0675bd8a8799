/**
 * How a sentence is cased, for capitals mean names in `mixed` alone: a wire's headline may be in capitals or in title case,
 * and a text may have lost its capitals.
 */
export const CASE_MODES = ['mixed', 'capitals', 'title', 'small'];
/** Shorter words stay small in title case. */
const TITLE_WORD = 4;
const FEWEST_TITLE_WORDS = 4;
/** A text with fewer capitals than this share of its words has lost them. */
const CAPITALS_IN_TEXT = 0.005;
/** Whether a whole text is without capitals. */
export const isSmallText = (sentences) => {
    let letters = 0;
    let capitals = 0;
    for (const words of sentences)
        for (const word of words) {
            if (!word.hasLetter)
                continue;
            letters += 1;
            if (!word.allSmall)
                capitals += 1;
        }
    return capitals <= letters * CAPITALS_IN_TEXT;
};
export const caseModeOf = (words, smallText) => {
    if (smallText)
        return 'small';
    let capitals = 0;
    let others = 0;
    let title = 0;
    let long = 0;
    for (const word of words) {
        if (!word.hasLetter)
            continue;
        if (word.allCapitals)
            capitals += 1;
        else
            others += 1;
        if (word.length < TITLE_WORD)
            continue;
        long += 1;
        if (word.capital)
            title += 1;
    }
    if (capitals > 1 && others * 5 <= capitals)
        return 'capitals';
    return long >= FEWEST_TITLE_WORDS && title * 10 >= long * 9 ? 'title' : 'mixed';
};
