import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Span } from '@quickwire/contracts';

/** A document of a treebank as running text, with the spans its annotators gave. */
export interface GoldDocument {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Span[];
}

interface GoldSentence {
  readonly text: string;
  readonly words: readonly string[];
  readonly spaceAfter: boolean;
}

/** The documents of a gzipped CoNLL-U file, as lists of sentences. */
const readSentences = (path: string): readonly (readonly GoldSentence[])[] => {
  const documents: GoldSentence[][] = [];
  for (const part of gunzipSync(readFileSync(path)).toString('utf8').split('\n\n')) {
    const lines = part.split('\n');
    if (documents.length === 0 || lines.some((line) => line.startsWith('# newdoc')))
      documents.push([]);
    // Ranges ("1-2") and empty nodes ("1.1") are no words of the text.
    const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'));
    const text = lines.find((line) => line.startsWith('# text = '))?.slice(9);
    if (text === undefined || rows.length === 0) continue;
    documents.at(-1)?.push({
      text,
      words: rows.map((row) => row[1] as string),
      spaceAfter: !rows.at(-1)?.at(-1)?.includes('SpaceAfter=No'),
    });
  }
  return documents.filter((sentences) => sentences.length > 0);
};

/** The treebanks do not say where paragraphs end: taken to be where a sentence ends without a mark. */
const gapAfter = ({ text, spaceAfter }: GoldSentence, paragraphs: boolean): string => {
  if (paragraphs && !/[.!?…:;"”’')\]]$/u.test(text)) return '\n\n';
  return spaceAfter ? ' ' : '';
};

const layOut = (sentences: readonly GoldSentence[], paragraphs: boolean): GoldDocument => {
  let text = '';
  const spans: Span[] = [];
  const tokens: Span[] = [];
  for (const sentence of sentences) {
    const start = text.length;
    let at = 0;
    for (const word of sentence.words) {
      const found = sentence.text.indexOf(word, at);
      if (found < 0)
        throw new Error(`The text of a sentence lacks its word ${word}: ${sentence.text}`);
      at = found + word.length;
      tokens.push({ start: start + found, end: start + at });
    }
    text += sentence.text;
    spans.push({ start, end: text.length });
    text += gapAfter(sentence, paragraphs);
  }
  return { text, sentences: spans, tokens };
};

/** Reads a gzipped CoNLL-U file; `paragraphs`: a blank line after each sentence that ends without a mark. */
export const readTreebank = (path: string, paragraphs: boolean): readonly GoldDocument[] =>
  readSentences(path).map((sentences) => layOut(sentences, paragraphs));
