import type { Cache } from '@quickwire/cache';
import { type EventId, eventIdOf, type Story, type StoryReceived } from '@quickwire/contracts';
import { applyTerms, type FeedTerms } from '@quickwire/feeds';
import { ProblemError } from '@quickwire/http-guard';
import { isLanguageGuessed, type ReadItem, type ReadStory } from '@quickwire/wires';
import { type GuessedOutcome, guessOutcome } from './guess-outcome.ts';
import { newReceiptId } from './receipt-id.ts';
import type { IncomingWire, Trail } from './records.ts';
import { wireIdOf } from './reject-wire.ts';

interface ItemPlace {
  readonly place: string;
  readonly eventId: EventId;
  /** Of a receipt of its own where there are several, so that each is accounted for. */
  readonly trail: Trail;
}

/** An item that is taken as soon as the log has it. */
export interface AdmittedItem extends ItemPlace {
  /** Of a revision that says only what it changes, what it says of itself. */
  readonly story: Story;
  /** What goes on of it. */
  readonly received: StoryReceived;
  readonly outcome: GuessedOutcome;
}

/** An item that a rule of its feed keeps out: its bytes are kept, and its receipt is accounted for. */
export interface DroppedItem extends ItemPlace {
  readonly story: Story;
  readonly outcome: 'dropped';
  readonly reason: string;
}

export interface RefusedItem extends ItemPlace {
  readonly refusal: ProblemError;
}

export type JudgedItem = AdmittedItem | DroppedItem | RefusedItem;

export const isRefused = (item: JudgedItem): item is RefusedItem => 'refusal' in item;

export const isDropped = (item: JudgedItem): item is DroppedItem =>
  !isRefused(item) && item.outcome === 'dropped';

/** The id of a revision's event: the same revision with the same content always has the same. */
export const eventIdOfStory = ({ id, revision }: Story): EventId =>
  eventIdOf(
    'ingestion',
    id,
    String(revision.number ?? ''),
    revision.created ?? '',
    revision.contentHash,
  );

/** The item as one that is refused. */
export const refuse = (
  { place, trail }: Pick<ItemPlace, 'place' | 'trail'>,
  wire: IncomingWire,
  refusal: ProblemError,
): RefusedItem => ({
  place,
  trail,
  eventId: wireIdOf('rejected', wire, ...(place === '' ? [] : [place])),
  refusal,
});

const formatNotAllowed = (found: string, allowed: readonly string[]): ProblemError =>
  new ProblemError(
    'format-not-allowed',
    `this is ${found}, and the feed takes only ${allowed.join(', ')}; send one of those, or have ${found} allowed`,
  );

/** A story under the terms of its feed. What is only changed of one is put under them once it is whole. */
const underTerms = (
  item: ReadStory,
  terms: FeedTerms,
  now: number,
): { readonly received: StoryReceived; readonly dropped?: string | undefined } => {
  if ('partial' in item) {
    const { language, usageTerms, rules } = terms;
    return { received: { partial: item.partial, terms: { language, usageTerms, rules } } };
  }
  const unstated = { language: isLanguageGuessed(item.story) };
  const { story, dropped } = applyTerms(item.story, terms, unstated, now);
  return {
    received: { story, ...(item.source !== undefined && { source: item.source }) },
    dropped,
  };
};

const judge = async (
  { cache, terms }: Judging,
  wire: IncomingWire,
  item: ReadItem,
  trail: Trail,
): Promise<JudgedItem> => {
  const { place } = item;
  if ('error' in item) {
    const { detail, errors } = item.error;
    return refuse({ place, trail }, wire, new ProblemError('malformed-wire', detail, { errors }));
  }
  const { received, dropped } = underTerms(item, terms, trail.now);
  const { story } = 'partial' in received ? received.partial : received;
  const { name } = story.format;
  if (terms.formats && !terms.formats.includes(name))
    return refuse({ place, trail }, wire, formatNotAllowed(name, terms.formats));
  const eventId = eventIdOfStory(story);
  if (dropped !== undefined)
    return { place, trail, eventId, story, outcome: 'dropped', reason: dropped };
  const outcome = await guessOutcome(cache, story, eventId, trail.now);
  return { place, trail, eventId, story, received, outcome };
};

/** What items are judged by. */
export interface Judging {
  readonly cache: Cache;
  readonly terms: FeedTerms;
}

/** Which items of a wire go on, with a guess of how each will fare, which are dropped and which are refused; in their order. */
export const judgeItems = (
  judging: Judging,
  wire: IncomingWire,
  items: readonly ReadItem[],
  trail: Trail,
): Promise<JudgedItem[]> =>
  Promise.all(
    items.map((item) =>
      judge(
        judging,
        wire,
        item,
        items.length === 1 ? trail : { ...trail, receiptId: newReceiptId(trail.now) },
      ),
    ),
  );
