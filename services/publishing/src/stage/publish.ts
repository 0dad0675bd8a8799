import {
  type EventAttributes,
  type FeedName,
  heldUntil,
  type Outcome,
  type Package,
  type ReceiptId,
  type StorySummarized,
  trailBegan,
} from '@quickwire/contracts';
import { emissionOf, outcomeEmission } from '@quickwire/service-kit';
import {
  type Effects,
  type Emission,
  PoisonError,
  type StageState,
  type StateWrite,
} from '@quickwire/streaming';
import { changesBetween, type Published, remembered, toldAgainst } from './changes.ts';

/** A version that waits for its embargo or for the agency's word. */
export interface Held {
  readonly summarized: StorySummarized;
  readonly receiptId: ReceiptId;
}

/** What the decision is made from. */
export interface Arrival {
  readonly summarized: StorySummarized;
  readonly event: EventAttributes;
  readonly state: StageState;
  readonly now: number;
}

const publishedKey = (id: string): string => `published:${id}`;
export const heldKey = (id: string): string => `held:${id}`;

const outcome = (
  { story }: StorySummarized,
  receiptId: ReceiptId,
  now: number,
  rest: Pick<Outcome, 'outcome'> & Partial<Pick<Outcome, 'previous' | 'reason'>>,
): Emission =>
  outcomeEmission({
    receiptId,
    storyId: story.id,
    feed: story.feed as FeedName,
    version: story.version,
    stage: 'publishing',
    at: new Date(now).toISOString(),
    ...rest,
  });

/** A newer version ends the wait of the one before it. */
const supersedeHeld = ({ summarized, state, now }: Arrival): Effects => {
  const key = heldKey(summarized.story.id);
  const held = state.get(key) as Held | undefined;
  if (!held) return {};
  const reason = `superseded by version ${summarized.story.version} while held`;
  return {
    emit: [
      outcome(held.summarized, held.receiptId, now, { outcome: 'stale', previous: 'held', reason }),
    ],
    state: [{ key, value: undefined }],
  };
};

const receivedAt = (event: EventAttributes, now: number): string =>
  new Date(trailBegan(event.trail) ?? now).toISOString();

const buildPackage = ({ summarized, event, state, now }: Arrival): [Package, Published] => {
  const { story, extraction, quickLook, related } = summarized;
  const was = state.get(publishedKey(story.id)) as Published | undefined;
  const publishedAt = new Date(now).toISOString();
  const is = remembered(summarized, was?.firstPublishedAt ?? publishedAt);
  const head = {
    id: story.id,
    feed: story.feed,
    version: story.version,
    publishedAt,
    firstPublishedAt: is.firstPublishedAt,
    receivedAt: receivedAt(event, now),
    ...(was && { supersedes: was.version }),
  };
  if (story.pubStatus === 'canceled')
    return [
      {
        ...head,
        pubStatus: 'canceled',
        // Only what was out before may be named: a kill of an embargoed item must not give its headline away.
        headline: was?.headline ?? '',
        ...(was && story.edNote !== undefined && { edNote: story.edNote }),
      },
      { ...is, headline: was?.headline ?? '' },
    ];
  if (!extraction || !quickLook)
    throw new PoisonError(
      'a usable story came without its entities or its Quick Look; redo its language work',
    );
  return [
    {
      ...head,
      pubStatus: 'usable',
      story,
      extraction,
      quickLook: toldAgainst(was, quickLook),
      changes: changesBetween(was, is),
      ...(related && { sameAs: related }),
    },
    is,
  ];
};

/** Takes a public story out of view until a usable version comes. Of one that never was public nothing is told. */
const withdraw = ({ summarized: { story }, event, state, now }: Arrival): Effects => {
  const was = state.get(publishedKey(story.id)) as Published | undefined;
  if (story.pubStatus !== 'withheld' || was?.pubStatus !== 'usable') return {};
  const { version, edNote } = story;
  return {
    emit: [
      emissionOf('packages.published', {
        id: story.id,
        feed: story.feed,
        version,
        publishedAt: new Date(now).toISOString(),
        firstPublishedAt: was.firstPublishedAt,
        receivedAt: receivedAt(event, now),
        supersedes: was.version,
        pubStatus: 'withheld',
        headline: was.headline,
        ...(edNote !== undefined && { edNote }),
      }),
    ],
    // What the last usable version said stays: the next one tells its changes against that.
    state: [{ key: publishedKey(story.id), value: { ...was, version, pubStatus: 'withheld' } }],
  };
};

const release = (arrival: Arrival, receiptId: ReceiptId, previous?: 'held'): Effects => {
  const [data, published] = buildPackage(arrival);
  return {
    emit: [
      emissionOf('packages.published', data),
      outcome(arrival.summarized, receiptId, arrival.now, {
        outcome: 'published',
        ...(previous && { previous }),
      }),
    ],
    state: [{ key: publishedKey(data.id), value: published }],
  };
};

const hold = (arrival: Arrival, until: number): Effects => {
  const { summarized, event, now } = arrival;
  const held: Held = { summarized, receiptId: event.receiptId };
  const write: StateWrite = {
    key: heldKey(summarized.story.id),
    value: held,
    ...(Number.isFinite(until) && { dueAt: until }),
  };
  const reason = Number.isFinite(until)
    ? `embargoed until ${new Date(until).toISOString()}`
    : 'withheld by the agency';
  return {
    emit: [outcome(summarized, event.receiptId, now, { outcome: 'held', reason })],
    state: [write],
  };
};

const join = (...parts: readonly Effects[]): Effects => ({
  emit: parts.flatMap(({ emit = [] }) => emit),
  state: parts.flatMap(({ state = [] }) => state),
});

/** Publishes a version, or holds it until it may go out. A kill goes at once, and so does the word that a public story is withheld. */
export const publish = (arrival: Arrival): Effects => {
  const { summarized, event, now } = arrival;
  const until = heldUntil(summarized.story, now);
  return until === undefined
    ? join(supersedeHeld(arrival), release(arrival, event.receiptId))
    : join(supersedeHeld(arrival), withdraw(arrival), hold(arrival, until));
};

/** Publishes a held version whose embargo has ended. */
export const releaseHeld = (held: Held, arrival: Omit<Arrival, 'summarized'>): Effects => {
  const effects = release({ ...arrival, summarized: held.summarized }, held.receiptId, 'held');
  return {
    ...effects,
    state: [...(effects.state ?? []), { key: heldKey(held.summarized.story.id), value: undefined }],
  };
};
