import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A story of the data folder as its writer left it: no dateline, no byline. */
export interface Text {
  /** Where it is from and its id there. */
  readonly id: string;
  readonly source: 'reuters' | 'cnn' | 'world' | 'briefs';
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

const linesOf = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** Tokens as running text. */
const laidOut = (tokens: readonly string[]): string =>
  tokens
    .join(' ')
    .replace(/ ([.,;:!?%)\]]|'s\b|'(?= )|n't\b)/g, '$1')
    .replace(/([([$£]) /g, '$1')
    .replace(/" ([^"]*) "/g, '"$1"');

interface Annotated {
  readonly id: string | number;
  readonly sents: readonly { readonly toks: readonly string[] }[];
}

const annotated = (data: string, name: string, source: Text['source']): readonly Text[] =>
  linesOf(join(data, 'entities', `${name}.jsonl`)).map((line) => {
    const { id, sents } = JSON.parse(line) as Annotated;
    const lines = sents.map(({ toks }) => laidOut(toks));
    const dateline = lines.slice(0, 4).findIndex((each) => /\d{4}-\d\d-\d\d$/.test(each));
    const body = lines.slice(dateline >= 0 ? dateline + 1 : 1);
    return { id: `${name}/${id}`, source, headline: lines[0] ?? '', paragraphs: body };
  });

/** Sentences of a text that lost its paragraphs, two and three together. */
const paragraphsOf = (text: string): readonly string[] => {
  const sentences = text.split(/(?<=[.!?]["”]?) (?=["“\p{Lu}])/u);
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; ) {
    const size = 2 + (paragraphs.length % 2);
    paragraphs.push(sentences.slice(at, at + size).join(' '));
    at += size;
  }
  return paragraphs;
};

const MOST_BRIEFS = 1000;

/** All texts of DIR that are stories, of 12 words at least. */
export const readTexts = (data: string): readonly Text[] => {
  const cnn = linesOf(join(data, 'summaries/cnn-dev.jsonl')).map((line): Text => {
    const { id, article } = JSON.parse(line) as { id: string; article: string };
    const text = article.replace(/^\(CNN\)(?: -- )?/, '');
    return { id: `cnn/${id}`, source: 'cnn', headline: '', paragraphs: paragraphsOf(text) };
  });
  const briefs = linesOf(join(data, 'headlines/inshorts.jsonl'))
    .slice(0, MOST_BRIEFS)
    .map((line): Text => {
      const { id, headline, lead } = JSON.parse(line) as Record<'id' | 'headline' | 'lead', string>;
      return { id: `inshorts/${id}`, source: 'briefs', headline, paragraphs: [lead] };
    });
  return [
    ...annotated(data, 'conll2003-train', 'reuters'),
    ...annotated(data, 'conll2003-dev', 'reuters'),
    ...annotated(data, 'worldwide-train', 'world'),
    ...annotated(data, 'worldwide-dev', 'world'),
    ...cnn,
    ...briefs,
  ].filter(({ paragraphs }) => paragraphs.join(' ').split(' ').length >= 12);
};
