import { type FeedName, type RevisionKind, type Story, storyIdOf } from '@quickwire/contracts';
import { type Content, hashContent } from './content-hash.ts';
import { familyOf, type NamedRelative } from './family.ts';
import { revisionKindOf } from './revision-kind.ts';
import { compose, type Piece } from './text/compose.ts';
import { embargoInEdNote, embargoInSlugline, embargoInText } from './text/embargo-line.ts';
import { type Embargo, longest } from './text/embargo-time.ts';
import { cleared, isStoryText } from './text/furniture.ts';
import { languageOfScript } from './text/guess-language.ts';
import { isOpenHold } from './text/hold-note.ts';
import { isEdNoteKill } from './text/kill-notice.ts';
import { liftsKill } from './text/lifts-kill.ts';
import { killedItems, orderedItems } from './text/named-item.ts';
import { withoutEmbargo } from './text/without-embargo.ts';

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
  /** Each note to editors by itself, where the format has several, those that are not carried among them: any may hold or kill. */
  readonly notes?: readonly string[] | undefined;
  /** The wire gives pubStatus itself. */
  readonly statesPubStatus?: boolean | undefined;
  /** Where the format has a field or a word of its own for it. */
  readonly revisionKind?: RevisionKind | undefined;
  /** Items that it names as family, beside those in its associations. */
  readonly family?: readonly NamedRelative[] | undefined;
  /** Its place among those that share a key, where the format has one. */
  readonly familyPlace?: Story['familyPlace'];
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

/** What these show everybody can read already: a headline there that opens with the word is news of an embargo. */
const publicFormats: ReadonlySet<string> = new Set(['rss', 'atom', 'json-feed', 'html-article']);

const notesOf = ({ content: { edNote }, notes = [] }: Draft): readonly string[] => [
  ...(edNote === undefined ? [] : [edNote]),
  ...notes,
];

/** The embargo that stands in words: in notes to editors, headline, lead, text or slug line. */
const embargoInWords = (draft: Draft): Embargo | undefined => {
  const { content, format, pieces } = draft;
  const notes = notesOf(draft);
  if (notes.some(isOpenHold)) return {};
  const noted = notes.map(embargoInEdNote);
  if (publicFormats.has(format.name)) return longest(noted);
  return longest([
    ...noted,
    ...[content.headline, content.lead ?? '', pieces[0]?.text ?? ''].map(embargoInText),
    embargoInSlugline(content.slugline ?? ''),
  ]);
};

/** A story that says in words until when not to use it is held, where no field says so, and one on hold till further word. */
const held = (draft: Draft): Draft => {
  const { pubStatus, embargoedUntil } = draft.content;
  if (pubStatus !== 'usable') return draft;
  if (embargoedUntil !== undefined)
    return notesOf(draft).some(isOpenHold)
      ? { ...draft, content: { ...draft.content, pubStatus: 'withheld' } }
      : draft;
  const embargo = embargoInWords(draft);
  if (!embargo) return draft;
  const { until } = embargo;
  return {
    ...draft,
    content: {
      ...draft.content,
      ...(until === undefined ? { pubStatus: 'withheld' } : { embargoedUntil: until }),
    },
  };
};

/** Orders that hold the story stand in a field when it is made: its headline, lead and text go without them. */
const withoutOrders = (
  draft: Draft,
): { readonly draft: Draft; readonly orders: readonly string[] } => {
  const { content, format, pieces } = draft;
  if (publicFormats.has(format.name)) return { draft, orders: [] };
  const headline = withoutEmbargo(content.headline);
  const lead = withoutEmbargo(content.lead ?? '');
  const [first, ...others] = pieces;
  const opening = withoutEmbargo(first?.text ?? '');
  const orders = [headline, lead, opening]
    .map(({ order }) => order)
    .filter((order) => order !== '');
  if (orders.length === 0) return { draft, orders };
  const left =
    first && opening.text !== '' ? [{ ...first, text: opening.text }, ...others] : others;
  return {
    draft: {
      ...draft,
      content: {
        ...content,
        headline: headline.text || content.headline,
        ...given({ lead: lead.text || undefined }),
      },
      pieces: left.length > 0 ? left : pieces,
    },
    orders: [...new Set(orders)],
  };
};

