import {
  type Association,
  type Concept,
  contentHashOf,
  type FeedName,
  type Story,
} from '@quickwire/contracts';
import { badFields } from '../errors.ts';
import { given, makeStory } from '../make-story.ts';
import { oneLine, type Piece } from '../text/compose.ts';
import { leadingDateline } from '../text/dateline.ts';
import { guessed } from '../text/guess-language.ts';
import { htmlPieces } from '../text/html-pieces.ts';
import { languageTag } from '../text/language-tag.ts';
import { looseLine, loosePieces } from '../text/loose-markup.ts';
import { plainPieces } from '../text/plain-pieces.ts';
import { feedInstant } from './feed-date.ts';

/** Text of an entry: HTML, plain, or of a kind that the feed does not tell. */
export interface EntryText {
  readonly value: string;
  readonly kind: 'html' | 'plain' | 'untold';
  /** Where in the entry it stands. */
  readonly pointer: string;
}

/** One entry of a feed of any kind, as it was written. */
export interface FeedEntry {
  readonly id?: string | undefined;
  readonly link?: string | undefined;
  readonly title?: EntryText | undefined;
  /** The texts that could be the story, the fullest kind first. */
  readonly bodies: readonly EntryText[];
  readonly summary?: EntryText | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly authors: readonly string[];
  readonly subjects: readonly Concept[];
  readonly language?: string | undefined;
  readonly outlet?: string | undefined;
  readonly rights?: string | undefined;
  readonly terms?: string | undefined;
  readonly associations: readonly Association[];
  readonly extra?: Story['extra'];
}

const piecesOf = ({ value, kind, pointer }: EntryText): Piece[] => {
  if (kind === 'html') return htmlPieces(value, pointer);
  return kind === 'plain' ? plainPieces(value) : loosePieces(value, pointer);
};

const lineOf = (text: EntryText | undefined): string | undefined => {
  if (!text) return undefined;
  if (text.kind === 'untold') return looseLine(text.value, text.pointer);
  const line = oneLine(
    piecesOf(text)
      .map((piece) => piece.text)
      .join(' '),
  );
  return line === '' ? undefined : line;
};

/** The pieces of the first body that says anything; an entry without one has its summary, else its title. */
const textOf = (entry: FeedEntry, headline: string | undefined): Piece[] => {
  for (const body of [...entry.bodies, ...(entry.summary ? [entry.summary] : [])]) {
    const pieces = piecesOf(body);
    if (pieces.length > 0) return pieces;
  }
  return headline === undefined ? [] : [{ kind: 'paragraph', text: headline }];
};

const shorten = (text: string): string =>
  text.length <= 120 ? text : `${text.slice(0, 120).replace(/\s+\S*$/, '')}…`.toWellFormed();

/** A summary that only repeats how the text begins is none. */
const leadOf = (summary: string | undefined, pieces: readonly Piece[]): string | undefined => {
  const start = summary?.replace(/\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])?\s*$/, '');
  if (!start) return undefined;
  return oneLine(pieces.map(({ text }) => text).join(' ')).startsWith(start) ? undefined : summary;
};

const itemIdOf = ({ id, link }: FeedEntry, headline: string, pieces: readonly Piece[]): string =>
  id ??
  link ??
  `feed-entry:${contentHashOf(headline, ...pieces.map(({ text }) => text)).slice(0, 24)}`;

/** Dates that are none stay as they were, for people to see. */
const oddDates = ({ published, updated }: FeedEntry): Record<string, string> => ({
  ...(published !== undefined && !feedInstant(published) && { published }),
  ...(updated !== undefined && !feedInstant(updated) && { updated }),
});

/**
 * The story of a feed's entry. Without an id the item is its link, without a link its content.
 * @throws {WireError} BAD_FIELD when it has neither title nor text; TOO_DEEP, TOO_LARGE
 */
export const storyOfEntry = (entry: FeedEntry, feed: FeedName, format: Story['format']): Story => {
  const title = lineOf(entry.title);
  const pieces = textOf(entry, title);
  if (pieces.length === 0)
    throw badFields(format.name, [
      { pointer: '', detail: 'has neither title nor text; give the entry a title or its content' },
    ]);
  const headline = title ?? shorten(pieces[0]?.text ?? '');
  const hasBody = entry.bodies.some((body) => body.value.trim() !== '');
  return makeStory({
    feed,
    itemId: itemIdOf(entry, headline, pieces),
    format,
    content: {
      pubStatus: 'usable',
      language:
        languageTag(entry.language) ??
        guessed(`${headline} ${pieces.map(({ text }) => text).join(' ')}`),
      headline,
      ...given({
        dateline: leadingDateline(pieces[0]?.text ?? ''),
        byline: entry.authors.length > 0 ? entry.authors.join(', ') : undefined,
        outlet: entry.outlet,
        lead: hasBody ? leadOf(lineOf(entry.summary), pieces) : undefined,
        usageTerms: entry.terms,
        copyrightNotice: entry.rights,
      }),
      subjects: entry.subjects,
      people: [],
      organisations: [],
      places: [],
      genres: [],
      associations: entry.associations,
    },
    pieces,
    created: feedInstant(entry.updated) ?? feedInstant(entry.published),
    extra: { ...entry.extra, ...oddDates(entry) },
  });
};
