const WORD = /[\p{L}\p{N}]/u;
/** Where the name stands in the text as whole words. */
export const mentionsOf = (text, name) => {
    const spans = [];
    if (name === '')
        return spans;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        const end = at + name.length;
        if (!WORD.test(text[at - 1] ?? ' ') && !WORD.test(text[end] ?? ' '))
            spans.push({ start: at, end });
    }
    return spans;
};
