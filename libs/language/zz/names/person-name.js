import { foldName } from './fold-name.js';
import { SUFFIXES, TITLES } from './titles.js';
const NICKNAME = /\s["“‘(](.+?)["”’)](?=\s)/u;
const plain = (word) => foldName(word).replace(/[^\p{L}\p{N}-]/gu, '');
/** Takes a person's name apart. The title that stands before the mention, if any, counts as its own. */
export const personName = (name, before) => {
    const nickname = NICKNAME.exec(name)?.[1];
    const all = name.replace(NICKNAME, '').split(' ');
    let head = 0;
    while (head < all.length - 1 && TITLES.has(plain(all[head])))
        head++;
    let tail = all.length;
    const last = plain(all[tail - 1]);
    const suffix = tail - head > 1 && SUFFIXES.has(last) ? last : undefined;
    if (suffix)
        tail--;
    const words = all.slice(head, tail).map(plain).filter(Boolean);
    const title = head > 0 ? plain(all[head - 1]) : before && plain(before);
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
export const soundKey = (word) => word
    .replace(/x/g, 'ks')
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/ou/g, 'u')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/(?:i|y|j)+(?:e(?=[vn]))?/g, 'i')
    .replace(/(\p{L})\1+/gu, '$1');
