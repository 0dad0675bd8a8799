import { type Day, dayOf, isoDay, isoMonth, yearOf } from './calendar.ts';
import { openAfter, openBefore } from './edges.ts';
import { MONTH } from './month-words.ts';
import { ORDINAL } from './number-words.ts';
import {
  capitalAt,
  dashAt,
  hyphenAt,
  lowerAt,
  type Reader,
  type Reading,
  type Scene,
} from './scene.ts';
import { tenseAt } from './tense.ts';

const textAt = (scene: Scene, at: number): string => scene.lexemes[at]?.text ?? '';

/** A month by name with its capital, and the place after it and its full stop. */
export const monthAt = (scene: Scene, at: number): { month: number; next: number } | undefined => {
  const month = capitalAt(scene, at) ? MONTH.get(lowerAt(scene, at)) : undefined;
  if (month === undefined) return undefined;
  const dotted =
    !/^(?:may|june|july)$/.test(lowerAt(scene, at)) &&
    textAt(scene, at).length < 5 &&
    lowerAt(scene, at + 1) === '.' &&
    scene.lexemes[at + 1]?.glued;
  return { month, next: dotted ? at + 2 : at + 1 };
};

const yearAt = (scene: Scene, at: number): number | undefined =>
  /^(?:1[0-9]|20)\d\d$/.test(textAt(scene, at)) && openAfter(scene, at + 1)
    ? Number(textAt(scene, at))
    : undefined;

/** A day of the month, "17" or "17th", and the place after it. */
const dateAt = (scene: Scene, at: number): { date: number; next: number } | undefined => {
  if (!/^\d\d?$/.test(textAt(scene, at))) {
    const word = ORDINAL.get(lowerAt(scene, at));
    return word === undefined || word > 20 ? undefined : { date: word, next: at + 1 };
  }
  const isOrdinal =
    scene.lexemes[at + 1]?.glued && /^(?:st|nd|rd|th)$/.test(lowerAt(scene, at + 1));
  return { date: Number(textAt(scene, at)), next: isOrdinal ? at + 2 : at + 1 };
};

/** Calendar dates: "Feb. 17, 2026", "17 February", "February 2026", "2026-02-17", "17/02/2026". */
export const readDate: Reader = (scene, at) =>
  openBefore(scene, at) && !/^[-/]$/.test(lowerAt(scene, at - 1))
    ? (numeric(scene, at) ?? monthFirst(scene, at) ?? dayFirst(scene, at))
    : undefined;

/** Three numerals with one mark between them. Where day and month could be each other, there is no date. */
const numeric = (scene: Scene, at: number): Reading | undefined => {
  const mark = lowerAt(scene, at + 1);
  const next = at + 5;
  if (!/^[-/]$/.test(mark) || mark !== lowerAt(scene, at + 3) || !openAfter(scene, next))
    return undefined;
  const parts = [at, at + 2, at + 4].map((place) => textAt(scene, place));
  if (!parts.every((part) => /^\d{1,4}$/.test(part)) || hyphenAt(scene, next)) return undefined;
  const [first, second, third] = parts.map(Number) as [number, number, number];
  if (parts[0]!.length === 4) return dated(next, dayOf(first, second, third));
  if (parts[2]!.length !== 4) return { next };
  const days = new Set([dayOf(third, second, first), dayOf(third, first, second)]);
  days.delete(undefined);
  return dated(next, days.size === 1 ? [...days][0] : undefined);
};

const dated = (next: number, day: Day | undefined, upTo?: Day): Reading =>
  day === undefined
    ? { next }
    : {
        next,
        measured: {
          kind: 'date',
          value: isoDay(day),
          ...(upTo === undefined ? {} : { upTo: isoDay(upTo) }),
        },
      };

const laterDate = (scene: Scene, at: number, than: number): ReturnType<typeof dateAt> => {
  const later = dateAt(scene, at);
  return later !== undefined && later.date > than ? later : undefined;
};

/** "Feb. 17", "February 17, 2026", "Feb. 17-19", "February 2026". */
const monthFirst = (scene: Scene, at: number): Reading | undefined => {
  const month = monthAt(scene, at);
  if (month === undefined) return undefined;
  const year = yearAt(scene, lowerAt(scene, month.next) === ',' ? month.next + 1 : month.next);
  if (year !== undefined)
    return {
      next: lowerAt(scene, month.next) === ',' ? month.next + 2 : month.next + 1,
      measured: { kind: 'date', value: isoMonth(year * 12 + month.month - 1) },
    };
  const first = dateAt(scene, month.next);
  if (
    first === undefined ||
    /^(?:percent|per|%|a\.m\.?|p\.m\.?|million)$/.test(lowerAt(scene, first.next))
  )
    return undefined;
  const isRange = dashAt(scene, first.next) || lowerAt(scene, first.next) === 'to';
  const last = isRange ? laterDate(scene, first.next + 1, first.date) : undefined;
  return inYear(scene, at, month.month, first.date, last?.next ?? first.next, last?.date);
};

/** "17 February", "17th of February 2026", "17-19 February". */
const dayFirst = (scene: Scene, at: number): Reading | undefined => {
  const first = dateAt(scene, at);
  if (first === undefined) return undefined;
  const isRange = dashAt(scene, first.next) || lowerAt(scene, first.next) === 'to';
  const last = isRange ? laterDate(scene, first.next + 1, first.date) : undefined;
  const next = last?.next ?? first.next;
  const month = monthAt(scene, lowerAt(scene, next) === 'of' ? next + 1 : next);
  // "third May" is no date, and "12 March protesters" has no need to be one.
  if (month === undefined || (scene.lexemes[at]?.kind === 'word' && lowerAt(scene, next) !== 'of'))
    return undefined;
  return inYear(scene, at, month.month, first.date, month.next, last?.date);
};

/** A day of a month, in the year that follows or the one the story's clock and the tense give. */
const inYear = (
  scene: Scene,
  at: number,
  month: number,
  date: number,
  next: number,
  lastDate: number | undefined,
): Reading | undefined => {
  const place = lowerAt(scene, next) === ',' ? next + 1 : next;
  const written = yearAt(scene, place);
  const end = written === undefined ? next : place + 1;
  if (!openAfter(scene, next) || dayOf(2024, month, date) === undefined) return undefined;
  const year = written ?? nearestYear(scene, at, end, month, date);
  if (year === undefined) return { next: end };
  const upTo = lastDate === undefined ? undefined : dayOf(year, month, lastDate);
  return dated(end, dayOf(year, month, date), upTo);
};

/** Days within which a date without year is taken for the nearest whatever the tense. */
const NEAR = 90;

/** Beyond those days writers leave out the year of the story's own calendar year alone, so the tense must agree with it. */
const nearestYear = (
  scene: Scene,
  at: number,
  next: number,
  month: number,
  date: number,
): number | undefined => {
  const { today } = scene.clock;
  if (today === undefined) return undefined;
  const own = yearOf(today);
  const far = (year: number): number => (dayOf(year, month, date) ?? Number.NaN) - today;
  const nearest = [own - 1, own, own + 1].find((year) => Math.abs(far(year)) <= NEAR);
  if (nearest !== undefined) return nearest;
  const tense = tenseAt(scene, at, next);
  return tense === (far(own) > 0 ? 'future' : 'past') ? own : undefined;
};
