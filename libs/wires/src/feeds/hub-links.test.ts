import { expect, test } from 'vitest';
import { bytesOf } from '../../test/read.ts';
import { readHubLinks } from './hub-links.ts';

test.each([
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="https://hub.example/?a=1&amp;b=2"/><link rel="self" href="/feed"/><entry><link rel="self" href="/entry"/><link rel="hub" href="https://other.example/"/></entry></feed>',
    { hubs: ['https://hub.example/?a=1&b=2'], self: '/feed' },
  ],
  [
    'RSS',
    '<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><item><atom:link rel="hub" href="https://other.example/"/></item><link>https://a.example/</link><atom:link rel="self hub" href="https://a.example/rss"/></channel></rss>',
    { hubs: ['https://a.example/rss'], self: 'https://a.example/rss' },
  ],
  [
    'a page, by its head alone',
    '<!doctype html><html><head><link rel=hub href=https://hub.example/><link rel=self href=https://a.example/></head><body><link rel=hub href=https://other.example/></body>',
    { hubs: ['https://hub.example/'], self: 'https://a.example/' },
  ],
  [
    'JSON Feed',
    {
      feed_url: 'https://a.example/feed.json',
      hubs: [
        { type: 'WebSub', url: 'https://hub.example/' },
        { type: 'rssCloud', url: 'https://cloud.example/' },
        null,
      ],
    },
    { hubs: ['https://hub.example/'], self: 'https://a.example/feed.json' },
  ],
  ['broken JSON', '{"hubs":', { hubs: [] }],
  ['text', 'No links here.', { hubs: [], self: undefined }],
])('hub and own address are found in %s', (_, feed, links) => {
  expect(readHubLinks(bytesOf(feed))).toEqual(links);
});
