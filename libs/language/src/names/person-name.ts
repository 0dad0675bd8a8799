import { foldName } from './fold-name.ts';
import { SUFFIXES, TITLES } from './titles.ts';

/** A person's name as one mention gives it. */
export interface PersonName {
  /** As it stands, without the titles before it. */
  readonly text: string;
  /** The last word of the titles before it, in small letters. */
  readonly title?: string;
  /** Its words folded, without nickname and suffix. Never empty. */
  readonly words: readonly string[];
  /** jr, sr, ii, iii, iv. */
  readonly suffix?: string;
  /** Folded, where it stands in quotation marks or brackets amid the name. */
  readonly nickname?: string;
}

const NICKNAME = /\s["“‘(](.+?)["”’)](?=\s)/u;
const plain = (word: string): string => foldName(word).replace(/[^\p{L}\p{N}-]/gu, '');

/** Takes a person's name apart. The title that stands before the mention, if any, counts as its own. */
export const personName = (name: string, before?: string): PersonName => {
  const nickname = NICKNAME.exec(name)?.[1];
  const all = name.replace(NICKNAME, '').split(' ');
  let head = 0;
  while (head < all.length - 1 && TITLES.has(plain(all[head] as string))) head++;
  let tail = all.length;
  const last = plain(all[tail - 1] as string);
  const suffix = tail - head > 1 && SUFFIXES.has(last) ? last : undefined;
  if (suffix) tail--;
  const words = all.slice(head, tail).map(plain).filter(Boolean);
  const title = head > 0 ? plain(all[head - 1] as string) : before && plain(before);
  return {
    text: head > 0 ? name.split(' ').slice(head).join(' ') : name,
    words: words.length > 0 ? words : [foldName(name)],
    ...(title && TITLES.has(title) && { title }),
    ...(suffix && { suffix }),
    ...(nickname && { nickname: foldName(nickname) }),
  };
};

/**
 * What spellings of one name out of another script have in common: Zelensky, Zelenskiy and Zelenskyy are one,
 * Larsen and Larson two. Takes a folded name.
 */
export const soundKey = (word: string): string =>
  word
    .replace(/x/g, 'ks')
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/ou/g, 'u')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/(?:i|y|j)+(?:e(?=[vn]))?/g, 'i')
    .replace(/(\p{L})\1+/gu, '$1');
