import { deadLetterHeaders, eventHeaders, type Stage } from '@quickwire/contracts';
import { formatPosition, type Ledger, parsePosition, toReadFrom } from '@quickwire/delivery';
import { type EventLog, type LogRecord, type NewRecord, redriven } from '@quickwire/streaming';

/** Which dead letters to send again. */
export interface RedriveRequest {
  readonly stage: Stage;
  /** Of this receipt alone. */
  readonly receiptId?: string | undefined;
  /** `next` of the answer before. */
  readonly after?: string | undefined;
}

/** A dead letter by its receipt. */
export interface Sent {
  readonly receiptId: string;
}

/** A dead letter that was left as it is. */
export interface Left extends Sent {
  readonly why: string;
}

export interface Redriven {
  readonly sent: readonly Sent[];
  readonly left: readonly Left[];
  /** Where the next call goes on; absent when all letters have been looked at. */
  readonly next?: string;
}

/** Most letters that one call deals with, so that it answers soon. */
const MOST = 500;

/** Why a letter is no longer where its receipt stands, as far as the ledger knows. The stage has the last word. */
const movedOn = (ledger: Ledger, receiptId: string, at: string): string | undefined => {
  const known = ledger.receipt(receiptId);
  if (!known || known.since < at) return undefined;
  if (known.outcome !== 'dead-lettered')
    return known.outcome === 'in-flight'
      ? undefined
      : `it was sent again before and is ${known.outcome} since ${known.since}`;
  return known.since > at ? 'a later dead letter of it is the one to send' : undefined;
};

/**
 * Sends dead letters again: appends each record to the topic it came from. The stage deals with each letter once, however
 * often it is sent; of those that the ledger shows to have moved on nothing is appended.
 * @throws {BadPositionError} for an `after` that no answer gave
 * @throws {LogUnavailableError} {@link LogFullError} when the log did not take all; sending again is safe
 */
export const redrive = async (
  { log, ledger }: { readonly log: EventLog; readonly ledger: Ledger },
  { stage, receiptId, after }: RedriveRequest,
): Promise<Redriven> => {
  const bounds = await log.bounds(stage.deadLetters);
  const offsets = after
    ? parsePosition(after, bounds.length)
    : bounds.map(({ earliest }) => earliest);
  const sent: Sent[] = [];
  const left: Left[] = [];
  let full = false;

  const judge = (letter: LogRecord): readonly NewRecord[] => {
    const receipt = letter.headers[eventHeaders.receipt] ?? '';
    if (receiptId !== undefined && receipt !== receiptId) return [];
    const at = letter.headers[deadLetterHeaders.at] ?? '';
    const why = movedOn(ledger, receipt, at);
    const record = why === undefined ? redriven(letter, stage.reads) : { why };
    if ('why' in record) {
      left.push({ receiptId: receipt, why: record.why });
      return [];
    }
    sent.push({ receiptId: receipt });
    return [record];
  };

  const reading = new AbortController();
  const from = toReadFrom(offsets);
  try {
    const topic = stage.deadLetters;
    for await (const batch of log.read({ topic, from, toEnd: true, signal: reading.signal })) {
      const records: NewRecord[] = [];
      for (const letter of batch) {
        full = sent.length + left.length >= MOST;
        if (full) break;
        records.push(...judge(letter));
        offsets[letter.partition] = letter.offset + 1;
      }
      // One by one: letters may be as large as a record can be, and each append is sure to fit.
      for (const record of records) await log.append([record]);
      if (full) break;
    }
  } finally {
    reading.abort();
  }
  return { sent, left, ...(full && { next: formatPosition(offsets) }) };
};
