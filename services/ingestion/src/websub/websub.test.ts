import { memoryCache } from '@quickwire/cache';
import type { FeedName } from '@quickwire/contracts';
import { directoryOf, type FeedDirectory } from '@quickwire/feeds';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDoor, type RunningDoor } from '../../test/running-door.ts';
import { type ScriptedHub, scriptedHub, sendPlainly } from '../../test/scripted-hub.ts';

const feed = 'desk' as FeedName;
const PUBLIC = 'https://news.example/wires';
const MASTER = 'm'.repeat(32);
const FORMER = 'f'.repeat(32);

const subscribedTo = (topic: string): FeedDirectory =>
  directoryOf([
    { name: feed, source: { kind: 'websub', topic }, keys: [], maxBytes: 1024 * 1024, rules: [] },
  ]);

let door: RunningDoor;
let hub: ScriptedHub;
const open = async (masters: readonly [string, ...string[]] = [MASTER]): Promise<void> => {
  hub = await scriptedHub((callback) => callback.replace(PUBLIC, door.origin));
  door = await openDoor(memoryCache({ maxEntries: 100 }), {
    feeds: subscribedTo(hub.topic),
    webSub: {
      publicUrl: `${PUBLIC}/`,
      masters,
      send: sendPlainly,
    },
  });
  await expect.poll(() => hub.asked).toHaveLength(1);
};
afterEach(async () => {
  await door.close();
  await hub.close();
});

const entry = (id: string): string =>
  `<entry><id>urn:test:${id}</id><title>Ferry ${id}</title><updated>2026-03-01T10:00:00Z</updated><content>The ferry adds two crossings.</content></entry>`;
