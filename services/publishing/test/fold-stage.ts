import {
  type EventAttributes,
  extendTrail,
  type FeedName,
  type Outcome,
  type Package,
  type Story,
  type SummarizedOrNotice,
  storyIdOf,
} from '@quickwire/contracts';
import type { NearDuplicateMode } from '@quickwire/service-kit';
import type { Delivery, Due, Effects, EmissionElsewhere } from '@quickwire/streaming';
import type { Logger } from 'pino';
import { PublishingController } from '../src/stage/publishing.controller.ts';
import { NOON, summarized } from './partition.ts';

const logger = { info() {}, warn() {} } as unknown as Logger;
/** The id of an item, named as `feed` or `feed/item`. */
export const idOf = (name: string) => storyIdOf(feedOf(name), name.split('/')[1] ?? '1');
const feedOf = (name: string) => name.split('/')[0] as FeedName;

/** The stage with a partition for each story: what one tells another arrives when it is delivered, as often as it is. */
export const stage = (mode: NearDuplicateMode = 'once') => {
  let controller = new PublishingController(logger, mode);
  const states = new Map<string, Map<string, { value: unknown; dueAt?: number | undefined }>>();
  const packages: Package[] = [];
  const outcomes: Outcome[] = [];
  const post: EmissionElsewhere[] = [];
  let now = NOON;
  let events = 0;
  const stateOf = (id: string) => {
    const state = states.get(id) ?? new Map();
    states.set(id, state);
    return state;
  };
  const take = (id: string, effects: Effects): void => {
    for (const { topic, data } of effects.emit ?? [])
      topic === 'packages.published'
        ? packages.push(data as Package)
        : outcomes.push(data as Outcome);
    for (const { key, value, dueAt } of effects.state ?? [])
      value === undefined ? stateOf(id).delete(key) : stateOf(id).set(key, { value, dueAt });
    post.push(...(effects.elsewhere ?? []));
  };
  let redrive: string | undefined;
  const situation = (id: string, receiptId: string) => ({
    event: {
      id: `e${events++}`,
      receiptId,
      ...(redrive && { redrive }),
      trail: extendTrail(undefined, 'ingestion', NOON - 500),
    } as unknown as EventAttributes,
    state: { get: (key: string) => stateOf(id).get(key)?.value },
    now,
  });
  const deal = (id: string, payload: SummarizedOrNotice, receiptId = ''): void =>
    take(id, controller.summarized(payload, situation(id, receiptId) as unknown as Delivery));
  const deliver = (times = 1): void => {
    while (post.length > 0) {
      const { key, data } = post.shift() as EmissionElsewhere;
      for (let n = 0; n < times; n++) deal(key, data as SummarizedOrNotice);
    }
  };
  return {
    outcomes,
    post,
    deliver,
    switchTo: (other: NearDuplicateMode) => {
      controller = new PublishingController(logger, other);
    },
    /** A version of an item, of which the items named tell the same. */
    send: (name: string, rest: Partial<Story> = {}, ...same: string[]): void => {
      const story = { id: idOf(name), feed: feedOf(name), ...rest };
      const related = same.map((other) => ({
        id: idOf(other),
        feed: feedOf(other),
        similarity: 1,
        relation: 'same-story' as const,
      }));
      deal(
        story.id,
        { ...summarized(story), ...(related.length > 0 && { related }) },
        `${name}-${rest.version ?? 1}`,
      );
    },
    /** From now on what is sent comes again from the dead letters. */
    redriven: (): void => {
      redrive = 'd1';
    },
    wait: (ms: number): void => {
      now += ms;
      for (const [id, state] of states)
        for (const [key, { value, dueAt = Number.POSITIVE_INFINITY }] of [...state])
          if (dueAt <= now)
            take(id, controller.due(value, { key, ...situation(id, '') } as unknown as Due));
    },
    /** What is out now, as `feed version status sources`. */
    out: (): readonly string[] => {
      const newest = new Map(packages.map((pkg) => [pkg.id, pkg]));
      return [...newest.values()].map((pkg) =>
        [
          pkg.feed,
          pkg.version,
          pkg.pubStatus,
          ...(pkg.pubStatus === 'usable' ? (pkg.sources ?? []) : []),
        ].join(' '),
      );
    },
    packages,
  };
};
