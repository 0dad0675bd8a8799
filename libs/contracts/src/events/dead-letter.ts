import { z } from 'zod';

/**
 * Headers that a dead letter carries beside those of the record that failed. Its key, value and
 * headers are the record's own, byte for byte; nothing is wrapped.
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
} as const;

/** A dead letter as people and tools see it. */
export const DeadLetter = z
  .object({
    stage: z.string(),
    topic: z.string(),
    partition: z.int(),
    offset: z.int(),
    /** `poison`: said so itself; `deadline`, `worker`, `retries`: concluded by the runner. */
    kind: z.string(),
    cause: z.string(),
    stack: z.string(),
    attempts: z.int(),
    at: z.string(),
  })
  .readonly();
export type DeadLetter = z.infer<typeof DeadLetter>;
