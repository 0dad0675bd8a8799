import type { Token } from '../doc.ts';
import type { Pipe } from '../pipeline.ts';

const TOKEN =
  /(?<number>\d+(?:[.,:]\d+)*(?![\p{L}\p{M}\d]|-\p{L}))|(?<word>['’][sS](?![\p{L}\p{M}])|(?:\p{L}\.){2,}(?:-[\p{L}\p{M}\d]+)*|[\p{L}\p{M}\d]+(?:(?:['’](?![sS](?![\p{L}\p{M}]))|-)[\p{L}\p{M}\d]+)*)|(?<mark>\S)/gu;

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

/** Words, numbers and marks of every sentence. */
export const tokens: Pipe = {
  name: 'tokens',
  annotate: (doc) => ({
    ...doc,
    sentences: doc.sentences.map((sentence) => ({
      ...sentence,
      tokens: tokenize(doc.text, sentence.start, sentence.end),
    })),
  }),
};
