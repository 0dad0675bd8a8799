import type { Span } from '@quickwire/contracts';
import type { TreebankSentence, TreebankWord } from './treebank.ts';

/** A document of a treebank as running text, its sentences and words at their places in it. */
export interface LaidOutDocument {
  readonly text: string;
  readonly sentences: readonly (Span & { readonly words: readonly TreebankWord[] })[];
}

/** What stands between a sentence and the next. */
export type Gap = (sentence: TreebankSentence) => string;

/** All in one line. */
export const inOneLine: Gap = ({ spaceAfter }) => (spaceAfter ? ' ' : '');

/** The treebanks do not say where paragraphs end: taken to be where a sentence ends without a mark. */
export const inParagraphs: Gap = (sentence) =>
  /[.!?…:;"”’')\]]$/u.test(sentence.text) ? inOneLine(sentence) : '\n\n';

/** The documents of some sentences. */
export const layOut = (
  sentences: readonly TreebankSentence[],
  gapAfter: Gap = inParagraphs,
): readonly LaidOutDocument[] => {
  const documents = Map.groupBy(sentences, ({ document }) => document);
  return [...documents.values()].map((own) => {
    let text = '';
    const placed = own.map((sentence) => {
      const start = text.length;
      text += sentence.text;
      const end = text.length;
      text += gapAfter(sentence);
      const words = sentence.words.map((word) => ({
        ...word,
        start: word.start + start,
        end: word.end + start,
      }));
      return { start, end, words };
    });
    return { text, sentences: placed };
  });
};
