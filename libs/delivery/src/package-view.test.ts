import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeLog, fakeLog } from '../test/fake-log.ts';
import { killed, publish, usable } from '../test/samples.ts';
import { BadCursorError, BadPositionError } from './errors.ts';
import type { PackageEvent } from './follow-packages.ts';
import { openPackageView, type PackageView } from './package-view.ts';

let directory: string;
let log: FakeLog;
let view: PackageView;
const backoff = { firstMs: 1, longestMs: 5 };
const reopen = async (): Promise<void> => {
  view = await openPackageView({ directory, log, backoff });
  await view.ready;
};
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'qw-view-'));
  log = fakeLog();
});
afterEach(async () => {
  await view.close();
  await rm(directory, { recursive: true });
});

const items = Array.from({ length: 25 }, (_, n) => usable(`item-${n}`, n));
const take = async (count: number, after?: string): Promise<PackageEvent[]> => {
  const stop = new AbortController();
  const events: PackageEvent[] = [];
  for await (const event of view.follow({ after, signal: stop.signal })) {
    events.push(event);
    if (events.length === count) break;
  }
  return events;
};

test('paging shows each package once while new ones come', async () => {
  await publish(log, ...items);
  await reopen();
  const shown: string[] = [];
  let cursor: string | undefined;
  do {
    const page = view.page({ limit: 10, cursor });
    shown.push(...page.items.map((pkg) => pkg.id));
    cursor = page.next;
    await publish(log, usable(`late-${shown.length}`, 50));
    await vi.waitFor(() => expect(view.count()).toBe(25 + Math.ceil(shown.length / 10)));
  } while (cursor);
  expect(shown).toEqual(items.map((pkg) => pkg.id).reverse());
});

test('paging goes on behind a package that has been corrected away', async () => {
  await publish(log, ...items);
  await reopen();
  const first = view.page({ limit: 5 });
  const last = first.items[4]!;
  await publish(log, { ...items[20]!, version: '2', publishedAt: usable('x', 55).publishedAt });
  await vi.waitFor(() => expect(view.get(last.id)?.version).toBe('2'));
  expect(view.page({ limit: 1, cursor: first.next }).items[0]?.id).toBe(items[19]!.id);
});

test('an event says what its schema says: what a record has beside it goes to nobody', async () => {
  await reopen();
  const start = view.position();
  const kill = killed('item-0', 1);
  await publish(log, { ...kill, story: items[0]!.story } as typeof kill);
  const [event] = await take(1, start);
  expect(JSON.parse(event!.json())).toEqual(kill);
});

test('a malformed cursor is refused', async () => {
  await reopen();
  for (const cursor of ['', 'x', '!!', Buffer.from('[1,2]').toString('base64url')])
    expect(() => view.page({ limit: 1, cursor })).toThrow(BadCursorError);
});

test('a restart keeps the packages and takes those missed', async () => {
  await publish(log, ...items);
  await reopen();
  await view.close();
  await publish(log, usable('missed', 40));
  const read = vi.spyOn(log, 'read');
  await reopen();
  expect(view.count()).toBe(26);
  const { from } = read.mock.calls[0]![0];
  expect([...(from as Map<number, number>).values()].reduce((a, b) => a + b)).toBe(25);
});

test('a folder of another log is built anew', async () => {
  await publish(log, ...items);
  await reopen();
  await view.close();
  log = fakeLog();
  await publish(log, usable('other', 1));
  await reopen();
  expect(view.page({ limit: 100 }).items).toHaveLength(1);
});

test('a kill replaces the package, and a late repeat of the old version changes nothing', async () => {
  await publish(log, usable('bad', 1), usable('good', 2));
  await reopen();
  await publish(log, killed('bad', 3), usable('bad', 1), usable('end', 4));
  await vi.waitFor(() => expect(view.count()).toBe(3));
  const kill = view.get(killed('bad', 3).id);
  expect(kill?.pubStatus).toBe('canceled');
  expect(kill).not.toHaveProperty('story');
  expect(view.page({ limit: 3 }).items.map((pkg) => pkg.pubStatus)).toEqual([
    'usable',
    'canceled',
    'usable',
  ]);
});

test('following resumes at each event with nothing lost and nothing doubled', async () => {
  await publish(log, ...items);
  await reopen();
  const all = await take(25, '0.0.0.0.0.0');
  expect(new Set(all.map((event) => event.pkg.id)).size).toBe(25);
  for (const at of [0, 7, 23]) {
    const rest = await take(24 - at, all[at]!.id);
    expect(rest.map((event) => event.eventId).sort()).toEqual(
      all
        .slice(at + 1)
        .map((event) => event.eventId)
        .sort(),
    );
  }
});

