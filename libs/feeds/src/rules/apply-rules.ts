import type { Concept, Story } from '@quickwire/contracts';
import type { Rule, Setting } from '../feed.ts';
import { keywordTexts, matches } from './match.ts';

/** What the rules make of a story. It is always there; `dropped` says why it goes no further. */
export interface Ruled {
  readonly story: Story;
  readonly dropped?: string;
}

const isSame = (a: Concept, b: Concept): boolean =>
  a.name === b.name && a.scheme === b.scheme && a.code === b.code && a.uri === b.uri;

const withSettings = (story: Story, set: Setting): Story => {
  const { urgency, language, usageTerms, edNote, subjects = [] } = set;
  const added = subjects.filter((one) => !story.subjects.some((other) => isSame(one, other)));
  return {
    ...story,
    ...(urgency !== undefined && { urgency }),
    ...(language !== undefined && { language }),
    ...(usageTerms !== undefined && { usageTerms }),
    // The agency's own note stays: it may say what was corrected.
    ...(edNote !== undefined && { edNote: story.edNote ? `${story.edNote} / ${edNote}` : edNote }),
    ...(added.length > 0 && { subjects: [...story.subjects, ...added] }),
  };
};

/** Of two holds the one that lasts longer. */
const withHold = (
  story: Story,
  { reason, forMs }: NonNullable<Rule['hold']>,
  now: number,
): Story => {
  const before = story.hold;
  if (before && before.until === undefined) return story;
  if (forMs === undefined) return { ...story, hold: { reason } };
  const until = new Date(now + forMs).toISOString();
  if (before?.until !== undefined && Date.parse(before.until) >= now + forMs) return story;
  return { ...story, hold: { reason, until } };
};

const withChannels = (story: Story, route: readonly string[]): Story => ({
  ...story,
  channels: [...new Set([...(story.channels ?? []), ...route])],
});

/**
 * Applies the rules of a feed to a story, all of them in their order; each sees what those before it made, and the
 * first that drops ends. What the agency takes back or keeps back is never dropped: whoever had it has to hear. Its id,
 * revision, text and status stay as they are, so that a change of the rules never makes a new revision.
 * @param now milliseconds since 1970, from which holds count
 */
export const applyRules = (story: Story, rules: readonly Rule[], now: number): Ruled => {
  let ruled = story;
  let texts: readonly string[] | undefined;
  // No rule changes them: read once for all.
  const textsOnce = (): readonly string[] => {
    texts ??= keywordTexts(story);
    return texts;
  };
  for (const { name, match, set, hold, route, drop } of rules) {
    if (!matches(ruled, match, textsOnce)) continue;
    if (drop !== undefined && story.pubStatus === 'usable')
      return { story: ruled, dropped: `${name}: ${drop}` };
    if (set) ruled = withSettings(ruled, set);
    if (hold && story.pubStatus === 'usable') ruled = withHold(ruled, hold, now);
    if (route) ruled = withChannels(ruled, route);
  }
  return { story: ruled };
};
