import type { EventId, Problem, ReceiptId } from '@quickwire/contracts';
import { ProblemError } from '@quickwire/http-guard';
import type { GuessedOutcome } from './guess-outcome.ts';
import { isDropped, isRefused, type JudgedItem } from './judge-items.ts';

/** What the sender of a wire that is one item is told once it is durable. */
export interface Receipt {
  readonly receiptId: ReceiptId;
  readonly storyId: string;
  readonly version: string;
  readonly eventId: EventId;
  readonly outcome: GuessedOutcome | 'dropped';
  /** Which rule dropped it, and why. */
  readonly reason?: string;
}

/** What is told of one item among several; `place` says where in the wire it is. */
export type ItemAnswer = { readonly place: string } & (Receipt | { readonly problem: Problem });

/** What the sender of several items is told: how each ended, in their order; at least one is durable. */
export interface Receipts {
  readonly items: readonly ItemAnswer[];
}

export type Answer = Receipt | Receipts;

const answerOfItem = (item: JudgedItem): Receipt | { readonly problem: Problem } => {
  if (isRefused(item)) return { problem: item.refusal.problem };
  const { story, eventId, outcome, trail } = item;
  return {
    receiptId: trail.receiptId,
    storyId: story.id,
    version: story.version,
    eventId,
    outcome,
    ...(isDropped(item) && { reason: item.reason }),
  };
};

/** The faults of the items, each with a pointer from the start of the wire. */
const faultsOf = (items: readonly ({ readonly place: string } & { readonly problem: Problem })[]) =>
  items.flatMap(
    ({ place, problem }) => problem.errors ?? [{ pointer: place, detail: problem.detail }],
  );

/**
 * What the sender is told.
 * @throws {ProblemError} when every item is refused
 */
export const answerOf = (items: readonly JudgedItem[]): Answer => {
  const refused = items.filter(isRefused);
  const [sole, ...others] = items.map(answerOfItem);
  if (refused.length < items.length)
    return sole && 'storyId' in sole && others.length === 0
      ? sole
      : { items: items.map((item) => ({ place: item.place, ...answerOfItem(item) })) };
  if (refused[0] && refused.length === 1) throw refused[0].refusal;
  const isForFormat = refused.every(({ refusal }) => refusal.problem.status === 415);
  throw new ProblemError(
    isForFormat ? 'format-not-allowed' : 'malformed-wire',
    `none of the ${items.length} items can be taken; mend them and send the wire again`,
    { errors: faultsOf(refused.map(({ place, refusal: { problem } }) => ({ place, problem }))) },
  );
};

/** The answer item by item, for whoever notes each. */
export const itemAnswers = (answer: Answer): readonly (ItemAnswer | Receipt)[] =>
  'items' in answer ? answer.items : [answer];

/** The problem of a wire of which only a part was taken; undefined when all of it was. */
export const problemOfPart = (answer: Answer): Problem | undefined => {
  if (!('items' in answer)) return undefined;
  const refused = answer.items.filter((item) => 'problem' in item);
  if (refused.length === 0) return undefined;
  return new ProblemError(
    'malformed-wire',
    `${refused.length} of the ${answer.items.length} items cannot be taken, the others are; mend them and send the wire again, a resend never doubles`,
    { errors: faultsOf(refused) },
  ).problem;
};
