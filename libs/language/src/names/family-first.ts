import { foldName } from './fold-name.ts';

/** Family names that stand before the given name in Chinese, Korean and Vietnamese. Folded. */
const FAMILY_NAMES: ReadonlySet<string> = new Set(
  `xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang
  feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen jin fu qin
  kim lee park choi jung jeong kang cho yoon jang lim oh seo shin kwon hwang ahn song ryu hong moon bae roh ri pak
  nguyen tran le pham phan vu vo dang bui do ngo duong mao deng lai tsai ko`
    .trim()
    .split(/\s+/),
);

const SYLLABLE =
  '(?:ch|sh|zh|kw|ky|hy|gy|by|my|[bcdfghjklmnpqrstwxyz])?(?:[aeiou]|ya|yo|yu|ye|ae|ai|ao|au|eo|ei|eu|ia|ie|io|iu|oe|oo|ou|ua|ue|ui|uo|wa|we|wi|wo|yeo|iao|uai)(?:ng|nh|ch|[nmkplrtsh])?';
const GIVEN = new RegExp(`^(?:${SYLLABLE}){1,2}(?:-(?:${SYLLABLE}))?$`);

/** Whether a full name may have its family name first: Xi Jinping, Kim Jong Un; but also Kim Larkin, as syllables tell no more. Words are folded. */
export const isFamilyFirst = (words: readonly string[]): boolean =>
  words.length >= 2 &&
  words.length <= 3 &&
  FAMILY_NAMES.has(words[0] as string) &&
  words.slice(1).every((word) => GIVEN.test(word));

/** The same of a name as it is written. */
export const hasFamilyNameFirst = (name: string): boolean =>
  isFamilyFirst(foldName(name).split(' '));
