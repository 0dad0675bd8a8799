import { deadLetterHeaders, eventHeaders, eventIdOf, letterNameOf } from '@quickwire/contracts';
import type { LogRecord, NewRecord } from './log.ts';

const own = new Set<string>(Object.values(deadLetterHeaders));

/** A letter cannot be sent again; the message says why, and what to do instead. */
export interface NotRedrivable {
  readonly why: string;
}

/**
 * The record of a dead letter, to be appended again to the topic it came from: its key, value and headers as they were,
 * under an event id that follows from the letter, so that no reader takes it for the one that failed.
 * @param reads the topic that the letter's stage reads
 */
export const redriven = (letter: LogRecord, reads: string): NewRecord | NotRedrivable => {
  const { headers, key, value } = letter;
  const stage = headers[deadLetterHeaders.stage];
  const topic = headers[deadLetterHeaders.topic];
  const partition = Number(headers[deadLetterHeaders.partition]);
  const offset = Number(headers[deadLetterHeaders.offset]);
  if (!stage || !topic || partition !== letter.partition || !Number.isSafeInteger(offset))
    return { why: 'it is no dead letter: its headers do not say where it lay' };
  if (topic !== reads)
    return {
      why: 'it came due from what the stage keeps and lay in no topic; ask the feed for a newer version',
    };
  if (headers[deadLetterHeaders.key] !== undefined)
    return { why: 'its key is longer than a log takes; send the record again under a shorter one' };
  const truncated = headers[deadLetterHeaders.truncated];
  if (truncated !== undefined)
    return {
      why: `only ${truncated} of it are kept; ask the feed for a newer version`,
    };
  const name = letterNameOf({ stage, topic, partition, offset });
  return {
    topic,
    partition,
    key,
    value,
    headers: {
      ...Object.fromEntries(Object.entries(headers).filter(([header]) => !own.has(header))),
      [eventHeaders.id]: eventIdOf('redrive', name),
      [eventHeaders.redrive]: name,
    },
  };
};
