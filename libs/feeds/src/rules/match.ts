import type { Concept, Story } from '@quickwire/contracts';
import type { Match } from '../feed.ts';

const lower = (text: string): string => text.normalize('NFC').toLowerCase();

/** Every way that a concept may be called: by name, code, address, or scheme and code. */
const callsOf = ({ name, scheme, code, uri }: Concept): readonly string[] =>
  [name, code, uri, scheme && code && `${scheme}:${code}`, scheme && code && scheme + code].flatMap(
    (call) => (call ? [lower(call)] : []),
  );

const isAmong = (concepts: readonly Concept[], wanted: readonly string[]): boolean =>
  concepts.flatMap(callsOf).some((call) => wanted.includes(call));

/** The words of a text between blanks, so that `war` is not found in `Warsaw`. */
const wordsOf = (text: string): string =>
  ` ${
    lower(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

/** What the wire said under a name that has no field of its own. */
const extraTexts = ({ extra }: Story, name: string): readonly string[] =>
  [extra?.[name]].flat().filter((value) => typeof value === 'string');

const hasKeyword = (story: Story, wanted: readonly string[]): boolean => {
  const { slugline, headline } = story;
  const texts = [slugline ?? '', headline, ...extraTexts(story, 'keywords')].map(wordsOf);
  return wanted.some((keyword) => {
    const words = wordsOf(keyword);
    return words.trim() !== '' && texts.some((text) => text.includes(words));
  });
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
