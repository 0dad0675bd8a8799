import { eventHeaders } from '@quickwire/contracts';
import type { EventLog, LogRecord } from '@quickwire/streaming';

/** How far a view has read a partition, and by which record it knows the log again. */
export interface TopicMark {
  /** Offset of the next record. */
  readonly next: number;
  /** Name of the record before that; absent where none was read. */
  readonly last?: string | undefined;
}

const nameOf = ({ headers, key }: LogRecord): string =>
  `${headers[eventHeaders.id] ?? ''} ${headers[eventHeaders.receipt] ?? ''} ${key}`;

/** The mark behind a record. */
export const markBehind = (record: LogRecord): TopicMark => ({
  next: record.offset + 1,
  last: nameOf(record),
});

/** Whether marks can have been set in this log: none lies behind its end, and the records they name are there, as far as they are kept. */
export const isMarked = async (
  log: EventLog,
  topic: string,
  marks: readonly TopicMark[],
): Promise<boolean> => {
  const bounds = await log.bounds(topic);
  if (marks.length !== bounds.length) return false;
  if (marks.some(({ next }, partition) => next > (bounds[partition]?.latest ?? 0))) return false;
  const toCheck = new Map(
    [...marks.entries()].filter(
      ([partition, { next, last }]) =>
        last !== undefined && next > (bounds[partition]?.earliest ?? 0),
    ),
  );
  if (toCheck.size === 0) return true;
  const from = new Map(
    bounds.map(({ latest }, p) => [p, toCheck.has(p) ? (marks[p]?.next ?? 1) - 1 : latest]),
  );
  const closing = new AbortController();
  try {
    for await (const batch of log.read({ topic, from, signal: closing.signal, toEnd: true })) {
      for (const record of batch) {
        const mark = toCheck.get(record.partition);
        if (!mark) continue;
        toCheck.delete(record.partition);
        if (record.offset === mark.next - 1 && nameOf(record) !== mark.last) return false;
      }
      if (toCheck.size === 0) break;
    }
  } finally {
    closing.abort();
  }
  return true;
};
