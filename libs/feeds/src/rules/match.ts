import type { Concept, Story } from '@quickwire/contracts';
import type { Match } from '../feed.ts';
import { lower, wordsOf } from './words.ts';

/** Every way that a concept may be called: by name, code, address, or scheme and code. */
const callsOf = ({ name, scheme, code, uri }: Concept): readonly string[] =>
  [name, code, uri, scheme && code && `${scheme}:${code}`, scheme && code && scheme + code].flatMap(
    (call) => (call ? [lower(call)] : []),
  );

const isAmong = (concepts: readonly Concept[], wanted: readonly string[]): boolean =>
  concepts.flatMap(callsOf).some((call) => wanted.includes(call));

/** What the wire said under a name that has no field of its own. */
const extraTexts = ({ extra }: Story, name: string): readonly string[] =>
  [extra?.[name]].flat().filter((value) => typeof value === 'string');

const hasKeyword = (story: Story, wanted: readonly string[]): boolean => {
  const { slugline, headline } = story;
  const texts = [slugline ?? '', headline, ...extraTexts(story, 'keywords')].map(wordsOf);
  return wanted.some((words) => texts.some((text) => text?.includes(words)));
};

const isFrom = (story: Story, wanted: readonly string[]): boolean =>
  [story.outlet ?? '', ...extraTexts(story, 'source'), ...extraTexts(story, 'provider')].some(
    (source) => wanted.includes(lower(source)),
  );

/** Whether a story has any of the values of each field that is given. */
export const matches = (
  story: Story,
  { subject, urgency, genre, keyword, source, pubStatus }: Match,
): boolean =>
  (!subject || isAmong(story.subjects, subject)) &&
  (!urgency || (story.urgency !== undefined && urgency.includes(story.urgency))) &&
  (!genre || isAmong(story.genres, genre)) &&
  (!keyword || hasKeyword(story, keyword)) &&
  (!source || isFrom(story, source)) &&
  (!pubStatus || pubStatus.includes(story.pubStatus));
