import type { Sentence } from '../../src/doc.ts';
import { analyse, BASIC_PIPES, type Pipe } from '../../src/pipeline.ts';
import { parse } from '../../src/pipes/parse.ts';
import { tags } from '../../src/pipes/tags.ts';
import type { TreebankWord } from '../treebanks/treebank.ts';
import { type PlacedWord, placeOf } from './attachment.ts';

const ROOT = 'root';

/** The words of one sentence of ours. */
const wordsOf = ({
  tokens: words,
  tags: given,
  heads,
  relations,
  margins,
}: Sentence): readonly PlacedWord[] =>
  words.map(({ text, start, end }, at) => ({
    form: text,
    start,
    end,
    tag: given![at]!,
    head: heads![at]! < 0 ? ROOT : placeOf(words[heads![at]!]!),
    relation: relations![at]!,
    margin: margins![at]!,
  }));

/** A text read by ourselves, from its sentences on. */
export const readText = (text: string): readonly PlacedWord[] =>
  analyse(text, [], {}, [...BASIC_PIPES, tags, parse]).sentences.flatMap(wordsOf);

/** A pipe that takes sentences as they are given, for the text of a Doc that is not looked at. */
export const givenWords = (sentences: readonly (readonly TreebankWord[])[]): Pipe => ({
  name: 'given words',
  annotate: (doc) => ({
    ...doc,
    sentences: sentences.map((words) => ({
      start: 0,
      end: words.at(-1)?.end ?? 0,
      block: 0,
      tokens: words.map(({ form, start, end }) => ({ text: form, start, end, kind: 'word' })),
    })),
  }),
});

/** A sentence whose words are given, read by ourselves. */
export const readGiven = (text: string, words: readonly TreebankWord[]): readonly PlacedWord[] =>
  analyse(text, [], {}, [givenWords([words]), tags, parse]).sentences.flatMap(wordsOf);

/** The words of a treebank's sentence. */
export const placed = (words: readonly TreebankWord[]): readonly PlacedWord[] =>
  words.map((word) => ({
    ...word,
    head: word.head < 0 ? ROOT : placeOf(words[word.head]!),
    margin: 0,
  }));
