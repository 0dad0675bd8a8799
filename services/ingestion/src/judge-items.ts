import type { Cache } from '@quickwire/cache';
import { type EventId, eventIdOf, type Story } from '@quickwire/contracts';
import { ProblemError } from '@quickwire/http-guard';
import type { ReadItem } from '@quickwire/wires';
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
  readonly story: Story;
  readonly outcome: GuessedOutcome;
}

export interface RefusedItem extends ItemPlace {
  readonly refusal: ProblemError;
}

export type JudgedItem = AdmittedItem | RefusedItem;

export const isRefused = (item: JudgedItem): item is RefusedItem => 'refusal' in item;

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

const judge = async (
  cache: Cache,
  wire: IncomingWire,
  item: ReadItem,
  trail: Trail,
): Promise<JudgedItem> => {
  const { place } = item;
  if ('error' in item) {
    const { detail, errors } = item.error;
    return refuse({ place, trail }, wire, new ProblemError('malformed-wire', detail, { errors }));
  }
  const { story } = item;
  const eventId = eventIdOfStory(story);
  const outcome = await guessOutcome(cache, story, eventId, trail.now);
  return { place, trail, eventId, story, outcome };
};

/** Which items of a wire go on, with a guess of how each will fare, and which are refused; in their order. */
export const judgeItems = (
  cache: Cache,
  wire: IncomingWire,
  items: readonly ReadItem[],
  trail: Trail,
): Promise<JudgedItem[]> =>
  Promise.all(
    items.map((item) =>
      judge(
        cache,
        wire,
        item,
        items.length === 1 ? trail : { ...trail, receiptId: newReceiptId(trail.now) },
      ),
    ),
  );
