import type { Story } from '@quickwire/contracts';
import type { FeedTerms } from './feed.ts';
import { applyRules, type Ruled } from './rules/apply-rules.ts';

/** What the wire leaves open. */
export interface Unstated {
  /** The wire states no language: the story's was guessed. */
  readonly language?: boolean;
}

/**
 * A story under the terms of its feed: the language and usage terms that the wire leaves open, then the rules.
 * @param now milliseconds since 1970
 */
export const applyTerms = (
  story: Story,
  { language, usageTerms, rules }: FeedTerms,
  unstated: Unstated,
  now: number,
): Ruled =>
  applyRules(
    {
      ...story,
      ...(language !== undefined && unstated.language && { language }),
      ...(usageTerms !== undefined && story.usageTerms === undefined && { usageTerms }),
    },
    rules,
    now,
  );
