import { POLL_DEFAULTS, type PolledFeed } from './polled-feed.ts';

/** How much further polls are apart after each that brought nothing. */
const SLOWER = 1.5;
/** Longest pause after failures, where the feed's own is not longer. */
const MOST_BACKOFF_MS = 3_600_000;
/** Polls that are due together at a start are spread over so much. */
const MOST_SPREAD_MS = 5000;

type Pace = Pick<PolledFeed, 'everyMs' | 'slowest'>;

/** The longest that polls of a quiet feed are apart. */
export const slowestMs = ({ everyMs, slowest = POLL_DEFAULTS.slowest }: Pace): number =>
  everyMs * Math.max(1, slowest);

/** A tenth sooner or later, so that feeds of one server are not all asked at one moment. */
const jittered = (ms: number, random: () => number): number => ms * (0.9 + 0.2 * random());

/**
 * Milliseconds until the poll after one that succeeded.
 * @param quiet polls in a row that brought nothing
 * @param paceMs what the publisher asks for; Retry-After holds to the millisecond
 */
export const delayAfterSuccess = (
  feed: Pace,
  {
    quiet,
    paceMs,
    retryAfterMs = 0,
  }: {
    readonly quiet: number;
    readonly paceMs: number;
    readonly retryAfterMs?: number | undefined;
  },
  random: () => number,
): number => {
  const own = Math.min(feed.everyMs * SLOWER ** quiet, slowestMs(feed));
  return Math.max(jittered(own, random), paceMs, retryAfterMs);
};

/**
 * Milliseconds until the poll after one that failed: twice as long each time, up to an hour, and of that a random part from
 * the half up.
 */
export const delayAfterFailure = (
  { everyMs }: Pace,
  {
    failures,
    retryAfterMs = 0,
  }: { readonly failures: number; readonly retryAfterMs?: number | undefined },
  random: () => number,
): number => {
  const whole = Math.min(everyMs * 2 ** (failures - 1), Math.max(MOST_BACKOFF_MS, everyMs));
  return Math.max(whole * (0.5 + 0.5 * random()), retryAfterMs);
};

/** When the first poll of this process is: as was planned, or soon where that is now or past. */
export const firstPollAt = (
  { everyMs }: Pace,
  planned: number,
  now: number,
  random: () => number,
): number => {
  const soon = now + random() * Math.min(everyMs / 10, MOST_SPREAD_MS);
  return Math.max(soon, planned);
};
