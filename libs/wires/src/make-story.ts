import { type FeedName, type Story, storyIdOf } from '@quickwire/contracts';
import { type Content, hashContent } from './content-hash.ts';
import { compose, type Piece } from './text/compose.ts';

/** What a format has found; the rest of a story follows from it. */
export interface Draft {
  readonly feed: FeedName;
  readonly itemId: string;
  readonly format: Story['format'];
  readonly content: Omit<Content, 'text' | 'blocks'>;
  readonly pieces: readonly Piece[];
  readonly number?: number | undefined;
  readonly created?: string | undefined;
  readonly extra?: Story['extra'];
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value. */
export const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;

/** The list, where it has anything in it. */
export const listGiven = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length > 0 ? values : undefined;

/** Nothing coded and nothing beside it, as in formats that have no words for either. */
export const nothingCoded = {
  subjects: [],
  people: [],
  organisations: [],
  places: [],
  genres: [],
  associations: [],
} as const;

/** A story of the draft: its id, its text with blocks, and its revision with content hash. */
export const makeStory = (draft: Draft): Story => {
  const { feed, itemId, format, number, created, extra } = draft;
  const content: Content = { ...draft.content, ...compose(draft.pieces) };
  const contentHash = hashContent(content);
  return {
    id: storyIdOf(feed, itemId),
    feed,
    itemId,
    version: String(number ?? created ?? contentHash.slice(0, 12)),
    revision: { ...given({ number, created }), contentHash },
    format,
    ...content,
    ...(extra && Object.keys(extra).length > 0 && { extra }),
  };
};
