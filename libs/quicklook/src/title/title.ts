import type { Entity, Extraction, Story } from '@quickwire/contracts';
import type { Reading } from '../reading/reading.ts';
import { eventNoun } from './event-noun.ts';

const NAMES = 3;
/** Longer names make no title. */
const LONGEST = 40;
/** Less than this beside the first entity, and the story is not about it. */
const SHARE = 0.5;

/** Sentences that a story begins with. */
const BEGINNING = 3;

/** Those that the headline or the story's beginning names; all where these name none. */
const namedEarly = (reading: Reading, { entities }: Extraction): readonly Entity[] => {
  const { story, prose, doc } = reading;
  const last = prose[Math.min(BEGINNING, prose.length) - 1];
  const end = last === undefined ? 0 : (doc.sentences[last]?.end ?? 0);
  const early = entities.filter(
    ({ name, mentions }) =>
      story.headline.includes(name) || mentions.some((mention) => mention.end <= end),
  );
  return early.length > 0 ? early : entities;
};

/** Names for the title, without those that have the event's own word: "Calder Bridge Authority" beside "Harbour Bridge". */
const subjectsOf = (entities: readonly Entity[], event: string | undefined): readonly string[] => {
  const noun = event?.toLowerCase().split(' ').at(-1);
  const names: string[] = [];
  let most = 0;
  for (const { name, type, salience } of entities) {
    if (type === 'other' || name.length > LONGEST) continue;
    if (noun !== undefined && name.toLowerCase().split(' ').includes(noun)) continue;
    const short = type === 'person' ? (name.split(' ').at(-1) as string) : name;
    const folded = short.toLowerCase();
    const isKnown = names.some((known) => {
      const other = known.toLowerCase();
      return other.includes(folded) || folded.includes(other);
    });
    if (isKnown) continue;
    most = Math.max(most, salience);
    if (names.length >= 2 && salience < most * SHARE) break;
    names.push(short);
    if (names.length === NAMES) break;
  }
  return names;
};

/** The year of this revision, where the text itself names it. */
const yearOf = ({ revision, text }: Story): string => {
  const year = revision?.created?.slice(0, 4);
  return year && new RegExp(`(?<!\\d)${year}(?![\\d])`).test(text) ? ` ${year}` : '';
};

/** A title in the house manner: whom the story is about, what happens, the year where the text has it, then what this is. */
export const titleOf = (reading: Reading, extraction: Extraction): string => {
  const { story } = reading;
  const event = eventNoun(reading);
  const names = subjectsOf(namedEarly(reading, extraction), event).join(' ');
  const subject = names
    ? [names, event].filter(Boolean).join(' ') + yearOf(story)
    : story.headline.trim() || 'Story';
  return `${subject.replace(/\s+/g, ' ')} Quick Looks`;
};

/** The title of a Quick Look: the editor's, else one of the text. */
export const titleFor = (reading: Reading, extraction: Extraction): string =>
  reading.story.editorQuickLook?.title?.trim() || titleOf(reading, extraction);
