import { deadLetterHeaders } from '@quickwire/contracts';
import { OutageError } from '../../errors.ts';
import type { NewRecord } from '../../log.ts';
import {
  type Delivery,
  type Effects,
  type Emission,
  type Middleware,
  rescue,
} from '../delivery.ts';
import type { StageObserver } from '../observer.ts';
import { DeadlineError } from './deadline.ts';
import { describe, RetriesExhaustedError } from './retry.ts';

/** How the dead letters of a stage are kept. */
export interface DeadLetterOptions {
  readonly stage: string;
  readonly topic: string;
  readonly observer: StageObserver;
  /** Events that tell of the dead letter, such as the receipt's outcome. */
  readonly announce?: (delivery: Delivery, cause: string) => readonly Emission[];
}

const MAX_STACK = 8 * 1024;

const kindOf = (error: unknown): string => {
  if (error instanceof DeadlineError) return 'deadline';
  if (error instanceof RetriesExhaustedError) return 'retries';
  return 'poison';
};

const stackOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const cause =
    error.cause === undefined
      ? ''
      : `\ncaused by: ${stackOf(error.cause) || describe(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`.slice(0, MAX_STACK).toWellFormed();
};

/**
 * Ends a record that can never succeed: it goes to the dead letters as it was, byte for byte, with
 * the cause in headers of their own. Outages pass: they are no fault of the record.
 */
export const deadLetter =
  ({ stage, topic, observer, announce }: DeadLetterOptions): Middleware =>
  (next) =>
  (delivery) =>
    rescue(next, delivery, (error): Effects => {
      if (error instanceof OutageError) throw error;
      const { record } = delivery;
      const kind = kindOf(error);
      const cause = describe(error).toWellFormed();
      observer.deadLettered(kind, cause, record.key);
      const letter: NewRecord = {
        topic,
        partition: record.partition,
        key: record.key,
        value: record.value,
        headers: {
          ...record.headers,
          [deadLetterHeaders.stage]: stage,
          [deadLetterHeaders.topic]: record.topic,
          [deadLetterHeaders.partition]: String(record.partition),
          [deadLetterHeaders.offset]: String(record.offset),
          [deadLetterHeaders.kind]: kind,
          [deadLetterHeaders.cause]: cause,
          [deadLetterHeaders.stack]: stackOf(error),
          [deadLetterHeaders.attempts]: String(
            error instanceof RetriesExhaustedError ? error.attempts : 1,
          ),
          [deadLetterHeaders.at]: new Date(delivery.now).toISOString(),
        },
      };
      return { raw: [letter], emit: announce?.(delivery, cause) ?? [] };
    });
