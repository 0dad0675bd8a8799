import type { Related, Story } from '@quickwire/contracts';

/** Injection token of the service's {@link RelatedStories}. */
export const RELATED_STORIES = Symbol('RELATED_STORIES');

/** Knows which items tell the same story. */
export interface RelatedStories {
  /**
   * Other items that tell the story of this revision, most alike first, and remembers it for those that follow. Only what is free to
   * go out at `now` (milliseconds since 1970) is remembered; a story that is killed or withheld is forgotten.
   */
  relate(story: Story, now: number): Promise<readonly Related[]>;
}

/** Where near-duplicates are switched off. */
export const noRelatedStories: RelatedStories = { relate: async () => [] };
