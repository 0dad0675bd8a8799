import { type FeedName, type RevisionKind, type Story, storyIdOf } from '@quickwire/contracts';
import { type Content, hashContent } from './content-hash.ts';
import { familyOf, type NamedRelative } from './family.ts';
import { revisionKindOf } from './revision-kind.ts';
import { compose, type Piece } from './text/compose.ts';
import { embargoInEdNote, embargoInSlugline, embargoInText } from './text/embargo-line.ts';
import { type Embargo, longest } from './text/embargo-time.ts';
import { addressedIn, type Cleared, cleared } from './text/furniture.ts';
import { languageOfScript } from './text/guess-language.ts';
import { isOpenHold } from './text/hold-note.ts';
import { isEdNoteKill } from './text/kill-notice.ts';
import { liftsKill } from './text/lifts-kill.ts';
import { killedItems, orderedItems } from './text/named-item.ts';
import {
  headlineWithoutEmbargo,
  isEmbargoAlone,
  leadWithoutEmbargo,
} from './text/without-embargo.ts';

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

/** What stands around lead and text, apart from them. */
interface ClearedDraft {
  readonly lead: Cleared;
  readonly text: Cleared;
}

/** A draft with the notes that stand in its text among its notes, and its text by itself. */
interface Read {
  readonly draft: Draft;
  readonly cleared: ClearedDraft;
}

const leadPieces = ({ content: { lead } }: Draft): readonly Piece[] =>
  lead ? [{ kind: 'paragraph', text: lead }] : [];

/** A note to editors counts wherever it stands, one that stays in the text too. */
const read = (draft: Draft): Read => {
  const text = cleared(draft.pieces);
  const lead = cleared(leadPieces(draft));
  const addressed = addressedIn([...leadPieces(draft), ...draft.pieces]);
  const notes = [...new Set([...lead.notes, ...text.notes, ...addressed])];
  return {
    draft: { ...draft, notes: [...(draft.notes ?? []), ...notes] },
    cleared: { lead, text },
  };
};

const notesOf = ({ content: { edNote }, notes = [] }: Draft): readonly string[] => [
  ...(edNote === undefined ? [] : [edNote]),
  ...notes,
];

/** The first piece that is no line about a picture. */
const openingOf = (pieces: readonly Piece[]): Piece | undefined =>
  pieces.find(({ kind }) => kind !== 'caption');

/** The embargo that stands in words: in notes to editors, headline, lead, text or slug line. */
const embargoInWords = ({ draft, cleared: { lead, text } }: Read): Embargo | undefined => {
  const { content, format, pieces } = draft;
  const notes = notesOf(draft);
  if (notes.some(isOpenHold)) return {};
  const noted = notes.map(embargoInEdNote);
  if (publicFormats.has(format.name)) return longest(noted);
  const openings = [pieces[0], openingOf(text.pieces), lead.pieces[0]];
  return longest([
    ...noted,
    ...[content.headline, content.lead, ...openings.map((piece) => piece?.text)].map((said) =>
      embargoInText(said ?? ''),
    ),
    embargoInSlugline(content.slugline ?? ''),
  ]);
};

/** A story that says in words until when not to use it is held, where no field says so, and one on hold till further word. */
const held = (read: Read): Draft => {
  const { draft } = read;
  const { pubStatus, embargoedUntil } = draft.content;
  if (pubStatus !== 'usable') return draft;
  if (embargoedUntil !== undefined)
    return notesOf(draft).some(isOpenHold)
      ? { ...draft, content: { ...draft.content, pubStatus: 'withheld' } }
      : draft;
  const embargo = embargoInWords(read);
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

/** A text without an opening that is an order and nothing else, and the order; as it is where nothing would be left. */
const withoutOrder = (
  pieces: readonly Piece[],
): { readonly pieces: readonly Piece[]; readonly order: string } => {
  const opening = openingOf(pieces);
  const left = pieces.filter((piece) => piece !== opening);
  return opening && left.length > 0 && isEmbargoAlone(opening.text)
    ? { pieces: left, order: opening.text }
    : { pieces, order: '' };
};

/**
 * The draft with its text alone: notes and orders, which have been heard, go to the note to editors, what only the page needs is set
 * aside. A text of nothing else stays as it is, and so does that of a kill: its note is public.
 */
const tidied = (draft: Draft, { lead, text }: ClearedDraft): Draft => {
  const { content, format } = draft;
  if (content.pubStatus === 'canceled') return draft;
  const isPublic = publicFormats.has(format.name);
  const whole = { text: content.headline, order: '' };
  const headline = isPublic ? whole : headlineWithoutEmbargo(content.headline);
  const leadLine = lead.pieces.find(({ kind }) => kind !== 'caption')?.text ?? '';
  const leadLeft = isPublic ? { text: leadLine, order: '' } : leadWithoutEmbargo(leadLine);
  const hasText = text.pieces.length > 0;
  const body = isPublic ? { pieces: text.pieces, order: '' } : withoutOrder(text.pieces);
  const found = [
    headline.order,
    leadLeft.order,
    ...lead.notes,
    ...(hasText ? [body.order, ...text.notes] : []),
  ].filter((note) => note !== '');
  const aside = [
    ...lead.pieces.filter(({ kind }) => kind === 'caption').map((piece) => piece.text),
    ...lead.aside,
    ...(hasText ? text.aside : []),
  ];
  const notes = [...(content.edNote ? [content.edNote] : []), ...new Set(found)];
  const { lead: _, ...withoutLead } = content;
  return {
    ...draft,
    content: {
      ...(leadLeft.text === '' ? withoutLead : { ...content, lead: leadLeft.text }),
      headline: headline.text,
      ...(found.length > 0 && { edNote: notes.join(' / ') }),
    },
    pieces: hasText ? body.pieces : draft.pieces,
    ...(aside.length > 0 && { extra: { ...draft.extra, setAside: aside } }),
  };
};

/** A draft with the further items that its notes kill. */
interface Heeded {
  readonly draft: Draft;
  readonly further: readonly string[];
}

/** A note to editors that kills makes the draft a kill: of the items that the note names, else of its own. */
const heeded = ({ draft, cleared: { text } }: Read): Heeded => {
  const hasText = text.pieces.length > 0;
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
  const found = read(made);
  const { draft: asNoted, further } = heeded(found);
  const draft = tidied(held({ ...found, draft: asNoted }), found.cleared);
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
