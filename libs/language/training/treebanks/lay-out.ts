import type { TreebankSentence, TreebankWord } from './treebank.ts';

/** A document of a treebank as running text, its words at their places in it. */
export interface LaidOutDocument {
  readonly text: string;
  readonly sentences: readonly (readonly TreebankWord[])[];
}

/** The treebanks do not say where paragraphs end: taken to be where a sentence ends without a mark. */
const gapAfter = (text: string): string => (/[.!?…:;"”’')\]]$/u.test(text) ? ' ' : '\n\n');

export const layOut = (sentences: readonly TreebankSentence[]): readonly LaidOutDocument[] => {
  const documents = Map.groupBy(sentences, ({ document }) => document);
  return [...documents.values()].map((own) => {
    let text = '';
    const placed = own.map((sentence) => {
      const offset = text.length;
      text += sentence.text + gapAfter(sentence.text);
      return sentence.words.map((word) => ({
        ...word,
        start: word.start + offset,
        end: word.end + offset,
      }));
    });
    return { text, sentences: placed };
  });
};
