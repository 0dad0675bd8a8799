import { type FamilyPlace, heldUntil, type RevisionKind } from '@quickwire/contracts';
import { type Arrival, publishedKey } from '../arrival.ts';

/** What a feed puts right, adds to or says to editors is its own word: no other item's package says it. */
const OWN_WORD: ReadonlySet<RevisionKind | undefined> = new Set(['correction', 'add', 'advisory']);

/** A story that counts itself among those of its key. */
const isOneOfSeveral = ({ generation, part = 1 }: Partial<FamilyPlace> = {}): boolean =>
  generation !== undefined || part > 1;

/** Whether the feed says, or the links show, that the story goes with another item of the same feed, perhaps to put it right. */
const goesWithItsOwn = ({
  summarized: { story, related = [] },
}: Pick<Arrival, 'summarized'>): boolean =>
  OWN_WORD.has(story.revisionKind) ||
  (story.family ?? []).length > 0 ||
  isOneOfSeveral(story.familyPlace) ||
  related.some(({ feed }) => feed === story.feed);

/**
 * Whether a story may be folded: one that is free to go out, that never was public, for what readers have is not taken from them
 * because another feed has it too, and that does not go with another item of its own feed.
 */
export const mayFold = (arrival: Arrival): boolean => {
  const { summarized, state, now } = arrival;
  const { story, extraction, quickLook } = summarized;
  return (
    story.pubStatus === 'usable' &&
    extraction !== undefined &&
    quickLook !== undefined &&
    heldUntil(story, now) === undefined &&
    state.get(publishedKey(story.id)) === undefined &&
    !goesWithItsOwn(arrival)
  );
};
