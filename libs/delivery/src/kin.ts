import type { Relative, StoryId, Successor } from '@quickwire/contracts';

/** A story among those of one family key. */
export interface Member {
  readonly id: StoryId;
  readonly itemId: string;
  readonly generation?: number | undefined;
  readonly part?: number | undefined;
}

/** What a story is to others of its family key. */
export interface Kin {
  /** What it replaces or continues. */
  readonly family: readonly Relative[];
  readonly replacedBy: readonly Successor[];
  readonly continuedBy: readonly Successor[];
}

const isTake = ({ part = 1 }: Member): boolean => part > 1;

/** The first of a family states no generation; those after it count up. */
const generationOf = ({ generation = 0 }: Member): number => generation;

/**
 * The wholes of a family, one a generation; undefined where two say they are the same one. A keyword that several stories
 * share names none of them for certain.
 */
const wholesOf = (members: readonly Member[]): readonly Member[] | undefined => {
  const wholes = members
    .filter((member) => !isTake(member))
    .toSorted((a, b) => generationOf(a) - generationOf(b));
  const generations = new Set(wholes.map(generationOf));
  return generations.size === wholes.length ? wholes : undefined;
};

/** The whole that a take goes on with: that of its generation; where it states none, the only one that there is. */
const wholeOf = (take: Member, wholes: readonly Member[]): Member | undefined =>
  take.generation === undefined && wholes.length === 1
    ? wholes[0]
    : wholes.find((whole) => generationOf(whole) === generationOf(take));

/** What the members of one family key are to the one with an id: each generation replaces the one before, and each take continues a whole. */
export const kinOf = (id: StoryId, members: readonly Member[]): Kin => {
  const none: Kin = { family: [], replacedBy: [], continuedBy: [] };
  const own = members.find((member) => member.id === id);
  const wholes = wholesOf(members);
  if (!own || !wholes) return none;
  const relativeOf = (
    other: Member | undefined,
    rest: Pick<Relative, 'rel' | 'part'>,
  ): readonly Relative[] => (other ? [{ ...rest, itemId: other.itemId, id: other.id }] : []);
  if (isTake(own))
    return {
      ...none,
      family: relativeOf(wholeOf(own, wholes), {
        rel: 'continues',
        ...(own.part !== undefined && { part: own.part }),
      }),
    };
  const at = wholes.indexOf(own);
  const next = wholes[at + 1];
  const takes = members.filter((member) => isTake(member) && wholeOf(member, wholes) === own);
  return {
    family: relativeOf(wholes[at - 1], { rel: 'replaces' }),
    replacedBy: next ? [{ id: next.id, rel: 'replaces' }] : [],
    continuedBy: takes.map(({ id: take, part }) => ({
      id: take,
      rel: 'continues',
      ...(part !== undefined && { part }),
    })),
  };
};
