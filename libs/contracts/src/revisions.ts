import type { Story } from './events/story.ts';

/** What is needed of a revision to place it among the others of its item. */
export interface RevisionPlace {
  readonly number?: number | undefined;
  readonly created?: string | undefined;
}

/**
 * Places two revisions of one item: by number where both have one and they differ, else by the time they
 * were made. Below zero: the first is older; above: newer; zero: as old, or not to be told.
 */
export const compareRevisions = (a: RevisionPlace, b: RevisionPlace): number => {
  if (a.number !== undefined && b.number !== undefined && a.number !== b.number)
    return a.number - b.number;
  if (a.created && b.created) return Date.parse(a.created) - Date.parse(b.created);
  return 0;
};

/** A rule's hold ends at its time, else only by a release. */
const endOfHold = (hold: Story['hold']): number => {
  if (!hold) return 0;
  return hold.until === undefined ? Number.POSITIVE_INFINITY : Date.parse(hold.until);
};

/**
 * When a story may go out, in milliseconds since 1970: undefined for now, Infinity when only the agency or an
 * operator can say. A kill never waits.
 */
export const heldUntil = (
  { pubStatus, embargoedUntil, hold }: Pick<Story, 'pubStatus' | 'embargoedUntil' | 'hold'>,
  now: number,
): number | undefined => {
  if (pubStatus === 'canceled') return undefined;
  if (pubStatus === 'withheld') return Number.POSITIVE_INFINITY;
  const until = Math.max(embargoedUntil ? Date.parse(embargoedUntil) : 0, endOfHold(hold));
  return until > now ? until : undefined;
};
