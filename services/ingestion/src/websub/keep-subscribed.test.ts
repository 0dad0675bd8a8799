import { memoryCache } from '@quickwire/cache';
import type { FeedName } from '@quickwire/contracts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SteppedClock, settle, steppedClock } from '../../test/stepped-clock.ts';
import type { OutgoingRequest } from './request.ts';
import type { WebSubSubscription } from './subscription.ts';
import { openWebSub, type WebSub } from './websub.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const topic = 'https://a.example/feed';
const subscription: WebSubSubscription = {
  feed: 'desk' as FeedName,
  topic,
  hub: 'https://hub.example/',
};

let clock: SteppedClock;
let cache = memoryCache({ maxEntries: 100 });
let asked: { readonly hub: string; readonly form: URLSearchParams }[];
let faults: string[];
/** What is answered to a request; a test may set its own. */
let answer: (url: string, request: OutgoingRequest) => { status: number; link?: string };
/** Milliseconds of the lease with which the hub verifies what it is asked; it does not where undefined. */
let lease: number | undefined;
const open: WebSub[] = [];

beforeEach(() => {
  clock = steppedClock();
  cache = memoryCache({ maxEntries: 100 });
  asked = [];
  faults = [];
  answer = () => ({ status: 202 });
  lease = undefined;
});
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const start = (subscriptions: readonly WebSubSubscription[] = [subscription]): WebSub => {
  const webSub: WebSub = openWebSub(
    {
      publicUrl: 'https://news.example',
      masters: ['m'.repeat(32)],
      send: async (url, request) => {
        if (request.method === 'POST')
          asked.push({ hub: url, form: new URLSearchParams(request.body) });
        const { status, link } = answer(url, request);
        if (lease !== undefined && status === 202) setImmediate(verify, webSub, lease);
        return {
          status,
          headers: { link },
          bytes: Buffer.from(
            `what the hub says of ${new URLSearchParams(request.body).get('hub.secret')}`,
          ),
          url,
        };
      },
      clock,
      random: () => 0,
    },
    cache,
    (_, { message }) => faults.push(message),
  );
  open.push(webSub);
  webSub.configure(subscriptions);
  return webSub;
};

/** Calls the callback as the hub does. */
const call = async (webSub: WebSub, query: Record<string, string>) => {
  const callback = asked.at(-1)?.form.get('hub.callback') ?? '';
  const [feed = '', token = ''] = callback.split('/').slice(-2);
  return webSub.answerHub(feed, token, new URLSearchParams({ 'hub.topic': topic, ...query }));
};
const verify = (webSub: WebSub, leaseMs: number, mode = 'subscribe') =>
  call(webSub, {
    'hub.mode': mode,
    'hub.challenge': 'c',
    'hub.lease_seconds': String(leaseMs / 1000),
  });

const modes = () => asked.map(({ form }) => form.get('hub.mode'));

describe('a subscription that the hub has verified', () => {
  test('is renewed before its lease ends, again and again, under the same address', async () => {
    lease = 10 * DAY;
    start();
    await settle();
    for (let times = 1; times <= 3; times++) {
      expect(asked).toHaveLength(times);
      await clock.advance(7.8 * DAY);
      expect(asked).toHaveLength(times);
      await clock.advance(0.2 * DAY);
    }
    expect(new Set(asked.map(({ form }) => form.get('hub.callback'))).size).toBe(1);
    expect(faults).toEqual([]);
  });

  test('with a lease of moments is renewed once a minute, not without pause', async () => {
    lease = SECOND;
    start();
    await clock.advance(59 * SECOND);
    expect(asked).toHaveLength(1);
    await clock.advance(2 * SECOND);
    expect(asked).toHaveLength(2);
  });

  test('outlasts timers: a lease of a year is one subscription', async () => {
    lease = 365 * DAY;
    start();
    await settle();
    expect(Math.max(...clock.sleepers())).toBeLessThan(2 ** 31);
    await clock.advance(291 * DAY);
    expect(asked).toHaveLength(1);
    await clock.advance(2 * DAY);
    expect(asked).toHaveLength(2);
  });

  test('is not asked for again by a process that starts later, nor by one beside', async () => {
    lease = 10 * DAY;
    start();
    await settle();
    start();
    await clock.advance(7 * DAY);
    expect(asked).toHaveLength(1);
    await clock.advance(2 * DAY);
    expect(asked.length).toBeGreaterThan(1);
  });

  test('by a call to another process counts here', async () => {
    start();
    const other = start();
    await settle();
    await verify(other, 10 * DAY);
    await clock.advance(7 * DAY);
    expect(faults).toEqual([]);
    expect(asked).toHaveLength(2);
  });
});

