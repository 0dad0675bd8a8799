import type { Entity, Extraction, Quantity, Span, Story } from '@quickwire/contracts';
import {
  analyse,
  BASIC_PIPES,
  type Context,
  type Doc,
  type Pipe,
  parse,
  quantityFinder,
  type Sentence,
  tags,
} from '@quickwire/language';
import { contentWords } from '../choice/content-words.ts';
import { rememberedAt } from '../remembered.ts';
import { firstTellings } from './first-tellings.ts';
import { asNews } from './news-grammar/as-news.ts';
import { firstAfter, spansIn } from './spans.ts';
import { lateTree, type Tree, treeOf } from './tree.ts';

/** Lines come from the first sentences alone; a text may be a book. */
const MOST_SENTENCES = 400;
/** A line that only says where the text was found. */
const ADDRESS = /^(?:https?:\/\/|www\.)/i;
/** Longer sentences are no prose; in characters. */
const LONGEST = 2000;

const beginning: Pipe = {
  name: 'beginning',
  annotate: (doc) => ({
    ...doc,
    sentences: doc.sentences
      .slice(0, MOST_SENTENCES)
      .filter(({ start, end }) => end - start <= LONGEST),
  }),
};

/** The sentence as a pipe leaves it. */
const through = (pipe: Pipe, doc: Doc, sentence: Sentence): Sentence =>
  pipe.annotate({ ...doc, sentences: [sentence] }).sentences[0] as Sentence;

const newsGrammar: Pipe = {
  name: 'news-grammar',
  annotate: (doc) => ({
    ...doc,
    sentences: doc.sentences.map((sentence) =>
      asNews(sentence, (part) => through(parse, doc, part)),
    ),
  }),
};

const PIPES: readonly Pipe[] = [...BASIC_PIPES, beginning];

/** The tree of a sentence, tagged and parsed as far as it is looked at: not every sentence is, and most lines fall to gates that see their words alone. */
const treeIn = (doc: Doc, sentence: Sentence): Tree =>
  lateTree(
    sentence,
    () => through(tags, doc, sentence),
    (tagged) => treeOf(through(newsGrammar, doc, through(parse, doc, tagged))),
  );

/** A story read for writing: its sentences as trees, and who stands where. */
export interface Reading {
  readonly story: Story;
  /** Its sentences with their tokens, without tags and trees. */
  readonly doc: Doc;
  readonly trees: readonly Tree[];
  readonly entities: readonly Entity[];
  /** Numbers in the reading of the sentences that are prose: no heading, caption, byline or dateline. */
  readonly prose: readonly number[];
  /** The entity that has a mention over this offset. */
  entityAt(offset: number): Entity | undefined;
  /** Makes the trees of these sentences, all at once: between other work the parser finds its tables out of reach. */
  grow(sentences: readonly number[]): void;
  /** Which sentence of the prose it is, from 0; undefined for one that is none of it. */
  placeInProse(sentence: number): number | undefined;
  /** The sentence of the prose so many places on, or back where the step is negative; undefined where there is none. */
  proseFrom(sentence: number, step: number): number | undefined;
  /** Place in the prose where a noun is first told of; -1 where it is not. */
  firstTold(noun: string): number;
  /** The sentence as the story has it. */
  sentenceText(sentence: number): string;
  /** The words of the sentence that carry its content. */
  contentIn(sentence: number): ReadonlySet<string>;
  /** Quantities of the sentence, in order. */
  quantitiesIn(sentence: number): readonly Quantity[];
  /** Mentions of people, organisations, places in the sentence, in order. */
  namesIn(sentence: number): readonly Named[];
}

/** A mention of an entity. */
export interface Named {
  readonly entity: Entity;
  readonly start: number;
  readonly end: number;
}

export const contextOf = (story: Story): Context => ({
  headline: story.headline,
  ...(story.dateline && { dateline: story.dateline }),
  ...(story.revision.created && { created: story.revision.created }),
  language: story.language,
});

const mentionsOf = (entities: readonly Entity[]): readonly Named[] =>
  entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ entity, start, end })))
    .sort((a, b) => a.start - b.start);

/** Reads a story: sentences, tags, trees; the entities are those already found. */
export const readStory = (story: Story, { entities }: Extraction): Reading => {
  const doc = analyse(story.text, story.blocks, contextOf(story), PIPES);
  const mentions = mentionsOf(entities);
  const trees = doc.sentences.map((sentence) => treeIn(doc, sentence));
  const prose = doc.sentences.flatMap(({ kind, block, start }, at) =>
    kind === undefined &&
    ['paragraph', 'list-item'].includes(doc.blocks[block]?.kind ?? '') &&
    !ADDRESS.test(doc.text.slice(start, start + 12))
      ? [at]
      : [],
  );
  const places = new Map(prose.map((sentence, place) => [sentence, place]));
  const spanOf = (sentence: number): Span => doc.sentences[sentence] as Span;
  const findQuantities = quantityFinder(doc);
  const quantities: (readonly Quantity[])[] = [];
  const names: (readonly Named[])[] = [];
  const content: ReadonlySet<string>[] = [];
  const sentenceText = (sentence: number): string => {
    const { start, end } = spanOf(sentence);
    return doc.text.slice(start, end);
  };
  return {
    story,
    doc,
    entities,
    trees,
    firstTold: firstTellings(prose, trees),
    prose,
    grow: (sentences) => {
      for (const sentence of sentences) void trees[sentence]?.root;
    },
    placeInProse: (sentence) => places.get(sentence),
    proseFrom: (sentence, step) => {
      const place = places.get(sentence);
      return place === undefined ? undefined : prose[place + step];
    },
    sentenceText,
    contentIn: (sentence) => {
      content[sentence] ??= contentWords(sentenceText(sentence));
      return content[sentence];
    },
    quantitiesIn: (sentence) => {
      quantities[sentence] ??= findQuantities(spanOf(sentence));
      return quantities[sentence];
    },
    entityAt: (offset) => {
      const near = mentions[firstAfter(mentions, offset)];
      return near && near.start <= offset ? near.entity : undefined;
    },
    namesIn: (sentence) => {
      names[sentence] ??= spansIn(mentions, spanOf(sentence));
      return names[sentence];
    },
  };
};

/** The reading's Doc with one sentence alone, that one with its tags and tree. */
export const docOf = ({ doc, trees }: Reading, sentence: number): Doc => ({
  ...doc,
  sentences: [(trees[sentence] as Tree).sentence],
});

/** A line read alone, as a reader has it, once: what was cut is looked at before the line is proved. Undefined where it is not one sentence. */
export const readLine = rememberedAt(({ story }: Reading, text: string): Tree | undefined => {
  const doc = analyse(
    text,
    [{ kind: 'paragraph', start: 0, end: text.length }],
    contextOf(story),
    BASIC_PIPES,
  );
  const [only] = doc.sentences;
  if (doc.sentences.length !== 1 || !only) return undefined;
  return treeIn(doc, only);
});
