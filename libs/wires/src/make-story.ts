import { type FeedName, type Story, storyIdOf } from '@quickwire/contracts';
import { type Content, hashContent } from './content-hash.ts';
import { compose, type Piece } from './text/compose.ts';

/** A language that the wire does not state: what its words, or its format, make likely. */
export interface GuessedLanguage {
  readonly guessed: string;
}

/** What a format has found; the rest of a story follows from it. */
export interface Draft {
  readonly feed: FeedName;
  readonly itemId: string;
  readonly format: Story['format'];
  readonly content: Omit<Content, 'text' | 'blocks' | 'language'> & {
    readonly language: string | GuessedLanguage;
  };
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

/** Beside the stories, not in them: whether a language was guessed is no part of what was said. */
const guessed = new WeakSet<Story>();

/** Whether the wire of a story states no language. */
export const isLanguageGuessed = (story: Story): boolean => guessed.has(story);

/** A story of the draft: its id, its text with blocks, and its revision with content hash. */
export const makeStory = (draft: Draft): Story => {
  const { feed, itemId, format, number, created, extra } = draft;
  const { language } = draft.content;
  const isGuess = typeof language !== 'string';
  const content: Content = {
    ...draft.content,
    language: isGuess ? language.guessed : language,
    ...compose(draft.pieces),
  };
  const contentHash = hashContent(content);
  const story: Story = {
    id: storyIdOf(feed, itemId),
    feed,
    itemId,
    version: String(number ?? created ?? contentHash.slice(0, 12)),
    revision: { ...given({ number, created }), contentHash },
    format,
    ...content,
    ...(extra && Object.keys(extra).length > 0 && { extra }),
  };
  if (isGuess) guessed.add(story);
  return story;
};