describe('a hub that does not do as asked', () => {
  test('is asked again after pauses that double up to an hour', async () => {
    answer = () => ({ status: 500 });
    start();
    await settle();
    const pauses: number[] = [];
    for (let times = 0; times < 12; times++) {
      const [next = 0] = clock.sleepers();
      pauses.push(next / SECOND);
      await clock.advance(next);
    }
    expect(pauses).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600, 3600]);
    expect(faults[0]).toContain(
      'the hub https://hub.example/ answered 500 to subscribe: what the hub says',
    );
    expect(faults.join()).not.toContain(asked[0]?.form.get('hub.secret'));
  });

  test('begins at the shortest pause again once it was there', async () => {
    answer = () => ({ status: 500 });
    start();
    await clock.advance(HOUR);
    answer = () => ({ status: 202 });
    lease = 10 * DAY;
    await clock.advance(HOUR);
    answer = () => ({ status: 500 });
    const before = asked.length;
    while (asked.length === before) await clock.advance(clock.sleepers()[0] ?? 0);
    expect(clock.sleepers()).toEqual([10 * SECOND]);
  });

  test('and takes the wish but never verifies is told, and asked again', async () => {
    start();
    await clock.advance(2 * MINUTE);
    expect(faults[0]).toContain('did not verify it; see that it reaches QUICKWIRE_PUBLIC_URL');
    await clock.advance(10 * SECOND);
    expect(asked).toHaveLength(2);
  });

  test('and denies is left alone for an hour', async () => {
    const webSub = start();
    await settle();
    expect(await call(webSub, { 'hub.mode': 'denied', 'hub.reason': 'no' })).toEqual({
      kind: 'denied',
      reason: 'no',
    });
    await clock.advance(59 * MINUTE);
    expect(asked).toHaveLength(1);
    await clock.advance(2 * MINUTE);
    expect(asked).toHaveLength(2);
  });

  test('gives its turn to the next hub of the topic', async () => {
    answer = (_, { method }) =>
      method === 'GET'
        ? { status: 200, link: '<https://one.example/>; rel=hub, </two>; rel="hub x"' }
        : { status: 500 };
    start([{ feed: subscription.feed, topic }]);
    await clock.advance(31 * SECOND);
    expect(asked.map(({ hub }) => hub)).toEqual([
      'https://one.example/',
      'https://a.example/two',
      'https://one.example/',
    ]);
  });
});

test.each([
  [{ status: 404 }, 'answered 404; correct the topic'],
  [{ status: 200, link: '<https://a.example/>; rel="self"' }, 'names no hub'],
  [{ status: 200, link: '<ftp://hub.example/>; rel="hub"' }, 'names no hub'],
])('a topic that answers %j is told', async (told, message) => {
  answer = () => told;
  start([{ feed: subscription.feed, topic }]);
  await settle();
  expect(faults[0]).toContain(message);
  expect(asked).toEqual([]);
});

describe('when feeds change', () => {
  test('what is gone is ended and its end confirmed, what is new is begun, the rest stays', async () => {
    lease = 10 * DAY;
    const webSub = start();
    await settle();
    const other = { ...subscription, feed: 'agency' as FeedName };
    webSub.configure([subscription, other]);
    await settle();
    expect(modes()).toEqual(['subscribe', 'subscribe']);
    lease = undefined;
    webSub.configure([subscription]);
    await settle();
    expect(modes()).toEqual(['subscribe', 'subscribe', 'unsubscribe']);
    expect(await verify(webSub, DAY)).toEqual({ kind: 'unknown' });
    expect(await verify(webSub, DAY, 'unsubscribe')).toMatchObject({ kind: 'verified' });
    lease = 10 * DAY;
    await clock.advance(9 * DAY);
    expect(modes().slice(3)).toEqual(['subscribe']);
    expect(asked.at(-1)?.form.get('hub.callback')).toContain('/desk/');
  });

  test('another hub for a topic is asked, and nothing is ended that is still in use', async () => {
    const webSub = start();
    await settle();
    webSub.configure([{ ...subscription, hub: 'https://other.example/' }]);
    await settle();
    expect(modes()).toEqual(['subscribe', 'subscribe']);
    expect(asked[1]?.hub).toBe('https://other.example/');
  });

  test('another hub is asked at once, however long the lease of the former', async () => {
    lease = 10 * DAY;
    const webSub = start();
    await settle();
    webSub.configure([{ ...subscription, hub: 'https://other.example/' }]);
    await settle();
    expect(asked.map(({ hub }) => hub)).toEqual(['https://hub.example/', 'https://other.example/']);
    await clock.advance(9 * DAY);
    expect(asked.slice(2).map(({ hub }) => hub)).toEqual(['https://other.example/']);
    expect(faults).toEqual([]);
  });

  test('what is put back is asked for at once, whether its end was confirmed or not', async () => {
    lease = 10 * DAY;
    const webSub = start();
    await settle();
    for (const isConfirmed of [true, false]) {
      lease = undefined;
      webSub.configure([]);
      await settle();
      if (isConfirmed) await verify(webSub, DAY, 'unsubscribe');
      lease = 10 * DAY;
      webSub.configure([subscription]);
      await settle();
    }
    const times = ['subscribe', 'unsubscribe'];
    expect(modes()).toEqual([...times, ...times, 'subscribe']);
    expect(faults).toEqual([]);
  });

  test.each(['a hub that has its end confirmed', 'a hub whose message is answered 410'])(
    'what was taken out while nothing ran and is put back is asked for at once: %s',
    async (hub) => {
      lease = 10 * DAY;
      start().close();
      await settle();
      const other = start([]);
      if (/confirmed/.test(hub)) await verify(other, DAY, 'unsubscribe');
      else await other.ended(asked[0]?.form.get('hub.callback')?.split('/').at(-1) ?? '');
      other.configure([subscription]);
      await settle();
      expect(modes()).toEqual(['subscribe', 'subscribe']);
    },
  );
});