/** The draft with its text alone: what stood around it goes, and what is for editors to their note. */
const tidied = (held: Draft): Draft => {
  const { draft, orders } = withoutOrders(held);
  const { pieces, notes } = cleared(draft.pieces);
  const found = [...orders, ...notes];
  const { edNote } = draft.content;
  const content = {
    ...draft.content,
    ...(found.length > 0 && { edNote: [...(edNote ? [edNote] : []), ...found].join(' / ') }),
  };
  if (content.lead === undefined || isStoryText(content.lead)) return { ...draft, content, pieces };
  const { lead: _, ...others } = content;
  return { ...draft, content: others, pieces };
};

/** A draft with the further items that its notes kill. */
interface Heeded {
  readonly draft: Draft;
  readonly further: readonly string[];
}

/** A note to editors that kills makes the draft a kill: of the items that the note names, else of its own. */
const heeded = (draft: Draft): Heeded => {
  const hasText = draft.pieces.length > 0;
  const killing = notesOf(draft).filter((note) => isEdNoteKill(note, hasText));
  if (killing.length === 0) return { draft, further: [] };
  const isKill = draft.content.pubStatus === 'canceled';
  const named = [...new Set(killing.flatMap(isKill ? orderedItems : killedItems))];
  const itemId = (isKill ? undefined : named[0]) ?? draft.itemId;
  const further = named.filter((each) => each !== itemId);
  if (isKill) return { draft, further };
  return {
    draft: {
      ...draft,
      itemId,
      content: { ...draft.content, pubStatus: 'canceled' },
      pieces: [],
      // The number is that of the item which carries the note.
      number: itemId === draft.itemId ? draft.number : undefined,
      revisionKind: 'kill',
    },
    further,
  };
};

/** Beside the stories, not in them: whether a language was guessed is no part of what was said. */
const guessed = new WeakSet<Story>();

/** Says again of a copy that the wire states no language. */
export const markLanguageGuessed = (story: Story): void => void guessed.add(story);

/** Whether the wire of a story states no language. */
export const isLanguageGuessed = (story: Story): boolean => guessed.has(story);

const killedWith = new WeakMap<Story, readonly string[]>();

/** The further items that the note of a kill takes down. */
export const furtherKilled = (kill: Story): readonly string[] => killedWith.get(kill) ?? [];

/** A story of the draft: its id, its text with blocks, its revision with content hash, and what it is to others. */
export const makeStory = (made: Draft): Story => {
  const { draft: asNoted, further } = heeded(made);
  const draft = tidied(held(asNoted));
  const { feed, itemId, format, number, created, extra } = draft;
  const { language } = draft.content;
  const isGuess = typeof language !== 'string';
  const composed = compose(draft.pieces);
  const content: Content = {
    ...draft.content,
    language: isGuess
      ? (languageOfScript(`${draft.content.headline} ${composed.text}`) ?? language.guessed)
      : language,
    ...composed,
  };
  const contentHash = hashContent(content);
  const revisionKind = draft.revisionKind ?? revisionKindOf({ ...content, extra });
  const family = familyOf(feed, itemId, {
    associations: content.associations,
    edNote: content.edNote,
    revisionKind,
    named: draft.family ?? [],
  });
  const story: Story = {
    id: storyIdOf(feed, itemId),
    feed,
    itemId,
    version: String(number ?? created ?? contentHash.slice(0, 12)),
    revision: { ...given({ number, created }), contentHash },
    format,
    ...content,
    ...given({
      statesPubStatus: draft.statesPubStatus ? (true as const) : undefined,
      liftsKill: liftsKill(made.content.edNote) ? (true as const) : undefined,
      revisionKind,
      family: listGiven(family),
      familyPlace: content.pubStatus === 'canceled' ? undefined : draft.familyPlace,
    }),
    ...(extra && Object.keys(extra).length > 0 && { extra }),
  };
  if (isGuess) markLanguageGuessed(story);
  if (further.length > 0) killedWith.set(story, further);
  return story;
};
