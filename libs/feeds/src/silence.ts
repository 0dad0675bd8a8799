import type { Rhythm } from './feed.ts';

const DAY = 24 * 60;
const MINUTE_MS = 60_000;

/** Milliseconds that a zone's clock is ahead of UTC at an instant. */
const offsetAt = (at: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(at / 1000) * 1000;
};

/** When the hours that `now` lies in began; undefined outside of them. */
const hoursBegan = (
  { from, to }: NonNullable<Rhythm['between']>,
  timeZone: string,
  now: number,
): number | undefined => {
  const offset = offsetAt(now, timeZone);
  const local = Math.floor((now + offset) / MINUTE_MS);
  const minute = ((local % DAY) + DAY) % DAY;
  const inside = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  if (!inside) return undefined;
  const localStart = (local - ((minute - from + DAY) % DAY)) * MINUTE_MS;
  // The clock may have been changed since then.
  return localStart - offsetAt(localStart - offset, timeZone);
};

/** Whether a feed should have sent something by now. Only the hours in which it is expected count. */
export const isSilent = (
  { everyMs, between, timezone }: Rhythm,
  heardAt: number,
  now: number,
): boolean => {
  const began = between ? hoursBegan(between, timezone, now) : heardAt;
  return began !== undefined && now - Math.max(heardAt, began) > everyMs;
};
