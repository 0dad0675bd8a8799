const LETTERS: Readonly<Record<string, string>> = {
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
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}’‘ʻʼ'`´]/gu, '')
    .replace(/[ıłøđðþßæœ]/g, (letter) => LETTERS[letter] as string);

/** What places are looked up by: folded, words parted by one blank, `St.` written out. */
export const placeKey = (name: string): string =>
  foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^st /, 'saint ')
    .replace(/^(?:ft|mt) /, (short) => (short === 'ft ' ? 'fort ' : 'mount '))
    .replace(/^the /, '');
