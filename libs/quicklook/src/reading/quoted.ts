import { remembered } from '../remembered.ts';
import type { Tree } from './tree.ts';

/** Whether a word is a double quotation mark. */
export const isQuotationMark = (word: string): boolean => /^["“”]$/.test(word);

/** For each token whether it stands within quotation marks. */
export const quotedTokens = remembered(({ words }: Tree): readonly boolean[] => {
  let open = false;
  return words.map((word) => {
    if (word === '"') open = !open;
    else if (word === '“') open = true;
    else if (word === '”') open = false;
    return open;
  });
});

/** The text less its quotations, from a mark to the next that closes it. Linear: a mark that nothing closes is not looked past, where a pattern would to the end of the text from each. */
export const withoutQuotations = (text: string): string => {
  const last = { '“': text.lastIndexOf('”'), '"': text.lastIndexOf('"') };
  let told = '';
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/[“"]/gu)) {
    if (index < from || index >= last[mark as '“' | '"']) continue;
    told += text.slice(from, index);
    from = text.indexOf(mark === '“' ? '”' : mark, index + 1) + 1;
  }
  return told + text.slice(from);
};
