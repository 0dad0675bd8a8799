/** How a sentence uses capitals: as prose does, as a headline does, all, or none. */
export const LETTER_CASE = { prose: 0, title: 1, capitals: 2, lower: 3 };
/** Below this many words, a sentence of capitalised words may be a name. */
const FEWEST_WORDS = 4;
/** Share of words with a capital from which a line is a headline: "of" and "the" often stay small. */
const TITLE_SHARE = 0.7;
export const letterCaseOf = (words) => {
    let letters = 0;
    let capitalised = 0;
    let withLower = 0;
    for (const { capitals, lower } of words) {
        if (capitals === 0 && !lower)
            continue;
        letters++;
        if (capitals > 0)
            capitalised++;
        if (lower)
            withLower++;
    }
    if (letters < FEWEST_WORDS)
        return LETTER_CASE.prose;
    if (withLower === 0)
        return LETTER_CASE.capitals;
    if (capitalised === 0)
        return LETTER_CASE.lower;
    return capitalised >= letters * TITLE_SHARE ? LETTER_CASE.title : LETTER_CASE.prose;
};
