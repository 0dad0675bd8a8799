import type { Related, Story } from '@quickwire/contracts';

/** Injection token of the service's {@link RelatedStories}. */
export const RELATED_STORIES = Symbol('RELATED_STORIES');

/**
 * Other items that tell the story of this revision, most alike first; remembers it for those that follow. Only what is free to go
 * out at `now` (milliseconds since 1970) is remembered; a story that is killed or withheld is forgotten.
 */
export type Relate = (now: number) => Promise<readonly Related[]>;

/** Knows which items tell the same story. */
export interface RelatedStories {
  /** Reads a story, the longest part of it: changes nothing yet, and can go on beside other reading of the same story. */
  read(story: Story): Promise<Relate>;
}

/** Where near-duplicates are switched off. */
export const noRelatedStories: RelatedStories = { read: async () => async () => [] };
