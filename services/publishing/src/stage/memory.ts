import {
  type ChangedFigure,
  type ChangedName,
  contentHashOf,
  type HistoryEntry,
  type Package,
  type RevisionPlace,
  type StorySummarized,
} from '@quickwire/contracts';
import { figuresOf } from './figures.ts';
import { namesOf } from './names.ts';
import { marksOf, packMark } from './paragraph-marks.ts';

/** The short form of a text: what is needed to say what the next version changes, and nothing to read. */
export interface TextMemory {
  /** Marks of the first paragraphs, packed. */
  readonly paragraphs: readonly string[];
  readonly figures: readonly ChangedFigure[];
  readonly names: readonly ChangedName[];
  /** How many there were of each; the lists stop at a bound. */
  readonly counts: readonly [paragraphs: number, figures: number, names: number];
}

/** What is remembered of the last version that was written out. At most some 30 KB, whatever the story's length. */
export interface Published {
  readonly version: string;
  readonly firstPublishedAt: string;
  readonly pubStatus: Package['pubStatus'];
  readonly headline: string;
  readonly quickLook: string;
  readonly characters: number;
  /** Hash of the text. */
  readonly textHash?: string;
  readonly contentHash: string;
  /** Its place among the revisions of its item; absent in state of before it was kept. */
  readonly revision?: RevisionPlace;
  /** When it came in; absent in state of before it was kept. */
  readonly receivedAt?: string;
  /** Every channel that a version was sent to. */
  readonly channels?: readonly string[];
  /** Absent after a kill, after 30 days without a version, and in state of before it was kept. */
  readonly text?: TextMemory;
  readonly history?: readonly HistoryEntry[];
}

const MOST_FIGURES = 128;
const MOST_NAMES = 64;

const textMemory = ({ story, extraction }: StorySummarized): TextMemory => {
  const figures = extraction ? figuresOf(story, extraction) : [];
  const names = extraction ? namesOf(extraction) : [];
  return {
    paragraphs: marksOf(story).map(packMark),
    figures: figures.slice(0, MOST_FIGURES),
    names: names.slice(0, MOST_NAMES),
    counts: [story.blocks.length, figures.length, names.length],
  };
};

/** The channels, each once; no field where there are none. */
export const channelsOf = (channels: readonly string[] = []): { channels?: readonly string[] } =>
  channels.length > 0 ? { channels: [...new Set(channels)] } : {};

/** A version as it is remembered. Of a kill nothing of the text is. */
export const remembered = (
  summarized: StorySummarized,
  firstPublishedAt: string,
  receivedAt: string,
): Published => {
  const { story, quickLook } = summarized;
  const isKill = story.pubStatus === 'canceled';
  return {
    version: story.version,
    firstPublishedAt,
    pubStatus: isKill ? 'canceled' : 'usable',
    headline: story.headline,
    quickLook: quickLook?.bullets.map((bullet) => bullet.text).join('\n') ?? '',
    characters: story.text.length,
    textHash: contentHashOf(story.text),
    contentHash: story.revision.contentHash,
    revision: { number: story.revision.number, created: story.revision.created },
    receivedAt,
    ...(!isKill && { text: textMemory(summarized) }),
  };
};
