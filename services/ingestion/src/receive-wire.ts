import { eventIdOf, type RawWire } from '@quickwire/contracts';
import { ProblemError } from '@quickwire/http-guard';
import { type EventLog, type NewRecord, RecordTooLargeError } from '@quickwire/streaming';
import type { ReadItem } from '@quickwire/wires';
import { type Answer, answerOf } from './answer.ts';
import type { Door } from './door.ts';
import { rememberStory } from './guess-outcome.ts';
import { isDropped, isRefused, type JudgedItem, judgeItems, refuse } from './judge-items.ts';
import { type IncomingWire, rawOf, recordOf, type Trail, trailOf } from './records.ts';
import { dropOf, rejectionOf, wireIdOf } from './reject-wire.ts';
import { contextOf } from './wire-context.ts';

/** Which items of a wire are taken; the others are left as if they had not come. */
export type ChooseItems = (items: readonly ReadItem[]) => readonly ReadItem[];

/** A wire that was read, and what becomes of its items. */
interface Taking {
  readonly wire: IncomingWire;
  readonly trail: Trail;
  readonly format: RawWire['format'];
  readonly items: readonly JudgedItem[];
  /** Whether the wire has items that were not chosen. */
  readonly partial: boolean;
}

const recordOfItem = (item: JudgedItem): NewRecord => {
  const { eventId, trail } = item;
  if (isRefused(item)) return rejectionOf(eventId, item.refusal, trail);
  if (isDropped(item)) return dropOf(item);
  return recordOf('stories.received', eventId, item.story.id, item.received, trail);
};

/** How an item ended, as it is kept with the bytes. */
const endOf = (item: JudgedItem) => ({
  eventId: item.eventId,
  ...(isRefused(item) ? { problem: item.refusal.problem } : { storyId: item.story.id }),
  ...(isDropped(item) && { dropped: item.reason }),
});

const endOfAll = ({ wire, items, partial }: Taking) => {
  const [sole, ...others] = items;
  if (sole && others.length === 0 && !partial) return endOf(sole);
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
 * durable. An item that cannot be read keeps no other back, and neither does one that a rule of its feed drops. Where
 * none is chosen nothing is appended.
 * @throws {ProblemError} when no item can be taken: 400, or 413 when it is too long written out; the bytes are kept all the same. 503 when too many wires are being read; nothing is kept
 * @throws {LogUnavailableError} {@link LogFullError} when the log did not take all; sending it again is safe
 */
export const receiveWire = async (
  door: Door,
  wire: IncomingWire,
  choose: ChooseItems = (items) => items,
): Promise<Answer> => {
  const { log, cache, feeds } = door;
  const trail = trailOf(wire);
  const { items: read, format } = await door.read(wire.bytes, contextOf(wire));
  const chosen = choose(read);
  if (chosen.length === 0) return { items: [] };
  const judged = await judgeItems({ cache, terms: feeds.termsOf(wire.feed) }, wire, chosen, trail);
  const partial = chosen.length < read.length;
  const items = await appendAll(log, { wire, trail, format, items: judged, partial });
  feeds.heard(wire.feed);
  // The sender need not wait for what only makes guesses better.
  for (const item of items)
    if (!isRefused(item) && !isDropped(item))
      void rememberStory(cache, item.story, item.eventId, item.outcome);
  return answerOf(items);
};
