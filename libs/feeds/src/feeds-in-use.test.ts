import type { FeedName } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { keyHashLine, parseFeedsFile, useFeeds } from './index.ts';

const desk = 'desk' as FeedName;
const file = (...feeds: readonly string[]) =>
  parseFeedsFile(`feeds:\n${feeds.map((one) => `  - ${one}\n`).join('')}`, {
    file: 'feeds.yaml',
    formats: ['ninjs'],
  });
const pushed = (name: string, key: string, rest = '') =>
  `{ name: ${name}, keys: ["${keyHashLine(key)}"]${rest} }`;

test('a directory that is put in place of another counts at once, keys that went with it too', () => {
  const feeds = useFeeds(file(pushed('desk', 'old-key'), pushed('gone', 'a-key')));
  const changes = feeds.replace(file(pushed('desk', 'new-key'), pushed('new', 'a-key')));
  expect(changes).toEqual({ added: ['new'], removed: ['gone'], changed: { desk: ['keys'] } });
  expect(feeds.directory.admit('desk', 'Bearer new-key')).toBe('desk');
  expect(() => feeds.directory.admit('desk', 'Bearer old-key')).toThrow();
  expect(() => feeds.directory.admit('gone', 'Bearer a-key')).toThrow();
});

test('the same again is no change', () => {
  const feeds = useFeeds(file(pushed('desk', 'a-key', ', rules: [{ route: sea }]')));
  const same = file(pushed('desk', 'a-key', ', rules: [{ route: sea }]'));
  expect(feeds.replace(same)).toEqual({ added: [], removed: [], changed: {} });
});

test('wires in hand of a feed that is taken out keep its terms', () => {
  const feeds = useFeeds(file(pushed('desk', 'a-key'), pushed('gone', 'a-key', ', language: nb')));
  feeds.replace(file(pushed('desk', 'a-key')));
  expect(feeds.termsOf('gone' as FeedName).language).toBe('nb');
  expect(() => feeds.termsOf('nobody' as FeedName)).toThrow('not a configured feed');
});

test('a feed over its rate is told when to come again; the others go on', () => {
  let now = 0;
  const rate = ', rate: { requests: 60, per: minute, burst: 2 }';
  const feeds = useFeeds(file(pushed('desk', 'a-key', rate), pushed('other', 'a-key')), () => now);
  feeds.spend(desk);
  feeds.spend(desk);
  expect(() => feeds.spend(desk)).toThrow(
    expect.objectContaining({
      problem: expect.objectContaining({ status: 429 }),
      headers: { 'retry-after': '1' },
    }),
  );
  for (let n = 0; n < 100; n++) feeds.spend('other' as FeedName);
  now = 1000;
  feeds.spend(desk);
});

test('a new file of the same rate fills no bucket', () => {
  const text = pushed('desk', 'a-key', ', rate: { requests: 1, per: minute }');
  const feeds = useFeeds(file(text), () => 0);
  feeds.spend(desk);
  feeds.replace(file(text));
  expect(() => feeds.spend(desk)).toThrow('may send 1 wires in 60 s');
});

test('how quiet a feed is counts from its last receipt, at first from when it came into use', () => {
  let now = 0;
  const feeds = useFeeds(
    file(pushed('desk', 'a-key', ', rhythm: { every: 1m }'), pushed('b', 'a-key')),
    () => now,
  );
  now = 61_000;
  expect(feeds.quiet()).toEqual([
    { feed: 'desk', ms: 61_000, silent: true },
    { feed: 'b', ms: 61_000, silent: undefined },
  ]);
  feeds.heard(desk);
  now = 62_000;
  expect(feeds.quiet()[0]).toEqual({ feed: 'desk', ms: 1000, silent: false });
  feeds.replace(file(pushed('desk', 'a-key'), pushed('c', 'a-key')));
  expect(feeds.quiet().map(({ feed, ms }) => [feed, ms])).toEqual([
    ['desk', 1000],
    ['c', 0],
  ]);
});
