const SMALL = /^(?:of|the|for|and|on|in|to|de|la|du|des|del|der|&)$/i;
/** The letters of an acronym, `U.N.` as `UN`; nothing if the name is none. */
export const acronymOf = (name) => {
    if (!/^\p{Lu}(?:[\p{Lu}.&-]|(?<=\p{Lu})s?$){1,8}$/u.test(name))
        return undefined;
    const letters = name.replace(/[^\p{Lu}]/gu, '');
    return letters.length >= 2 && letters.length <= 7 ? letters : undefined;
};
/** The acronyms that a name of more than one word may have. */
export const acronymsFor = (name) => {
    const words = name
        .replace(/^the /i, '')
        .split(/[\s-]+/)
        .filter((word) => /\p{L}|&/u.test(word));
    if (words.length < 2)
        return [];
    const initials = (list) => list.map((word) => word[0].toUpperCase()).join('');
    const main = words.filter((word) => !SMALL.test(word));
    return [...new Set([initials(words), initials(main)])].filter((letters) => letters.length >= 2);
};
