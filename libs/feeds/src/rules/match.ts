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

/** The texts that keywords are looked for in, as {@link wordsOf} has them. */
export const keywordTexts = (story: Story): readonly string[] =>
  [story.slugline ?? '', story.headline, ...extraTexts(story, 'keywords')].flatMap(
    (text) => wordsOf(text) ?? [],
  );

const isFrom = (story: Story, wanted: readonly string[]): boolean =>
  [story.outlet ?? '', ...extraTexts(story, 'source'), ...extraTexts(story, 'provider')].some(
    (source) => wanted.includes(lower(source)),
  );

/**
 * Whether a story has any of the values of each field that is given.
 * @param texts its {@link keywordTexts}, asked for only where they are needed
 */
export const matches = (
  story: Story,
  { subject, urgency, genre, keyword, source, pubStatus }: Match,
  texts: () => readonly string[] = () => keywordTexts(story),
): boolean =>
  (!subject || isAmong(story.subjects, subject)) &&
  (!urgency || (story.urgency !== undefined && urgency.includes(story.urgency))) &&
  (!genre || isAmong(story.genres, genre)) &&
  (!keyword || keyword.some((words) => texts().some((text) => text.includes(words)))) &&
  (!source || isFrom(story, source)) &&
  (!pubStatus || pubStatus.includes(story.pubStatus));
