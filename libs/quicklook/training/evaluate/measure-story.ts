import type { Bullet, Extraction, Story } from '@quickwire/contracts';
import { wordCount } from '../../src/draft/draft.ts';
import { quickLookOf } from '../../src/news-writer.ts';
import { type Reading, readStory } from '../../src/reading/reading.ts';
import type { Summarised } from '../choice/stories.ts';
import { type Alike, alikePairs } from './alike.ts';
import { type Rouge, rougeOf } from './rouge.ts';

/** So many lines of ours are held against the editors'. */
const COMPARED = 5;
const LEAD_SENTENCES = 3;

/** What one story's Quick Look is measured by. */
export interface StoryMeasure {
  readonly id: string;
  readonly sentences: number;
  readonly bullets: readonly {
    readonly grade: NonNullable<Bullet['grade']>;
    readonly words: number;
  }[];
  readonly alike: Alike;
  /** Names of the gates that stopped a candidate, one a candidate. */
  readonly refused: readonly string[];
  readonly rouge: {
    /** The first five lines. */
    readonly quickLook: Rouge;
    /** The first three sentences of the story. */
    readonly lead: Rouge;
    /** The story's beginning, cut to as many words as the lines have. */
    readonly shortLead: Rouge;
  };
  /** Milliseconds of processor time. */
  readonly recogniserMs: number;
  readonly writerMs: number;
}

/** The first words of these lines, as many as are wanted. */
export const firstWords = (lines: readonly string[], words: number): readonly string[] => {
  let left = words;
  return lines.flatMap((line) => {
    const taken = line.split(/\s+/).filter(Boolean).slice(0, left);
    left -= taken.length;
    return taken.length === 0 ? [] : [taken.join(' ')];
  });
};

/** What an act takes of the processor, in milliseconds, with what it gives. */
const timed = <T>(act: () => T): { readonly result: T; readonly ms: number } => {
  const before = process.cpuUsage();
  const result = act();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
};

const sentencesOf = ({ doc }: Reading): readonly string[] =>
  doc.sentences.map(({ start, end }) => doc.text.slice(start, end));

/** Writes a story's Quick Look, with the recogniser given, and measures it. */
export const measureStory = (
  { id, story, highlights }: Summarised,
  recognise: (story: Story) => Extraction,
): StoryMeasure => {
  const refused: string[] = [];
  const { result: extraction, ms: recogniserMs } = timed(() => recognise(story));
  const { result, ms: writerMs } = timed(() => {
    const reading = readStory(story, extraction);
    const quickLook = quickLookOf(reading, extraction, ({ fault }) => refused.push(fault.gate));
    return { reading, bullets: quickLook.bullets };
  });
  const lines = result.bullets.map(({ text }) => text);
  const compared = lines.slice(0, COMPARED);
  const words = compared.reduce((sum, line) => sum + wordCount(line), 0);
  const sentences = sentencesOf(result.reading);
  return {
    id,
    sentences: sentences.length,
    bullets: result.bullets.map(({ text, grade }) => ({
      grade: grade ?? 'plain',
      words: wordCount(text),
    })),
    alike: alikePairs(lines),
    refused,
    rouge: {
      quickLook: rougeOf(compared, highlights),
      lead: rougeOf(sentences.slice(0, LEAD_SENTENCES), highlights),
      shortLead: rougeOf(firstWords(sentences, words), highlights),
    },
    recogniserMs,
    writerMs,
  };
};
