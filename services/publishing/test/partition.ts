import {
  type EventAttributes,
  extendTrail,
  type Outcome,
  type Package,
  type ReleaseNotice,
  type Story,
  type StorySummarized,
} from '@quickwire/contracts';
import type { Effects } from '@quickwire/streaming';
import { type Held, heldKey } from '../src/stage/arrival.ts';
import { publish, releaseHeld } from '../src/stage/publish.ts';
import { type Released, releaseByWord } from '../src/stage/release-by-word.ts';

export const NOON = Date.parse('2026-02-17T12:00:00Z');

export const summarized = (story: Partial<Story>): StorySummarized =>
  ({
    story: {
      id: 's1',
      feed: 'desk',
      version: '1',
      pubStatus: 'usable',
      headline: 'Bridge opens',
      text: 'The bridge opened.',
      blocks: [{ kind: 'paragraph', start: 0, end: 18 }],
      revision: { contentHash: 'a' },
      ...story,
    },
    succession: { kind: 'first' },
    ...(story.pubStatus !== 'canceled' && {
      extraction: { entities: [], quantities: [] },
      quickLook: { bullets: [{ text: 'Bridge opened' }] },
    }),
  }) as unknown as StorySummarized;

/** A publishing partition: state that is kept, and everything that came out. */
export const partition = () => {
  const kept = new Map<string, { value: unknown; dueAt?: number | undefined }>();
  const packages: Package[] = [];
  const outcomes: Outcome[] = [];
  const state = { get: (key: string) => kept.get(key)?.value };
  const take = ({ emit = [], state: writes = [] }: Effects): void => {
    for (const { topic, data } of emit)
      topic === 'packages.published'
        ? packages.push(data as Package)
        : outcomes.push(data as Outcome);
    for (const { key, value, dueAt } of writes)
      value === undefined ? kept.delete(key) : kept.set(key, { value, dueAt });
  };
  const event = (receiptId: string, receivedAt = NOON - 500, redrive?: string) =>
    ({
      receiptId,
      redrive,
      trail: extendTrail(undefined, 'ingestion', receivedAt),
    }) as unknown as EventAttributes;
  return {
    packages,
    outcomes,
    kept,
    arrive: (
      story: Partial<Story>,
      receiptId: string,
      now = NOON,
      rest: Partial<StorySummarized> = {},
    ) =>
      take(
        publish({
          summarized: { ...summarized(story), ...rest },
          event: event(receiptId),
          state,
          now,
        }),
      ),
    /** A version that was a dead letter, sent again. */
    sendAgain: (story: Partial<Story>, receiptId: string, receivedAt = NOON - 400) =>
      take(
        publish({
          summarized: summarized(story),
          event: event(receiptId, receivedAt, 'publishing/stories.summarized/0/1'),
          state,
          now: NOON,
        }),
      ),
    word: (now: number, word: Partial<ReleaseNotice> = {}): Released => {
      const notice = { notice: 'release', id: 's1', by: 'Ada', ...word } as ReleaseNotice;
      const trail = extendTrail(undefined, 'release', now);
      const released = releaseByWord(notice, { event: { ...event(''), trail }, state, now });
      if ('effects' in released) take(released.effects);
      return released;
    },
    due: (now: number) =>
      take(releaseHeld(state.get(heldKey('s1')) as Held, { event: event('r1'), state, now })),
  };
};
