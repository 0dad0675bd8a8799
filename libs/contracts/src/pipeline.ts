import type { z } from 'zod';
import { StoryExtracted } from './events/extracted.ts';
import { SummarizedOrNotice } from './events/notice.ts';
import { Outcome } from './events/outcome.ts';
import { Package } from './events/package.ts';
import { RawWire } from './events/raw-wire.ts';
import { StoryReceived } from './events/received.ts';

const days = (n: number): number => n * 24 * 60 * 60 * 1000;

/**
 * Largest record value in bytes. The door takes 1 MiB; JSON escaping, base64 and the work of
 * the stages make it longer.
 */
export const MAX_RECORD_BYTES = 8 * 1024 * 1024;

/** Milliseconds a dead letter is kept, and can be sent again. */
export const DEAD_LETTERS_KEPT_MS = days(30);

/** A topic that carries events: who may read it and what is in it. */
export interface EventTopic {
  readonly summary: string;
  /** CloudEvents `type`. */
  readonly type: string;
  readonly schema: z.ZodType;
  /** `compacted` keeps the last record of each key for ever; a number is milliseconds. */
  readonly keep: number | 'compacted';
}

/** What the pipeline's topics carry. Everything is keyed by story id. */
export const topics = {
  'wires.raw': {
    summary: 'Bytes as received, how they came, how reading them ended',
    type: 'quickwire.wire.received',
    schema: RawWire,
    keep: days(30),
  },
  'stories.received': {
    summary: 'A revision of a story in canonical form, or what it changes of the one before',
    type: 'quickwire.story.received',
    schema: StoryReceived,
    keep: days(14),
  },
  'stories.extracted': {
    summary: 'Story with its entities',
    type: 'quickwire.story.extracted',
    schema: StoryExtracted,
    keep: days(14),
  },
  'stories.summarized': {
    summary:
      "Story with its entities and Quick Look; an operator's word that a held one may go, or one story's about another that tells the same",
    type: 'quickwire.story.summarized',
    schema: SummarizedOrNotice,
    keep: days(14),
  },
  'packages.published': {
    summary: 'Package; a kill is a record that says so, never a tombstone',
    type: 'quickwire.package.published',
    schema: Package,
    keep: 'compacted',
  },
  'pipeline.outcomes': {
    summary: 'How a receipt ended or why it waits',
    type: 'quickwire.receipt.outcome',
    schema: Outcome,
    keep: days(14),
  },
} as const satisfies Record<string, EventTopic>;

/** Name of a topic that carries events. */
export type TopicName = keyof typeof topics;

/** The payload that a topic carries. */
export type PayloadOf<T extends TopicName> = z.infer<(typeof topics)[T]['schema']>;

/** A stage of the pipeline: what it reads, what it writes. */
export interface Stage {
  readonly name: string;
  /** Consumer group. */
  readonly group: string;
  readonly reads: TopicName;
  readonly writes: readonly TopicName[];
  /** Topics that it sends notices to, for stories of other partitions. */
  readonly notifies: readonly TopicName[];
  /** Records that can never succeed. */
  readonly deadLetters: string;
  /** Changelog of the stage's keyed state and position. */
  readonly state: string;
  /**
   * Whether a record with an event id seen shortly before is dropped unread. Off where ids may
   * repeat for good reason: a resent wire has the id of the first.
   */
  readonly dropRepeats: boolean;
}

const stage = (
  name: string,
  reads: TopicName,
  writes: readonly TopicName[],
  dropRepeats: boolean,
  notifies: readonly TopicName[] = [],
): Stage => ({
  name,
  group: `quickwire.${name}`,
  reads,
  writes: [...writes, 'pipeline.outcomes'],
  notifies,
  deadLetters: `${name}.dead-letters`,
  state: `${name}.state`,
  dropRepeats,
});

/** The topology: the only place where it is declared. */
export const pipeline = {
  /** All topics have as many, so that a story keeps one partition from end to end. */
  partitions: 6,
  /** Writes without reading a topic. */
  door: {
    name: 'ingestion',
    writes: ['wires.raw', 'stories.received', 'pipeline.outcomes'] as readonly TopicName[],
  },
  stages: {
    extraction: stage('extraction', 'stories.received', ['stories.extracted'], false),
    summarization: stage('summarization', 'stories.extracted', ['stories.summarized'], true),
    publishing: stage('publishing', 'stories.summarized', ['packages.published'], true, [
      'stories.summarized',
    ]),
  },
  /**
   * Who polls which feed: a feed belongs to the partition of its name, and the group's lease of a partition is
   * the right to poll its feeds. No records flow; where each feed stands is the state.
   */
  polling: { group: 'quickwire.polling', topic: 'feeds.polls', state: 'polling.state' },
} as const;

/** Name of a stage that reads a topic. */
export type StageName = keyof typeof pipeline.stages;

/** Settings of a topic as the log makes it. */
export interface TopicSettings {
  readonly name: string;
  readonly partitions: number;
  readonly keep: number | 'compacted';
  readonly maxRecordBytes: number;
}

const settings = (name: string, keep: number | 'compacted'): TopicSettings => ({
  name,
  partitions: pipeline.partitions,
  keep,
  maxRecordBytes: MAX_RECORD_BYTES,
});

/** Every topic of the pipeline with its settings: events, dead letters, changelogs, the leases of polling. */
export const allTopics = (): readonly TopicSettings[] => [
  ...Object.entries(topics).map(([name, topic]) => settings(name, topic.keep)),
  ...Object.values(pipeline.stages).flatMap((s) => [
    settings(s.deadLetters, DEAD_LETTERS_KEPT_MS),
    settings(s.state, 'compacted'),
  ]),
  settings(pipeline.polling.topic, days(1)),
  settings(pipeline.polling.state, 'compacted'),
];
