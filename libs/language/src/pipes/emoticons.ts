import { BLANK, classAt } from './characters.ts';

const LONGEST = 5;
const EMOTICON = /^[:;=]['’]?-?(?:[)(\]]+|[DPpOo/\\|*])(?=$|[\s.,!?…])/u;

/** Where the emoticon ends that begins here, ":-)" or ";)": `at` if there is none. It stands apart from the word before it. */
export const emoticonEnd = (text: string, at: number, end: number): number => {
  const unit = text.charCodeAt(at);
  if (unit !== 0x3a && unit !== 0x3b && unit !== 0x3d) return at;
  if (at > 0 && classAt(text, at - 1) !== BLANK) return at;
  const found = EMOTICON.exec(text.slice(at, Math.min(end, at + LONGEST + 1)));
  return found && found[0].length <= LONGEST ? at + found[0].length : at;
};
