import { EventId, Problem, ReceiptId, StoryId } from '@quickwire/contracts';
import { ProblemError } from '@quickwire/http-guard';
import { z } from 'zod';
import { guessedOutcomes } from './guess-outcome.ts';
import { isDropped, isRefused, type JudgedItem } from './judge-items.ts';

/** What the sender of a wire that is one item is told once it is durable. */
export const Receipt = z
  .object({
    receiptId: ReceiptId.describe('Finds it in the ledger'),
    storyId: StoryId,
    version: z.string(),
    eventId: EventId,
    outcome: z
      .enum([...guessedOutcomes, 'dropped'])
      .describe(
        'A guess; the pipeline decides. `dropped` is certain: a rule of the feed keeps it out',
      ),
    reason: z.string().optional().describe('Which rule dropped it, and why'),
  })
  .readonly()
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;

const place = z
  .string()
  .describe(
    'Where in the wire the item is: a JSON pointer (RFC 6901), in XML the path of the element',
  );

/** What is told of one item among several. */
export const ItemAnswer = z
  .union([
    Receipt.unwrap().extend({ place }).readonly(),
    z.object({ place, problem: Problem }).readonly(),
  ])
  .describe('The receipt of an item that is durable, or the problem of one that was refused');
export type ItemAnswer = z.infer<typeof ItemAnswer>;

/** What the sender of several items is told: how each ended, in their order; at least one is durable. */
export const Receipts = z
  .object({ items: z.array(ItemAnswer).readonly() })
  .readonly()
  .meta({ id: 'Receipts' });
export type Receipts = z.infer<typeof Receipts>;

export const Answer = z
  .union([Receipt, Receipts])
  .describe('Of a wire that is one item its receipt, else how each item ended')
  .meta({ id: 'WireAnswer' });
export type Answer = z.infer<typeof Answer>;

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
