import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Story } from '@quickwire/contracts';
import { newsRecognizer } from '@quickwire/language';
import { detokenise } from '@quickwire/language/training';
import { type Reading, readStory } from '../../src/reading/reading.ts';

/** A story with the lines its editors wrote. */
export interface Summarised {
  readonly id: string;
  readonly story: Story;
  readonly highlights: readonly string[];
}

/** The text as a story of a feed without headline, language English. */
export const storyOfText = (id: string, text: string, headline = ''): Story =>
  ({
    id,
    feed: 'training',
    itemId: id,
    version: '1',
    revision: { contentHash: createHash('sha256').update(text).digest('hex') },
    format: { name: 'text' },
    pubStatus: 'usable',
    language: 'en',
    headline,
    text,
    blocks: [],
    subjects: [],
    people: [],
    organisations: [],
    places: [],
    genres: [],
    associations: [],
  }) as unknown as Story;

/** `summaries/cnn-dev.jsonl` of the data folder. @throws {Error} where the file is missing */
export const readSummaries = (data: string): readonly Summarised[] =>
  readFileSync(join(data, 'summaries/cnn-dev.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, article, highlights } = JSON.parse(line) as {
        id: string;
        article: string;
        highlights: readonly string[];
      };
      return { id, story: storyOfText(id, article), highlights };
    });

/** The documents of a file of `entities/`, as the sentences that they are written in. @throws {Error} where the file is missing */
const readSentences = (
  data: string,
  file: string,
): readonly { readonly id: string; readonly sentences: readonly string[] }[] =>
  readFileSync(join(data, 'entities', `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, sents } = JSON.parse(line) as {
        id: string;
        sents: readonly { toks: readonly string[] }[];
      };
      return { id, sentences: sents.map(({ toks }) => detokenise(toks).text) };
    });

/** The stories of `entities/worldwide-train.jsonl`, a paragraph a sentence. @throws {Error} where the file is missing */
export const readWorldwide = (data: string): readonly Story[] =>
  readSentences(data, 'worldwide-train').map(({ id, sentences }) =>
    storyOfText(id, sentences.join('\n\n')),
  );

/** Lines between headline and text: who writes, where, when. */
const isHead = (line: string): boolean =>
  /\d{4}-\d\d-\d\d$/.test(line) || (line.split(' ').length <= 6 && !/[.”"]$/.test(line));
const HEAD_LINES = 4;

/** The stories of `entities/conll2003-train.jsonl`, an agency's: headline apart, a paragraph a sentence. @throws {Error} where the file is missing */
export const readAgency = (data: string): readonly Story[] =>
  readSentences(data, 'conll2003-train').map(({ id, sentences: [headline = '', ...rest] }) => {
    const text = rest.filter((line, at) => at >= HEAD_LINES || !isHead(line));
    return storyOfText(`conll2003-train-${id}`, text.join('\n\n'), headline.replace(/\.$/, ''));
  });

/** Reads stories as the writer has them, with the recogniser that is shipped for news. */
export const storyReader = (): ((story: Story) => Reading) => {
  const recognizer = newsRecognizer('news');
  return (story) => readStory(story, recognizer.recognize(story));
};
