import { eventHeaders, Outcome, type Trail, trailBegan, trailSteps } from '@quickwire/contracts';
import type { LogRecord } from '@quickwire/streaming';
import { type LedgerEntry, type Sighting, withOutcome, withStory } from './ledger-entry.ts';
import { receiptDay, receiptTime } from './receipt-day.ts';

/** What one record changes in the ledger. */
export interface LedgerUpdate {
  readonly receiptId: string;
  /** UTC day that the receipt counts for, unless the ledger knows it already. */
  readonly day: string;
  /** @returns the entry as it then is; undefined when nothing changes */
  readonly apply: (entry: LedgerEntry | undefined) => LedgerEntry | undefined;
}

/** The topics that the ledger is made from. */
export type LedgerTopic = 'stories.received' | 'pipeline.outcomes';

const utf8 = new TextDecoder();

const placesOf = (
  receiptId: string,
  trail: string | undefined,
  otherwise: number,
): Pick<Sighting, 'day' | 'receivedAt' | 'passed'> => {
  const receivedAt = receiptTime(receiptId) ?? trailBegan(trail) ?? otherwise;
  return {
    day: receiptDay(receiptId, otherwise),
    receivedAt,
    passed: trailSteps((trail ?? '') as Trail),
  };
};

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** As much of a story as the ledger keeps; a record that no stage can read is a receipt all the same. */
const storyOf = (value: Uint8Array): { feed?: unknown; version?: unknown } => {
  try {
    const received = JSON.parse(utf8.decode(value)) as {
      story?: object;
      partial?: { story?: object };
    } | null;
    return received?.story ?? received?.partial?.story ?? {};
  } catch {
    return {};
  }
};

const readStory = (record: LogRecord): LedgerUpdate => {
  const receiptId = record.headers[eventHeaders.receipt];
  if (!receiptId) throw new Error(`its header ${eventHeaders.receipt} is missing`);
  const { feed, version } = storyOf(record.value);
  const seen: Sighting = {
    receiptId,
    storyId: record.key,
    feed: textOf(feed) ?? 'unknown',
    version: textOf(version),
    ...placesOf(receiptId, record.headers[eventHeaders.trail], record.timestamp),
  };
  // What is sent again from a dead letter was received before.
  const again = record.headers[eventHeaders.redrive] !== undefined;
  return {
    receiptId,
    day: seen.day,
    apply: (entry) => (again ? undefined : withStory(entry, seen)),
  };
};

const readOutcome = (record: LogRecord): LedgerUpdate => {
  const outcome = Outcome.parse(JSON.parse(utf8.decode(record.value)));
  const { receiptId, storyId, feed, version, at } = outcome;
  const trail = record.headers[eventHeaders.trail];
  const seen: Sighting = {
    receiptId,
    storyId,
    feed,
    version,
    ...placesOf(receiptId, trail, Date.parse(at)),
  };
  const eventId = record.headers[eventHeaders.id] ?? `${record.partition}.${record.offset}`;
  return {
    receiptId,
    day: seen.day,
    apply: (entry) => withOutcome(entry, seen, eventId, outcome),
  };
};

const readers: Record<LedgerTopic, (record: LogRecord) => LedgerUpdate> = {
  'stories.received': readStory,
  'pipeline.outcomes': readOutcome,
};

/** What a record of one of the ledger's topics changes; an error for one that cannot be read. */
export const readUpdate = (topic: LedgerTopic, record: LogRecord): LedgerUpdate | Error => {
  try {
    return readers[topic](record);
  } catch (cause) {
    const where = `record ${record.offset} of partition ${record.partition} of ${topic}`;
    return new Error(`${where} cannot be read; the ledger leaves it out`, { cause });
  }
};
