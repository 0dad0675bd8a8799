import { tokenize } from '../../src/pipes/tokens.ts';
import type { TreebankSentence, TreebankWord } from './treebank.ts';

/**
 * The word among some that stands for all: the one whose head lies outside, or the first of those that hang on one word by one relation,
 * as the parts of "al-Sadr" do after a first name.
 */
const headOf = (words: readonly TreebankWord[], first: number, end: number): number | undefined => {
  const outside: number[] = [];
  for (let index = first; index < end; index++) {
    const { head } = words[index]!;
    if (head < first || head >= end) outside.push(index);
  }
  const [only, ...others] = outside.length === 1 ? outside : outside.filter(isNoMark(words));
  if (only === undefined) return undefined;
  const { head, relation } = words[only]!;
  const alike = others.every(
    (other) => words[other]!.head === head && words[other]!.relation === relation,
  );
  return alike ? only : undefined;
};

const isNoMark =
  (words: readonly TreebankWord[]) =>
  (index: number): boolean =>
    words[index]!.tag !== 'PUNCT';

/**
 * The sentence with those of its words in one piece that are one token of ours, "long-term" above all: each takes the tag, the head and the relation of its part that governs the others. The same sentence where there is none.
 */
export const joinToOwnTokens = (sentence: TreebankSentence): TreebankSentence => {
  const { text, words } = sentence;
  const ends = new Map(tokenize(text, 0, text.length).map(({ start, end }) => [start, end]));
  const joined: TreebankWord[] = [];
  const place = new Array<number>(words.length);
  for (let first = 0; first < words.length; ) {
    const { start } = words[first]!;
    let end = first + 1;
    while (end < words.length && words[end]!.end <= (ends.get(start) ?? 0)) end++;
    const whole = words[end - 1]!.end === ends.get(start);
    const head = end > first + 1 && whole ? headOf(words, first, end) : undefined;
    if (head === undefined) {
      place[first] = joined.length;
      joined.push(words[first]!);
      first++;
      continue;
    }
    for (let part = first; part < end; part++) place[part] = joined.length;
    const stop = words[end - 1]!.end;
    joined.push({ ...words[head]!, form: text.slice(start, stop), start, end: stop });
    first = end;
  }
  if (joined.length === words.length) return sentence;
  return {
    ...sentence,
    words: joined.map((word) => ({ ...word, head: word.head < 0 ? -1 : place[word.head]! })),
  };
};
