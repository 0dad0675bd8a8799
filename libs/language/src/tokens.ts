import type { Token } from './doc.ts';

const TOKEN =
  /(?<number>[$€£¥]?\d+(?:[.,:]\d+)*%?)|(?<word>(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*)|(?<mark>\S)/gu;

/** Words, numbers and marks between two offsets, in order. */
export const tokenize = (text: string, start: number, end: number): readonly Token[] => {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const at = start + match.index;
    tokens.push({
      start: at,
      end: at + match[0].length,
      text: match[0],
      kind: match.groups?.['number'] ? 'number' : match.groups?.['word'] ? 'word' : 'mark',
    });
  }
  return tokens;
};
