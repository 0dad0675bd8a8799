import type { Cache } from '@quickwire/cache';
import { eventIdOf, type RawWire } from '@quickwire/contracts';
import { ProblemError } from '@quickwire/http-guard';
import { type EventLog, type NewRecord, RecordTooLargeError } from '@quickwire/streaming';
import { type Answer, answerOf } from './answer.ts';
import { rememberStory } from './guess-outcome.ts';
import { isRefused, type JudgedItem, judgeItems, refuse } from './judge-items.ts';
import type { ReadAnyWire } from './reading/wire-reader.ts';
import { type IncomingWire, rawOf, recordOf, type Trail, trailOf } from './records.ts';
import { rejectionOf, wireIdOf } from './reject-wire.ts';

/** What a wire is taken with. */
export interface Door {
  readonly log: EventLog;
  readonly cache: Cache;
  readonly read: ReadAnyWire;
}

/** A wire that was read, and what becomes of its items. */
interface Taking {
  readonly wire: IncomingWire;
  readonly trail: Trail;
  readonly format: RawWire['format'];
  readonly items: readonly JudgedItem[];
}

const recordOfItem = (item: JudgedItem): NewRecord => {
  const { eventId, trail } = item;
  if (isRefused(item)) return rejectionOf(eventId, item.refusal, trail);
  return recordOf('stories.received', eventId, item.story.id, { story: item.story }, trail);
};

/** How an item ended, as it is kept with the bytes. */
const endOf = (item: JudgedItem) => ({
  eventId: item.eventId,
  ...(isRefused(item) ? { problem: item.refusal.problem } : { storyId: item.story.id }),
});

const endOfAll = ({ wire, items }: Taking) => {
  const [sole, ...others] = items;
  if (sole && others.length === 0) return endOf(sole);
  const ends = items.map((item) => ({
    place: item.place,
    receiptId: item.trail.receiptId,
    ...endOf(item),
  }));
  return { eventId: wireIdOf('wire', wire), items: ends };
};

/** The bytes lie in the partition of the story; those of several items have a key of their own. */
const rawRecordOf = (taking: Taking): NewRecord => {
  const { wire, trail, format } = taking;
  const raw = rawOf(wire, trail, { ...endOfAll(taking), ...(format && { format }) });
  const key = raw.storyId ?? raw.eventId;
  return recordOf('wires.raw', eventIdOf('raw', trail.receiptId), key, raw, trail);
};

/** @returns why none of the records was appended, where one is too long for the log */
const append = async (
  log: EventLog,
  records: readonly NewRecord[],
): Promise<RecordTooLargeError | undefined> => {
  try {
    await log.append(records);
    return undefined;
  } catch (error) {
    if (error instanceof RecordTooLargeError) return error;
    throw error;
  }
};

/** Appends one by one what did not fit together, so that only what is too long itself is refused. */
const appendApart = async (log: EventLog, taking: Taking): Promise<readonly JudgedItem[]> => {
  const items: JudgedItem[] = [];
  for (const item of taking.items) {
    const fault = isRefused(item) ? undefined : await append(log, [recordOfItem(item)]);
    items.push(
      fault ? refuse(item, taking.wire, new ProblemError('too-large', fault.message)) : item,
    );
  }
  await log.append([
    rawRecordOf({ ...taking, items }),
    ...items.filter(isRefused).map(recordOfItem),
  ]);
  return items;
};

const appendAll = async (log: EventLog, taking: Taking): Promise<readonly JudgedItem[]> => {
  const fault = await append(log, [rawRecordOf(taking), ...taking.items.map(recordOfItem)]);
  return fault ? appendApart(log, taking) : taking.items;
};

/**
 * Takes a wire: reads it, appends the bytes once with the story of each of its items, answers when all are
 * durable. An item that cannot be read keeps no other back.
 * @throws {ProblemError} when no item can be taken: 400, or 413 when it is too long written out; the bytes are kept all the same. 503 when too many wires are being read; nothing is kept
 * @throws {LogUnavailableError} {@link LogFullError} when the log did not take all; sending it again is safe
 */
export const receiveWire = async (
  { log, cache, read }: Door,
  wire: IncomingWire,
): Promise<Answer> => {
  const trail = trailOf(wire);
  const { feed, contentType, fileName } = wire;
  const { items: found, format } = await read(wire.bytes, { feed, contentType, fileName });
  const judged = await judgeItems(cache, wire, found, trail);
  const items = await appendAll(log, { wire, trail, format, items: judged });
  await Promise.all(
    items.map(
      (item) => !isRefused(item) && rememberStory(cache, item.story, item.eventId, item.outcome),
    ),
  );
  return answerOf(items);
};
