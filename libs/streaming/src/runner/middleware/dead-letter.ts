import { hash } from 'node:crypto';
import { deadLetterHeaders } from '@quickwire/contracts';
import { OutageError } from '../../errors.ts';
import { fitsKey } from '../../keys.ts';
import type { LogRecord, NewRecord } from '../../log.ts';
import {
  type Delivery,
  type Effects,
  type Emission,
  type Middleware,
  rescue,
} from '../delivery.ts';
import { type EmittingStage, encodeEffects } from '../encode.ts';
import type { StageObserver } from '../observer.ts';
import { OversizeError } from '../suspects.ts';
import { DeadlineError } from './deadline.ts';
import { describe, RetriesExhaustedError } from './retry.ts';

/** How the dead letters of a stage are kept. */
export interface DeadLetterOptions extends EmittingStage {
  readonly topic: string;
  readonly observer: StageObserver;
  /** Events that tell of the dead letter, such as the receipt's outcome. */
  readonly announce?: (delivery: Delivery, cause: string) => readonly Emission[];
}

const MAX_STACK = 8 * 1024;
/** What is kept of a record whose dead letter does not fit either. */
const HEAD = { valueBytes: 16 * 1024, headerCharacters: 256 };

const kindOf = (error: unknown): string => {
  if (error instanceof DeadlineError) return 'deadline';
  if (error instanceof RetriesExhaustedError) return 'retries';
  if (error instanceof OversizeError) return 'oversize';
  return 'poison';
};

/** The stack of an error and of what caused it, to its end, or to one that was told before. */
const stackOf = (thrown: unknown): string => {
  const told = new Set<unknown>();
  const stacks: string[] = [];
  for (let error = thrown; error instanceof Error && !told.has(error); error = error.cause) {
    told.add(error);
    stacks.push(error.stack ?? error.message);
    if (error.cause !== undefined && !(error.cause instanceof Error))
      stacks.push(describe(error.cause));
  }
  return stacks.join('\ncaused by: ').slice(0, MAX_STACK).toWellFormed();
};

const cut = (text: string): string => text.slice(0, HEAD.headerCharacters).toWellFormed();

/** The key of a letter: the record's own, or a hash of one that no log takes; it then stands in a header, cut where the letter did not fit. */
const keyOf = ({ key }: LogRecord, refusals: number): Pick<NewRecord, 'key' | 'headers'> =>
  fitsKey(key)
    ? { key, headers: {} }
    : {
        key: hash('sha256', key, 'hex'),
        headers: { [deadLetterHeaders.key]: refusals > 1 ? cut(key) : key },
      };

/** As much of a record as is sure to fit: all of it at first, then its head, then nothing but where it lies. */
const keptOf = (
  { value, headers }: LogRecord,
  refusals: number,
): Pick<NewRecord, 'value' | 'headers'> => {
  if (refusals <= 1) return { value, headers };
  const bytes = refusals === 2 ? HEAD.valueBytes : 0;
  const own = refusals === 2 ? Object.entries(headers) : [];
  return {
    value: value.subarray(0, bytes),
    headers: {
      ...Object.fromEntries(own.map(([name, text]) => [name, cut(text)])),
      [deadLetterHeaders.truncated]: `the first ${Math.min(bytes, value.length)} of ${value.length} bytes`,
    },
  };
};

/**
 * Ends a record that can never succeed: it goes to the dead letters as it was, byte for byte, with
 * the cause in headers of their own; where the log refused that as too large, cut, which it says. Outages pass: they are no
 * fault of the record.
 */
export const deadLetter = ({
  topic,
  observer,
  announce,
  ...emitting
}: DeadLetterOptions): Middleware =>
  rescue((error, delivery): Effects => {
    if (error instanceof OutageError) throw error;
    const { record } = delivery;
    const kind = kindOf(error);
    const refusals = error instanceof OversizeError ? error.refusals : 0;
    const said = describe(error).toWellFormed();
    const cause = refusals > 1 ? cut(said) : said;
    const kept = keptOf(record, refusals);
    const { key, headers } = keyOf(record, refusals);
    observer.deadLettered(kind, cause, cut(record.key));
    const letter: NewRecord = {
      topic,
      partition: record.partition,
      key,
      value: kept.value,
      headers: {
        ...kept.headers,
        ...headers,
        [deadLetterHeaders.stage]: emitting.stage,
        [deadLetterHeaders.topic]: record.topic,
        [deadLetterHeaders.partition]: String(record.partition),
        [deadLetterHeaders.offset]: String(record.offset),
        [deadLetterHeaders.kind]: kind,
        [deadLetterHeaders.cause]: cause,
        [deadLetterHeaders.stack]: refusals > 1 ? '' : stackOf(error),
        [deadLetterHeaders.attempts]: String(
          error instanceof RetriesExhaustedError ? error.attempts : 1,
        ),
        [deadLetterHeaders.at]: new Date(delivery.now).toISOString(),
      },
    };
    // What is told of it has its key.
    const emit = fitsKey(record.key) ? announce?.(delivery, cause) : undefined;
    const { raw = [] } = encodeEffects({ ...(emit && { emit }) }, delivery, emitting);
    return { raw: [letter, ...raw], isLetter: true };
  });
