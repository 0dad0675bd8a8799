import type { TreebankSentence, TreebankWord } from './treebank.ts';

/** The index of the last word of the hyphenated word that begins here: "long", "-", "term" is one for a reader of news. */
const lastOf = (words: readonly TreebankWord[], first: number): number => {
  let last = first;
  while (
    words[last + 1]?.form === '-' &&
    words[last + 2] !== undefined &&
    words[last]!.end === words[last + 1]!.start &&
    words[last + 1]!.end === words[last + 2]!.start &&
    /[\p{L}\d]$/u.test(words[last]!.form) &&
    /^[\p{L}\d]/u.test(words[last + 2]!.form)
  )
    last += 2;
  return last;
};

/** The word of a run whose head lies outside it, if there is but one. */
const headOf = (words: readonly TreebankWord[], first: number, last: number): number | undefined => {
  const outside = [...words.keys()]
    .slice(first, last + 1)
    .filter((index) => words[index]!.head < first || words[index]!.head > last);
  return outside.length === 1 ? outside[0] : undefined;
};

/**
 * The sentence with each word that the treebank splits at hyphens in one piece, as our own tokens have it: it takes the tag, the head and the relation of its part that governs the others. The same sentence where there is none.
 */
export const joinHyphens = (sentence: TreebankSentence): TreebankSentence => {
  const { words } = sentence;
  const joined: TreebankWord[] = [];
  const place = new Array<number>(words.length);
  for (let first = 0; first < words.length; first++) {
    const last = lastOf(words, first);
    const head = last > first ? headOf(words, first, last) : undefined;
    if (head === undefined) {
      place[first] = joined.length;
      joined.push(words[first]!);
      continue;
    }
    for (let part = first; part <= last; part++) place[part] = joined.length;
    const start = words[first]!.start;
    const end = words[last]!.end;
    joined.push({ ...words[head]!, form: sentence.text.slice(start, end), start, end });
    first = last;
  }
  if (joined.length === words.length) return sentence;
  return {
    ...sentence,
    words: joined.map((word) => ({ ...word, head: word.head < 0 ? -1 : place[word.head]! })),
  };
};
