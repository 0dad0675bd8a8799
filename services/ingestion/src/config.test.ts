import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { polledFeeds, watchedFolders, webSubFeeds } from '@quickwire/feeds';
import { ConfigError } from '@quickwire/service-kit';
import { expect, test } from 'vitest';
import { newDirectory } from '../test/running-door.ts';
import { readIngestionConfig } from './config.ts';

const faulty = join(newDirectory(), 'feeds.yaml');
writeFileSync(faulty, 'feeds: []');
const subscribed = join(newDirectory(), 'feeds.yaml');
writeFileSync(
  subscribed,
  'feeds: [{ name: harbour, kind: websub, topic: "https://harbour.example/feed" }]',
);
const HUBS = {
  QUICKWIRE_PUBLIC_URL: 'https://news.example',
  QUICKWIRE_WEBSUB_SECRET: 'm'.repeat(32),
};

test('reads the feeds of the sample file as it stands', () => {
  const file = fileURLToPath(new URL('../../../infra/feeds.example.yaml', import.meta.url));
  const { feeds } = readIngestionConfig({ QUICKWIRE_FEEDS_FILE: file, ...HUBS });
  expect(feeds.names).toEqual(['agency', 'partner', 'ministry', 'archive', 'weekly']);
  expect(polledFeeds(feeds)).toMatchObject([
    { feed: 'ministry', everyMs: 300_000, backfill: 20, format: 'rss' },
    {
      feed: 'archive',
      everyMs: 60_000,
      items: '/data/items',
      headerFiles: { Authorization: '/run/secrets/archive-authorization' },
    },
  ]);
  expect(webSubFeeds(feeds)).toMatchObject([
    { feed: 'weekly', topic: 'https://weekly.example/feed.atom' },
  ]);
  expect(watchedFolders(feeds)).toEqual([{ feed: 'partner', directory: '/srv/wires/partner' }]);
});

test('reads the feeds; files belong to the first unless said otherwise', () => {
  const feeds = 'desk=long-key,agency=other-key';
  const QUICKWIRE_WATCH = join(newDirectory(), 'in');
  expect(readIngestionConfig({ QUICKWIRE_FEEDS: feeds, QUICKWIRE_WATCH })).toMatchObject({
    feeds: { names: ['desk', 'agency'] },
    watchDirectory: QUICKWIRE_WATCH,
    watchFeed: 'desk',
  });
  expect(
    readIngestionConfig({ QUICKWIRE_FEEDS: feeds, QUICKWIRE_WATCH_FEED: 'agency' }).watchFeed,
  ).toBe('agency');
});

test('reads what may be fetched from besides the open internet; nothing where nothing is said', () => {
  const env = { QUICKWIRE_FEEDS: 'desk=long-key' };
  expect(readIngestionConfig(env).outgoingAllow).toEqual([]);
  const allow = { ...env, QUICKWIRE_OUTGOING_ALLOW: 'cms.example, 10.1.0.0/16,::1' };
  expect(readIngestionConfig(allow).outgoingAllow).toEqual(['cms.example', '10.1.0.0/16', '::1']);
});

test.each([
  ['no feeds', {}, 'QUICKWIRE_FEEDS=desk=a-long-secret'],
  ['feeds of both kinds', { QUICKWIRE_FEEDS: 'a=b', QUICKWIRE_FEEDS_FILE: 'f' }, 'are both set'],
  [
    'a file that is not there',
    { QUICKWIRE_FEEDS_FILE: '/nowhere/f' },
    'QUICKWIRE_FEEDS_FILE: /nowhere/f cannot be read (ENOENT); name a file',
  ],
  ['a file with faults', { QUICKWIRE_FEEDS_FILE: faulty }, `${faulty}:1:8 feeds names no feed`],
  ['no feeds on an open address', { HOST: '0.0.0.0', QUICKWIRE_FEEDS: '' }, 'is missing'],
  ['feeds that name none', { HOST: '0.0.0.0', QUICKWIRE_FEEDS: ' , ' }, 'names no feed'],
  ['a wrong pair', { QUICKWIRE_FEEDS: 'desk' }, 'name=key pairs'],
  [
    'a watched feed that is none',
    { QUICKWIRE_FEEDS: 'desk=long-key', QUICKWIRE_WATCH: '/in', QUICKWIRE_WATCH_FEED: 'agency' },
    'agency is not one of the feeds desk',
  ],
  [
    'a folder to watch that is a file',
    { QUICKWIRE_FEEDS: 'desk=long-key', QUICKWIRE_WATCH: faulty },
    `QUICKWIRE_WATCH (--watch) is ${faulty}, which is a file, or lies under one; set it to a folder`,
  ],
  [
    'a network that is none',
    { QUICKWIRE_FEEDS: 'desk=long-key', QUICKWIRE_OUTGOING_ALLOW: 'cms.example, 10.0.0.0/33' },
    "QUICKWIRE_OUTGOING_ALLOW: '10.0.0.0/33' is neither a host nor a network",
  ],
  [
    'a feed to subscribe without an address to be told at',
    { QUICKWIRE_FEEDS_FILE: subscribed },
    'the feed harbour is of the kind websub; set QUICKWIRE_PUBLIC_URL and QUICKWIRE_WEBSUB_SECRET',
  ],
])('%s: refuses to start and says what to set', (_, env, message) => {
  expect(() => readIngestionConfig(env)).toThrow(ConfigError);
  expect(() => readIngestionConfig(env)).toThrow(message);
});
