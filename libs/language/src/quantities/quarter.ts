import { isoMonth, monthsOf } from './calendar.ts';
import { openBefore } from './edges.ts';
import { hyphenAt, lowerAt, type Reader, type Scene } from './scene.ts';

const WHICH: ReadonlyMap<string, number> = new Map([
  ['first', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
]);
const BUSINESS =
  /^(?:earnings|profits?|revenues?|sales|results|gdp|growth|economy|economic|loss|losses|income|shipments|output|orders|dividend|shareholders?|analysts?)$/;
const REACH = 12;

/** "fourth quarter" and "first half" of a year: the one written, else, of a quarter in talk of business, the latest that was over. */
export const readQuarter: Reader = (scene, at) => {
  const rank = WHICH.get(lowerAt(scene, at));
  if (rank === undefined) return undefined;
  const place = hyphenAt(scene, at + 1) ? at + 2 : at + 1;
  const length = { quarter: 3, half: 6 }[lowerAt(scene, place)];
  if (length === undefined || !openBefore(scene, at) || (length === 6 && rank > 1))
    return undefined;
  const yearPlace = lowerAt(scene, place + 1) === 'of' ? place + 2 : place + 1;
  const text = scene.lexemes[yearPlace]?.text ?? '';
  const next = place + 1;
  const written = /^20\d\d$|^19\d\d$/.test(text) ? Number(text) * 12 + rank * length : undefined;
  const first = written ?? (length === 3 ? latest(scene, at, rank) : undefined);
  if (first === undefined) return { next };
  return {
    next: written === undefined ? next : yearPlace + 1,
    measured: { kind: 'date', value: isoMonth(first), upTo: isoMonth(first + length - 1) },
  };
};

const latest = (scene: Scene, at: number, rank: number): number | undefined => {
  const { today } = scene.clock;
  if (today === undefined || !isBusiness(scene, at)) return undefined;
  const now = monthsOf(today);
  const first = now - (now % 12) + rank * 3;
  return first + 3 <= now ? first : first - 12;
};

const isBusiness = (scene: Scene, at: number): boolean => {
  for (let place = Math.max(0, at - REACH); place < at + REACH; place += 1)
    if (BUSINESS.test(lowerAt(scene, place))) return true;
  return false;
};
