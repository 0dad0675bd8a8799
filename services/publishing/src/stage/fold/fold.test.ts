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
import { describe, expect, test } from 'vitest';
import { NOON, summarized } from '../../../test/partition.ts';
import { PublishingController } from '../publishing.controller.ts';
import { CLAIM_MS } from './take-notice.ts';

const logger = { info() {}, warn() {} } as unknown as Logger;
const idOf = (feed: string) => storyIdOf(feed, '1');

/** The stage with a partition for each story: what one tells another arrives when it is delivered, as often as it is. */
const stage = (mode: NearDuplicateMode = 'once') => {
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
  const situation = (id: string, receiptId: string) => ({
    event: {
      id: `e${events++}`,
      receiptId,
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
    /** A version of a feed's item, of which the feeds named tell the same. */
    send: (feed: string, rest: Partial<Story> = {}, ...same: string[]): void => {
      const story = { id: idOf(feed), feed: feed as FeedName, ...rest };
      const related = same.map((other) => ({
        id: idOf(other),
        feed: other as FeedName,
        similarity: 1,
        relation: 'same-story' as const,
      }));
      deal(
        story.id,
        { ...summarized(story), ...(related.length > 0 && { related }) },
        `${feed}-${rest.version ?? 1}`,
      );
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

const KILL = { pubStatus: 'canceled', version: '2' } as const;

describe('a story that another item tells too', () => {
  test('is not published by itself; the other’s package names both feeds', () => {
    const s = stage();
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha beta']);
    expect(s.outcomes.at(-1)).toMatchObject({
      receiptId: 'beta-1',
      outcome: 'duplicate',
      reason: `alpha tells the same story: ${idOf('alpha')}`,
    });
  });

  test('is published all the same where only links are wanted', () => {
    const s = stage('link');
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    expect(s.post).toEqual([]);
    expect(s.out()).toEqual(['alpha 1 usable', 'beta 1 usable']);
  });

  test('is named once, however often its notice arrives', () => {
    const s = stage();
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    s.deliver(3);
    expect(s.packages).toHaveLength(2);
    expect(s.out()).toEqual(['alpha 1 usable alpha beta']);
  });

  test('stays named when the other is corrected', () => {
    const s = stage();
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    s.deliver();
    s.send('alpha', { version: '2' });
    expect(s.out()).toEqual(['alpha 2 usable alpha beta']);
  });

  test('that is public already is never taken back', () => {
    const s = stage();
    s.send('alpha');
    s.send('beta');
    s.send('beta', { version: '2' }, 'alpha');
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable', 'beta 2 usable']);
  });
});

describe('nothing is lost', () => {
  const folded = () => {
    const s = stage();
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    s.send('gamma', {}, 'alpha', 'beta');
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha beta gamma']);
    return s;
  };

  test.each([
    ['killed', KILL],
    ['withheld', { pubStatus: 'withheld', version: '2' } as const],
  ])('when the package that stands for others is %s, they go out', (status, rest) => {
    const s = folded();
    s.send('alpha', rest);
    s.deliver();
    expect(s.out()).toEqual([
      `alpha 2 ${status === 'killed' ? 'canceled' : status}`,
      'beta 1 usable',
      'gamma 1 usable',
    ]);
    expect(s.outcomes.slice(-2)).toMatchObject([
      { receiptId: 'beta-1', outcome: 'published', previous: 'duplicate' },
      { receiptId: 'gamma-1', outcome: 'published', previous: 'duplicate' },
    ]);
  });

  test('after days, and after only links are wanted', () => {
    const s = folded();
    s.wait(30 * 24 * 60 * 60 * 1000);
    s.switchTo('link');
    s.send('alpha', KILL);
    s.deliver();
    expect(s.out()).toContain('beta 1 usable');
  });

  test('when a new version tells another story, it goes out and is named no more', () => {
    const s = folded();
    s.send('beta', { version: '2' });
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha gamma', 'beta 2 usable']);
  });

  test('when a folded story is killed, it is named no more and its kill is told', () => {
    const s = folded();
    s.send('gamma', KILL);
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha beta', 'gamma 2 canceled']);
  });

  test('when the other is on its way, its package names both as it comes', () => {
    const s = stage();
    s.send('beta', {}, 'alpha');
    s.deliver();
    expect(s.out()).toEqual([]);
    s.send('alpha');
    expect(s.out()).toEqual(['alpha 1 usable alpha beta']);
    s.wait(CLAIM_MS);
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha beta']);
  });

  test('when the other never comes, the story goes out after some seconds', () => {
    const s = stage();
    s.send('beta', {}, 'alpha');
    s.deliver();
    s.wait(CLAIM_MS);
    s.deliver();
    expect(s.out()).toEqual(['beta 1 usable']);
  });

  test('when the other was killed before, the story goes out at once', () => {
    const s = stage();
    s.send('alpha');
    s.send('alpha', KILL);
    s.send('beta', {}, 'alpha');
    s.deliver();
    expect(s.out()).toContain('beta 1 usable');
  });

  test('when the other is folded itself, the story is told where that is', () => {
    const s = stage();
    s.send('alpha');
    s.send('beta', {}, 'alpha');
    s.send('gamma', {}, 'beta');
    s.deliver();
    expect(s.out()).toEqual(['alpha 1 usable alpha beta gamma']);
    s.send('alpha', KILL);
    s.deliver();
    expect(s.out()).toEqual(['alpha 2 canceled', 'beta 1 usable', 'gamma 1 usable']);
  });

  test('when each of two is folded under the other, they go out', () => {
    const s = stage();
    s.send('alpha', {}, 'beta');
    s.send('beta', {}, 'alpha');
    s.deliver();
    expect(s.out().length).toBeGreaterThan(0);
    s.wait(CLAIM_MS);
    s.deliver();
    expect(s.out().join()).toMatch(/alpha/);
    expect(s.out().join()).toMatch(/beta/);
  });
});

test('a story under embargo is held, not folded, and names no one before it is out', () => {
  const s = stage();
  s.send('alpha');
  s.send('beta', { embargoedUntil: '2026-02-17T13:00:00Z' }, 'alpha');
  s.deliver();
  expect(s.out()).toEqual(['alpha 1 usable']);
  expect(s.outcomes.at(-1)).toMatchObject({ outcome: 'held' });
  s.wait(3_600_000);
  s.deliver();
  expect(s.out()).toEqual(['alpha 1 usable', 'beta 1 usable']);
});
