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

/** Why a story waits, and until when in milliseconds since 1970; Infinity when only a word can say. */
export interface Wait {
  readonly by: 'embargo' | 'withheld' | 'hold';
  readonly until: number;
}

type Waiting = Pick<Story, 'pubStatus' | 'embargoedUntil' | 'hold' | 'revisionKind'>;

const FOREVER = Number.POSITIVE_INFINITY;

const endOfHold = (hold: Story['hold']): number =>
  hold?.until === undefined ? (hold ? FOREVER : 0) : Date.parse(hold.until);

/** What keeps a story back now, each by itself. A kill never waits; an advisory speaks to editors, and waits for one. */
export const waitsOf = (
  { pubStatus, embargoedUntil, hold, revisionKind }: Waiting,
  now: number,
): readonly Wait[] => {
  if (pubStatus === 'canceled') return [];
  const waits: readonly Wait[] = [
    { by: 'withheld', until: pubStatus === 'withheld' ? FOREVER : 0 },
    { by: 'embargo', until: embargoedUntil ? Date.parse(embargoedUntil) : 0 },
    { by: 'hold', until: revisionKind === 'advisory' ? FOREVER : endOfHold(hold) },
  ];
  return waits.filter(({ until }) => until > now);
};

/**
 * When a story may go out, in milliseconds since 1970: undefined for now, Infinity when only a word of the agency or of the
 * desk can say.
 */
export const heldUntil = (story: Waiting, now: number): number | undefined => {
  const waits = waitsOf(story, now);
  return waits.length > 0 ? Math.max(...waits.map(({ until }) => until)) : undefined;
};
