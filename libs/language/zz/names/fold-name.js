const LETTERS = {
    ı: 'i',
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
};
/** Without diacritics and apostrophes, in small letters: what two spellings of one name have in common. */
export const foldName = (name) => /^[A-Za-z0-9 .-]*$/.test(name)
    ? name.toLowerCase()
    : name
        .normalize('NFD')
        .toLowerCase()
        .replace(/[\p{M}’‘ʻʼ'`´]/gu, '')
        .replace(/[ıłøđðþßæœ]/g, (letter) => LETTERS[letter]);
