import type { Entity, Extraction, Span, Story } from '@quickwire/contracts';
import type { Reading } from '../reading/reading.ts';
import { eventNoun } from './event-noun.ts';
import { plainHeadline } from './plain-headline.ts';
import { shortName } from './short-name.ts';

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
  const captions = story.blocks.filter(({ kind }) => kind === 'caption');
  const datelines = doc.sentences.filter(({ kind }) => kind === 'dateline');
  const isIn = (spans: readonly Span[], at: number): boolean =>
    spans.some((span) => span.start < at && at <= span.end);
  const early = entities.filter(({ name, type, mentions }) => {
    // The agency of a dateline is not what the story is about.
    const aside = type === 'organisation' ? [...captions, ...datelines] : captions;
    return (
      story.headline.includes(name) ||
      mentions.some((mention) => mention.end <= end && !isIn(aside, mention.end))
    );
  });
  return early.length > 0 ? early : entities;
};

/** Whether one of two names has the other in it, by whole words. */
const hasName = (a: string, b: string): boolean => ` ${a} `.includes(` ${b} `);

/** Names for the title, without those that have the event's own word: "Calder Bridge Authority" beside "Harbour Bridge". */
const subjectsOf = (
  entities: readonly Entity[],
  event: string | undefined,
  text: string,
): readonly string[] => {
  const noun = event?.toLowerCase().split(' ').at(-1);
  const names: string[] = [];
  const known: string[] = [];
  let most = 0;
  for (const entity of entities) {
    const { name, type, salience } = entity;
    if (type === 'other' || name.length > LONGEST) continue;
    const folded = name.toLowerCase();
    if (noun !== undefined && folded.split(' ').includes(noun)) continue;
    const short = shortName(entity, entities, text);
    if (known.some((other) => hasName(other, folded) || hasName(folded, other))) continue;
    most = Math.max(most, salience);
    if (names.length >= 2 && salience < most * SHARE) break;
    names.push(short);
    known.push(folded, ...(short.includes(' ') ? [] : [short.toLowerCase()]));
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
  const names = subjectsOf(namedEarly(reading, extraction), event, story.text).join(' ');
  const subject = names
    ? [names, event].filter(Boolean).join(' ') + yearOf(story)
    : plainHeadline(story) || 'Story';
  return `${subject.replace(/\s+/g, ' ')} Quick Looks`;
};

/** The title of a Quick Look: the editor's, else one of the text. */
export const titleFor = (reading: Reading, extraction: Extraction): string =>
  reading.story.editorQuickLook?.title?.trim() || titleOf(reading, extraction);
