import type { Bullet, BulletRevision } from '@quickwire/contracts';
import { bulletOf } from '../bullet.ts';
import { MOST, type Proved, saysTheSame } from '../choice/choose.ts';
import type { Reading } from '../reading/reading.ts';
import { type Redrawn, redraw } from './redraw.ts';
import { sentencesFor } from './sentences-for.ts';

/** The lines of a new version, and what became of each of those before, in their order. */
export interface Revised {
  readonly bullets: readonly Bullet[];
  readonly revisions: readonly BulletRevision[];
}

type Standing = Extract<Redrawn, { line: Proved }>;

interface Placed {
  readonly line: Proved;
  /** Place in the fresh choice; Infinity where that did without it. */
  readonly rank: number;
}

const redrawAll = (reading: Reading, former: readonly Bullet[]): readonly Redrawn[] => {
  const sentences = sentencesFor(reading, former);
  return former.map((bullet, at) => redraw(reading, bullet, sentences[at]));
};

/** Those of the lines drawn anew that stay, in order: what held goes before what changed, and none says what another says. */
const staying = (drawn: readonly Redrawn[]): ReadonlySet<Redrawn> => {
  const stay: Standing[] = [];
  for (const kind of ['kept', 'changed'])
    for (const one of drawn)
      if (
        'line' in one &&
        one.kind === kind &&
        !stay.some(({ line }) => saysTheSame(line.text, one.line.text))
      )
        stay.push(one);
  return new Set(stay);
};

/** Puts each fresh line before the first that the choice ranks behind it. */
const placeFresh = (placed: readonly Placed[], fresh: readonly Placed[]): readonly Placed[] => {
  const lines = [...placed];
  for (const one of fresh) {
    const at = lines.findIndex(({ rank }) => rank > one.rank);
    lines.splice(at < 0 ? lines.length : at, 0, one);
  }
  return lines;
};

const revisionOf = (was: string, drawn: Redrawn, stays: boolean): BulletRevision => {
  if (drawn.kind === 'gone') return { kind: 'dropped', was, reason: 'sentence-gone' };
  if (drawn.kind === 'refused')
    return { kind: 'dropped', was, reason: 'not-proved', finding: drawn.finding };
  if (!stays)
    return {
      kind: 'dropped',
      was,
      reason: 'better-news',
      ...(drawn.kind === 'changed' && { finding: drawn.finding }),
    };
  return drawn.kind === 'kept'
    ? { kind: 'kept', was }
    : { kind: 'changed', was, is: drawn.line.text, finding: drawn.finding };
};

/**
 * Lines of a new version that disturb those before as little as may be: one that the new text still bears out stays word for
 * word and in its place; one whose sentence now says otherwise gives way to the nearest line of that sentence; fresh ones fill
 * what is left. A line the choice has no more room for goes, the last first.
 * @param fresh the choice for the new text as if there had been none before
 * @param former the engine's lines of the version before
 */
export const revise = (
  reading: Reading,
  fresh: readonly Proved[],
  former: readonly Bullet[],
): Revised => {
  const drawn = redrawAll(reading, former);
  const rankOf = (sentence: number): number => {
    const rank = fresh.findIndex(({ draft }) => draft.sentence === sentence);
    return rank < 0 ? Number.POSITIVE_INFINITY : rank;
  };
  const stay = staying(drawn);
  const old = drawn.flatMap((one) =>
    'line' in one && stay.has(one) ? [{ line: one.line, rank: rankOf(one.sentence) }] : [],
  );
  const added = fresh
    .map((line, rank) => ({ line, rank }))
    .filter(
      ({ line }) =>
        !old.some(
          (other) =>
            other.line.draft.sentence === line.draft.sentence ||
            saysTheSame(other.line.text, line.text),
        ),
    );
  let lines = placeFresh(old, added);
  while (lines.length > MOST) {
    const at = lines.findLastIndex(({ rank }) => rank === Number.POSITIVE_INFINITY);
    lines = lines.filter((_, place) => place !== (at < 0 ? lines.length - 1 : at));
  }
  const shown = new Set(lines.map(({ line }) => line));
  return {
    bullets: lines.map(({ line }) => bulletOf(line)),
    revisions: former.map(({ text }, at) => {
      const one = drawn[at] as Redrawn;
      return revisionOf(text, one, 'line' in one && shown.has(one.line));
    }),
  };
};
