import type { GuessedLanguage } from '../make-story.ts';

// The commonest short words of each language that the others do not have, or have far less often.
const words: Readonly<Record<string, readonly string[]>> = {
  en: 'the and of to that was for with said on'.split(' '),
  de: 'der die und das den von nicht mit ist auf'.split(' '),
  fr: 'le les des et une dans est pour que du'.split(' '),
  es: 'el los las una por con del ha se y'.split(' '),
  pt: 'os uma não da do em ao com são pela'.split(' '),
  it: 'il di che della per gli è nel una sono'.split(' '),
  nl: 'het een van en dat voor zijn met niet op'.split(' '),
  sv: 'och att som är på för inte till av ett'.split(' '),
};

// Scripts that one language has nearly for itself, or is the most frequent of, the narrower before the wider.
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
];
/** A language of a script that several write: letters that tell it, and those that it does not have. */
type Sign = readonly [language: string, its: RegExp, others: RegExp];
const signs: Readonly<Record<string, readonly Sign[]>> = {
  ar: [
    ['ur', /[ٹڈڑںے]/u, /[ةىټډړښځڅۍېٻڀٺٽڏڊ]/u],
    ['fa', /[پچژگ]/u, /[ةىټډړښځڅۍېەێۆڕڵڤٹڈڑںے]/u],
    ['ar', /[ةى]|(?<!\p{L})(?:ال|وال|بال|لل)/u, /(?![ء-ي])\p{Script=Arabic}(?<=\p{L})/u],
  ],
  ru: [
    ['uk', /[їєґ]/iu, /(?![а-яіїєґ])\p{Script=Cyrillic}|[ыэъ]/iu],
    ['ru', /[ыэ]/iu, /(?![а-яё])\p{Script=Cyrillic}/iu],
  ],
};
// A Japanese text has more Han than kana.
const enough: Readonly<Record<string, number>> = { ja: 0.1 };

/** The language that most of a text's letters tell by their script, `und` where it may be one of several; undefined for Latin ones. */
export const languageOfScript = (text: string): string | undefined => {
  const read = text.slice(0, 4000);
  const letters = read.match(/\p{L}/gu)?.length ?? 0;
  const [language] =
    scripts.find(
      ([each, script]) => (read.match(script)?.length ?? 0) > letters * (enough[each] ?? 0.5),
    ) ?? [];
  const several = signs[language ?? ''];
  if (!several) return language;
  return several.find(([, its, others]) => its.test(read) && !others.test(read))?.[0] ?? 'und';
};

/**
 * The language (BCP 47) that a text's commonest words belong to, for formats that do not tell it. English
 * where the words decide nothing.
 */
export const guessed = (text: string): GuessedLanguage => {
  const found = text
    .slice(0, 4000)
    .toLowerCase()
    .match(/\p{L}+/gu);
  const counts = new Map<string, number>();
  for (const word of found ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  let [best, most] = ['en', 0];
  for (const [language, common] of Object.entries(words)) {
    const score = common.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (score > most) [best, most] = [language, score];
  }
  return { guessed: best };
};