test('following leaves out a late repeat of an old version, wherever it begins', async () => {
  await publish(log, usable('bad', 1), killed('bad', 3), usable('bad', 1), usable('end', 4));
  await reopen();
  const all = await take(2, '0.0.0.0.0.0');
  const kill = all.find((event) => event.pkg.pubStatus === 'canceled')!;
  expect(all).toHaveLength(2);
  const stop = new AbortController();
  const behindKill: string[] = [];
  setTimeout(() => stop.abort(), 50);
  for await (const event of view.follow({ after: kill.id, signal: stop.signal }))
    behindKill.push(event.pkg.pubStatus + event.pkg.id);
  expect(behindKill.filter((line) => line.endsWith(kill.pkg.id))).toEqual([]);
});

test('following gives nothing of what a story said before it was taken down, but the word that it was', async () => {
  const back = { ...usable('bad', 5), version: '3' };
  await publish(log, usable('bad', 1), killed('bad', 3), back, usable('end', 6));
  await reopen();
  const all = await take(3, '0.0.0.0.0.0');
  const ofStory = all.filter(({ pkg }) => pkg.id === back.id);
  expect(ofStory.map(({ pkg }) => pkg.pubStatus + pkg.version)).toEqual(['canceled2', 'usable3']);
});

test('following passes from log to live feed, even for a slow reader', async () => {
  await publish(log, ...items);
  await reopen();
  const stop = new AbortController();
  const got: string[] = [];
  for await (const { eventId } of view.follow({ after: '0.0.0.0.0.0', signal: stop.signal })) {
    got.push(eventId);
    if (got.length === 25) await publish(log, usable('wake', 30));
    if (got.length === 26) {
      // More than the live buffer holds while this reader is busy.
      await publish(log, ...Array.from({ length: 600 }, (_, n) => usable(`burst-${n}`, 31)));
      await vi.waitFor(() => expect(view.count()).toBe(626), 5000);
    }
    if (got.length === 626) break;
  }
  expect(new Set(got).size).toBe(626);
});

test('without a position only new packages are given; abort ends it', async () => {
  await publish(log, ...items);
  await reopen();
  const stop = new AbortController();
  const events = view.follow({ signal: stop.signal })[Symbol.asyncIterator]();
  const first = events.next();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await publish(log, usable('new', 59));
  expect((await first).value?.pkg.id).toBe(usable('new', 59).id);
  const second = events.next();
  stop.abort();
  expect((await second).done).toBe(true);
});

test.each(['', 'a', '1.2', '1.2.3.4.5.-6', '0.0.0.0.0.999'])(
  'position %j is refused',
  async (after) => {
    await reopen();
    await expect(take(1, after)).rejects.toThrow(BadPositionError);
  },
);

test('the view comes back by itself after a fault of the log', async () => {
  await reopen();
  log.fail();
  await vi.waitFor(() => expect(view.status().state).toBe('lost'));
  log.mend();
  await vi.waitFor(() => expect(view.status().state).toBe('live'));
  const heard: string[] = [];
  view.subscribe((event) => heard.push(event.id));
  await publish(log, usable('after', 1));
  await vi.waitFor(() => expect(heard).toEqual([view.position()]));
});

test('a record that is not a package is left out and counted', async () => {
  const record = { topic: 'packages.published', partition: 1, key: 'k', headers: {} };
  await log.append([{ ...record, value: Buffer.from('{') }]);
  await reopen();
  expect(view.status()).toMatchObject({ leftOut: 1, packages: 0, position: '0.1.0.0.0.0' });
});

test('a channel has its own pages, with what was taken down there', async () => {
  const sent = (item: string, minute: number, ...channels: string[]) => ({
    ...usable(item, minute),
    channels,
  });
  const [a, b, c] = [sent('a', 1, 'sea'), sent('b', 2, 'sea', 'front'), sent('c', 3, 'front')];
  await publish(log, a, b, c, usable('d', 4));
  await reopen();
  const idsOf = (channel: string): string[] => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = view.page({ limit: 1, cursor, channel });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    return ids;
  };
  expect(idsOf('sea')).toEqual([b.id, a.id]);
  expect(idsOf('front')).toEqual([c.id, b.id]);
  expect(idsOf('nowhere')).toEqual([]);
  await publish(log, { ...killed('a', 9), channels: ['sea'] });
  await vi.waitFor(() => expect(view.get(a.id)?.pubStatus).toBe('canceled'));
  expect(idsOf('sea')).toEqual([a.id, b.id]);
});