const atom = (...ids: readonly string[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:test:feed</id><updated>2026-03-01T10:00:00Z</updated>${ids.map(entry).join('')}</feed>`;

const counted = async (result: string): Promise<string | undefined> => {
  const metrics = await (await fetch(`${door.origin}/metrics`)).text();
  return new RegExp(`quickwire_websub_messages_total\\{result="${result}".*\\} (\\d+)`).exec(
    metrics,
  )?.[1];
};

describe('a subscription', () => {
  beforeEach(() => open());

  test('is asked of the hub that the topic names, under the name that the topic has', () => {
    const form = Object.fromEntries(hub.asked[0] ?? []);
    expect(form).toMatchObject({
      'hub.mode': 'subscribe',
      'hub.topic': hub.topic.replace(/feed$/, 'news'),
      'hub.lease_seconds': '864000',
    });
    expect(form['hub.callback']).toMatch(
      /^https:\/\/news\.example\/wires\/v1\/websub\/desk\/[\w.-]{70,}$/,
    );
    expect(form['hub.secret']?.length).toBeGreaterThan(40);
    expect(form['hub.secret']?.length).toBeLessThan(200);
  });

  test('is confirmed to the hub by its challenge, as plain text', async () => {
    const answer = await hub.verify();
    expect([answer.status, await answer.text()]).toEqual([200, 'a challenge & more']);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([
    ['of another topic', { 'hub.topic': 'https://other.example/' }],
    ['of no topic', { 'hub.topic': '' }],
    ['of another mode', { 'hub.mode': 'unsubscribe' }],
    ['of no mode', { 'hub.mode': '' }],
    ['without a challenge', { 'hub.challenge': '' }],
  ])('%s is not confirmed', async (_, wrong) => {
    const answer = await hub.call({
      'hub.mode': 'subscribe',
      'hub.topic': hub.asked[0]?.get('hub.topic') ?? '',
      'hub.challenge': 'c',
      ...wrong,
    });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ type: 'urn:quickwire:problem:no-such-callback' });
  });

  test('that the hub denies is told with its reason', async () => {
    const topic = hub.asked[0]?.get('hub.topic') ?? '';
    const denial = { 'hub.mode': 'denied', 'hub.topic': topic, 'hub.reason': 'not for you' };
    expect((await hub.call(denial)).status).toBe(200);
    expect(door.logged()).toContain('not for you');
  });
});

describe('an address that the door did not make', () => {
  beforeEach(() => open());

  test.each([
    ['another feed', (path: string) => path.replace('/desk/', '/agency/')],
    ['another token', (path: string) => path.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'))],
    ['a token that is none', (path: string) => path.replace(/[^/]+$/, 'guess')],
  ])('for %s is refused, whatever is sent', async (_, change) => {
    const callback = hub.asked[0]?.get('hub.callback')?.replace(PUBLIC, door.origin) ?? '';
    const address = change(callback);
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': hub.asked[0]?.get('hub.topic') ?? '',
      'hub.challenge': 'c',
    });
    expect((await fetch(`${address}?${query}`)).status).toBe(404);
    const body = atom('1');
    const headers = { 'x-hub-signature': hub.sign(body) };
    expect((await fetch(address, { method: 'POST', headers, body })).status).toBe(404);
    expect(await door.kept('wires.raw')).toEqual([]);
  });
});

describe('what a hub distributes', () => {
  beforeEach(() => open());

  test.each(['sha1', 'sha256', 'sha384', 'sha512'])(
    'is a wire of the feed when it is signed with %s; what is not new ends as a duplicate',
    async (method) => {
      const body = atom('1', '2');
      const headers = { 'x-hub-signature': hub.sign(body, method) };
      expect((await hub.publish(body, headers)).status).toBe(202);
      expect(await door.kept('wires.raw')).toMatchObject([{ feed: 'desk', via: 'websub' }]);
      expect(await door.kept('stories.received')).toHaveLength(2);
      expect((await hub.publish(body, headers)).status).toBe(202);
      expect(door.logged()).toContain('"outcome":"duplicate"');
      expect(await counted('taken')).toBe('2');
    },
  );

  const signed = atom('1');
  test.each<readonly [string, (sign: ScriptedHub['sign']) => Record<string, string>]>([
    ['no signature', () => ({})],
    ['another body', (sign) => ({ 'x-hub-signature': sign(`${signed} `) })],
    ['a cut signature', (sign) => ({ 'x-hub-signature': sign(signed).slice(0, -2) })],
    ['a method of its own', (sign) => ({ 'x-hub-signature': sign(signed, 'md5') })],
    ['no hexadecimal', () => ({ 'x-hub-signature': 'sha256=zz' })],
  ])('with %s is acknowledged, counted and ignored', async (_, headersOf) => {
    expect((await hub.publish(signed, headersOf(hub.sign))).status).toBe(202);
    expect(await door.kept('wires.raw')).toEqual([]);
    expect(await counted('ignored')).toBe('1');
    expect(door.logged()).toContain('no hub of ours signed');
  });

  test('and cannot be read is acknowledged, kept and rejected: the hub need not send it again', async () => {
    expect((await hub.publish('<feed xmlns="http://www.w3.org/2005/Atom"')).status).toBe(202);
    expect(await door.kept('wires.raw')).toMatchObject([
      { via: 'websub', problem: { status: 400 } },
    ]);
    expect(await door.kept('pipeline.outcomes')).toMatchObject([{ outcome: 'rejected' }]);
    expect(await counted('refused')).toBe('1');
  });

  test('while the log is away is refused, so that the hub sends it again', async () => {
    door.away = true;
    expect((await hub.publish(atom('1'))).status).toBe(503);
    door.away = false;
    expect((await hub.publish(atom('1'))).status).toBe(202);
    expect(await door.kept('stories.received')).toHaveLength(1);
  });

  test('over the limit of the door is refused', async () => {
    expect((await hub.publish('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
    expect(await door.kept('wires.raw')).toEqual([]);
  });
});

test('no secret is ever logged', async () => {
  await open();
  await hub.verify();
  await hub.publish(atom('1'));
  await hub.publish(atom('1'), {});
  expect(door.logged()).toContain('confirmed to the hub');
  expect(door.logged()).not.toContain(MASTER);
  expect(door.logged()).not.toContain(hub.asked[0]?.get('hub.secret'));
});

test('after a change of the master secret, what was subscribed with the former goes on', async () => {
  await open([FORMER]);
  const former = hub;
  await door.close();
  door = await openDoor(memoryCache({ maxEntries: 100 }), {
    feeds: subscribedTo(former.topic),
    webSub: {
      publicUrl: PUBLIC,
      masters: [MASTER, FORMER],
      send: () => Promise.reject(new Error('the hub is away')),
    },
  });
  expect((await former.verify()).status).toBe(200);
  expect((await former.publish(atom('1'))).status).toBe(202);
  expect(await door.kept('stories.received')).toHaveLength(1);
});

test('a subscription that is no longer configured: its end is confirmed, its messages are gone, its lease is forgotten', async () => {
  await open();
  await door.close();
  const cache = memoryCache({ maxEntries: 100 });
  door = await openDoor(cache, {
    feeds: subscribedTo('https://elsewhere.example/feed'),
    webSub: {
      publicUrl: PUBLIC,
      masters: [MASTER],
      send: () => Promise.reject(new Error('not asked')),
    },
  });
  const lease = `door:websub:${hub.asked[0]?.get('hub.callback')?.split('/').at(-1)}`;
  await cache.set(lease, JSON.stringify({ notedAt: 1, renewAt: Date.now() + 60_000 }), 60_000);
  expect((await hub.publish(atom('1'))).status).toBe(410);
  expect((await cache.get(lease)) || 'forgotten').toBe('forgotten');
  expect((await hub.verify()).status).toBe(404);
  const end = {
    'hub.mode': 'unsubscribe',
    'hub.topic': hub.asked[0]?.get('hub.topic') ?? '',
    'hub.challenge': 'c',
  };
  expect((await hub.call(end)).status).toBe(200);
});
