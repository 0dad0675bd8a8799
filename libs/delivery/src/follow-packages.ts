import type { Package } from '@quickwire/contracts';
import type { EventLog } from '@quickwire/streaming';
import type { Feed } from './feed.ts';
import { formatPosition, type PositionToken, toReadFrom } from './position.ts';
import { type PlacedPackage, readPackage } from './read-package.ts';
import { recentIds } from './recent-ids.ts';

/** A package as it came, with the position just behind it. */
export interface PackageEvent {
  /** Resume behind this event with it. */
  readonly id: PositionToken;
  readonly pkg: Package;
  /** The same as JSON; of one that comes live, written once for all readers. */
  readonly json: () => string;
  /** Id of the event, the same wherever it is read. */
  readonly eventId: string;
}

/** What waits for a reader of the live feed before it is sent back to the log. */
const LIVE_BUFFER = 256;
const RECENT_IDS = 4096;

/**
 * Every package behind a position, for ever: from the log until caught up, then from the live feed,
 * so that a thousand idle readers cost one reader of the log; one that is too slow for the feed goes
 * back to the log. What `isOver` is left out. Rejects when the log fails while it is read; resume with the last id.
 */
export async function* followPackages(
  log: EventLog,
  feed: Feed,
  isOver: (placed: PlacedPackage) => boolean,
  start: readonly number[],
  signal: AbortSignal,
): AsyncGenerator<PackageEvent, void, undefined> {
  const offsets = [...start];
  const seen = recentIds(RECENT_IDS);
  const pass = (placed: PlacedPackage): PackageEvent | undefined => {
    if (placed.offset < (offsets[placed.partition] ?? 0)) return undefined;
    offsets[placed.partition] = placed.offset + 1;
    if (!seen.add(placed.eventId) || isOver(placed)) return undefined;
    const { pkg, json, eventId } = placed;
    return { id: formatPosition(offsets), pkg, json, eventId };
  };

  while (!signal.aborted) {
    const buffer: PlacedPackage[] = [];
    let overflowed = false;
    let wake = (): void => {};
    // Listening begins before the log's end is looked up: nothing can fall between the two.
    const unlisten = feed.listen((placed) => {
      if (buffer.length < LIVE_BUFFER) buffer.push(placed);
      else overflowed = true;
      wake();
    });
    const stop = (): void => wake();
    signal.addEventListener('abort', stop);
    try {
      const from = toReadFrom(offsets);
      for await (const batch of log.read({
        topic: 'packages.published',
        from,
        signal,
        toEnd: true,
      }))
        for (const record of batch) {
          if (signal.aborted) return;
          const placed = readPackage(record);
          const event = placed instanceof Error ? undefined : pass(placed);
          if (event) yield event;
        }
      while (!signal.aborted && !(overflowed && buffer.length === 0)) {
        const placed = buffer.shift();
        const event = placed && pass(placed);
        if (event) yield event;
        if (placed === undefined)
          await new Promise<void>((resolve) => {
            wake = resolve;
            if (signal.aborted || buffer.length > 0 || overflowed) resolve();
          });
      }
    } finally {
      unlisten();
      signal.removeEventListener('abort', stop);
    }
  }
}
