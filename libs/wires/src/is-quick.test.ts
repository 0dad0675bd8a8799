import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytesOf, item } from '../test/read.ts';
import { isQuickWire } from './is-quick.ts';

const sample = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../samples/${name}`, import.meta.url));

test.each([
  ['ninjs', sample('harbour-bridge.json')],
  ['house text', sample('reservoir-levels.txt')],
  ['NewsML-G2', sample('canal-lock.g2.xml')],
  ['NITF', sample('orchard-frost.nitf.xml')],
  ['RSS', sample('formats/lock-gates.rss')],
  ['ANPA', sample('formats/harbor-crane.anpa')],
  ['XML behind a byte order mark', bytesOf('\ufeff<?xml version="1.0"?><rss><channel/></rss>')],
])('%s that is small is quick', (_, bytes) => {
  expect(isQuickWire(bytes)).toBe(true);
});

test.each([
  ['a page', sample('formats/school-garden.html')],
  ['a page in UTF-16', Buffer.from('<html><body>', 'utf16le')],
  ['a page behind a long comment', bytesOf(`<!--${'-'.repeat(5000)}--><html><body>`)],
  ['mail', sample('formats/night-bus.eml')],
  ['what is large', bytesOf(item({ body_text: 'word '.repeat(10_000) }))],
])('%s is not', (_, bytes) => {
  expect(isQuickWire(bytes)).toBe(false);
});
