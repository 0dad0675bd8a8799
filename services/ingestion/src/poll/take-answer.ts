import { ProblemError } from '@quickwire/http-guard';
import { type ReadItem, storyIn } from '@quickwire/wires';
import { type Answer, itemAnswers } from '../answer.ts';
import type { ReadAnyWire } from '../reading/wire-reader.ts';
import type { ChooseItems } from '../receive-wire.ts';
import type { IncomingWire } from '../records.ts';
import { isBusy } from '../refusal-of.ts';
import { contextOf } from '../wire-context.ts';
import { chooseNew, keysBeyond, type ReadBytes, type Seen } from './choose-new.ts';
import { PollError } from './poll-error.ts';
import { POLL_DEFAULTS, type PolledFeed } from './polled-feed.ts';
import { wiresIn } from './wires-in.ts';

/** The door, as the poller needs it. */
export type Receive = (wire: IncomingWire, choose: ChooseItems) => Promise<Answer>;

/** What answers are taken with. */
export interface TakeTools {
  readonly receive: Receive;
  readonly read: ReadAnyWire;
  readonly onRefused: (problem: ProblemError['problem']) => void;
}

/** What was taken of an answer. */
export interface Taken {
  readonly taken: number;
  readonly refused: number;
  /** Keys of all items that the answer has. */
  readonly present: readonly string[];
  /** What is wrong with the answer: it cannot be read as a whole (and was refused, once), or has what the feed should not send. */
  readonly fault?: PollError | undefined;
}

/** Formats that a page of a browser or any text would pass for: taken only where the feed names them. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(['html-article', 'house-text', 'mail']);

/** What is wrong where an item is in a format that the feed does not send. */
const strayFormat = (item: ReadItem, wanted: string | undefined): PollError | undefined => {
  const story = storyIn(item);
  if (!story) return undefined;
  const { name } = story.format;
  if (wanted === undefined ? !FOR_PEOPLE.has(name) : name === wanted) return undefined;
  return new PollError(
    `the answer is ${name}${wanted === undefined ? '' : `, not ${wanted}`}; correct the URL of the feed, or its format if it means to send ${name}`,
  );
};

/** What is wrong where an answer that is one wire cannot be read as a whole. */
const unreadable = (item: ReadItem): PollError | undefined =>
  item.place === '' && 'error' in item
    ? new PollError(`the answer cannot be read: ${item.error.detail}`)
    : undefined;

/** Has a wire received: how many of its items ended how. One of which all is refused is thrown by the door. */
const receiveOne = async (
  wire: IncomingWire,
  choose: ChooseItems,
  { receive, onRefused }: TakeTools,
): Promise<{ taken: number; refused: number }> => {
  let chosen = 0;
  try {
    const answer = await receive(wire, (items) => {
      const some = choose(items);
      chosen = some.length;
      return some;
    });
    const refused = itemAnswers(answer).filter((item) => 'problem' in item).length;
    return { taken: chosen - refused, refused };
  } catch (error) {
    if (!(error instanceof ProblemError) || isBusy(error)) throw error;
    onRefused(error.problem);
    return { taken: 0, refused: chosen };
  }
};

/** What was seen before these wires: where they are the entries of a first list, all but the newest of them count as seen. */
const seenBefore = async (
  wires: readonly IncomingWire[],
  seen: Seen,
  backfill: number,
  read: ReadAnyWire,
): Promise<Seen> => {
  if (!seen.first || wires.length < 2) return seen;
  const all: ReadBytes[] = [];
  for (const wire of wires)
    all.push({ bytes: wire.bytes, items: (await read(wire.bytes, contextOf(wire))).items });
  return { keys: [...seen.keys, ...keysBeyond(backfill, all)], first: false };
};

/**
 * Takes what is new in the answer of a feed. Items in a format that it does not send are left, and told as its fault.
 * @throws {PollError} when there are no items where they should be; what the door throws
 */
export const takeAnswer = async (
  feed: PolledFeed,
  { bytes, contentType }: { readonly bytes: Uint8Array; readonly contentType: string | undefined },
  seen: Seen,
  tools: TakeTools,
): Promise<Taken> => {
  const wires = wiresIn(feed, bytes, contentType);
  const { backfill = POLL_DEFAULTS.backfill } = feed;
  const before = await seenBefore(wires, seen, backfill, tools.read);
  let fault: PollError | undefined;
  const news = chooseNew(before, backfill, (item) => {
    const stray = strayFormat(item, feed.format);
    fault ??= stray ?? (feed.items === undefined ? unreadable(item) : undefined);
    return stray === undefined;
  });
  const total = { taken: 0, refused: 0 };
  for (const wire of wires) {
    const { taken, refused } = await receiveOne(wire, news.chooseFrom(wire), tools);
    total.taken += taken;
    total.refused += refused;
  }
  return { ...total, present: news.present(), fault };
};
