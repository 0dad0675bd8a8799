import { z } from 'zod';

/**
 * Headers that a dead letter carries beside those of the record that failed. Its key, value and
 * headers are the record's own, byte for byte; nothing is wrapped. Only where that would not fit the log is it cut, and says so.
 */
export const deadLetterHeaders = {
  stage: 'qw_dead_stage',
  topic: 'qw_dead_topic',
  partition: 'qw_dead_partition',
  offset: 'qw_dead_offset',
  kind: 'qw_dead_kind',
  cause: 'qw_dead_cause',
  stack: 'qw_dead_stack',
  attempts: 'qw_dead_attempts',
  at: 'qw_dead_at',
  /** Only where no log takes the record's key: that key; the letter's own is a hash of it. */
  key: 'qw_dead_key',
  /** Only on one that was cut: how much of the record is kept. */
  truncated: 'qw_dead_truncated',
} as const;

/** Where a record lay that became a dead letter, and the stage that put it aside. */
export interface LetterPlace {
  readonly stage: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

/** Name of a dead letter: the same however often the letter is written. */
export const letterNameOf = ({ stage, topic, partition, offset }: LetterPlace): string =>
  `${stage}/${topic}/${partition}/${offset}`;

const LETTER = /^([^/]{1,200})\/[^/]{1,249}\/\d{1,10}\/-?\d{1,16}$/;

/** The stage that put a letter of this name aside; undefined where it is no such name. */
export const stageOfLetter = (name: string): string | undefined => LETTER.exec(name)?.[1];

/** A dead letter as people and tools see it. */
export const DeadLetter = z
  .object({
    stage: z.string(),
    topic: z.string(),
    partition: z.int(),
    offset: z.int(),
    /** `poison`: said so itself; `deadline`, `worker`, `retries`, `oversize`: concluded by the runner. */
    kind: z.string(),
    cause: z.string(),
    stack: z.string(),
    attempts: z.int(),
    at: z.string(),
  })
  .readonly();
export type DeadLetter = z.infer<typeof DeadLetter>;
