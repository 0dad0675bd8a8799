/** Frequent in English, rare in other languages. */
const ENGLISH = new Set(
  'the and to that with from his her are has have which this been would their they it its not but by who as after be will were said had when about than into could'.split(
    ' ',
  ),
);

/** Frequent in other languages of the Latin script, rare in English. */
const OTHER = new Set(
  'de la el los las que del y en por con una para se le les des et du est une dans qui pour sur pas au der die das und den dem ein eine ist nicht mit von zu auf für sich il di che della per non sono nel da do dos um uma não os no na com het van een niet voor zijn och att det som på av og er til ikke je w z nie się na do że ve bir bu için ja ei se ku yang dan di untuk'.split(
    ' ',
  ),
);

/** Enough of a text to tell, in UTF-16 units. */
const READ = 10_000;
/** Share of English text that the words of ENGLISH make up at least; prose has three times as many. */
const ENGLISH_SHARE = 0.06;
const OTHER_SHARE = 0.1;
/** Fewer words tell nothing. */
const FEWEST_WORDS = 12;

const declaresAnother = (language: string): boolean =>
  !/^(?:en|und|mul|mis|zxx)?(?:-|$)/i.test(language);

/**
 * Whether a text is to be read as English: by its frequent words, where they do not tell by the language declared for it
 * (BCP 47, or nothing), and without either it is.
 */
export const isEnglish = (text: string, language = ''): boolean => {
  const words = text.slice(0, READ).match(/\p{L}+/gu) ?? [];
  let english = 0;
  let other = 0;
  let foreignScript = 0;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (ENGLISH.has(lower)) english += 1;
    else if (OTHER.has(lower)) other += 1;
    else if (!/\p{Script=Latin}/u.test(word)) foreignScript += 1;
  }
  if (foreignScript * 2 > words.length) return false;
  if (words.length >= FEWEST_WORDS) {
    if (english > other && english >= words.length * ENGLISH_SHARE) return true;
    if (other > english && other >= words.length * OTHER_SHARE) return false;
  }
  return !declaresAnother(language);
};
