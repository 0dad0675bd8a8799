import { describe, expect, test } from 'vitest';
import { checkWire } from '../fuzz/check.ts';
import { ownSamples, samplesIn } from '../fuzz/corpus.ts';
import { mutate } from '../fuzz/mutate.ts';
import { randomOf } from '../fuzz/random.ts';
import { bytesOf, readItems } from '../test/read.ts';
import { WireError } from './errors.ts';

const samples = samplesIn(ownSamples);
const bytesOfSamples = samples.map(({ bytes }) => bytes);

const contentTypes = [
  'application/json',
  'application/xml; charset=utf-16',
  'text/plain; charset=us-ascii',
  'message/rfc822; charset=iso-2022-jp',
  'text/html; charset=klingon',
];

const flipped = (bytes: Uint8Array, seed: number): Uint8Array => {
  const { below } = randomOf(seed);
  const copy = Uint8Array.from(bytes);
  for (let times = 0; times < 20; times++) {
    const at = below(copy.length);
    copy[at] = copy[at]! ^ (1 << below(8));
  }
  return copy;
};

describe.each(samples.map(({ name, bytes }) => [name, bytes] as const))('%s', (_, bytes) => {
  test('cut short at each hundredth ends in valid stories or a fault that names a place', () => {
    for (let hundredth = 0; hundredth < 100; hundredth++)
      checkWire(bytes.subarray(0, (bytes.length * hundredth) / 100));
  });

  test('with flipped bits', () => {
    for (let seed = 1; seed <= 40; seed++) checkWire(flipped(bytes, seed));
  });

  test('with NULs between its bytes', () => {
    for (const every of [1, 2, 50]) {
      const nuls: number[] = [];
      for (const [index, byte] of bytes.entries())
        nuls.push(...(index % every === 0 ? [0, byte] : [byte]));
      checkWire(Uint8Array.from(nuls));
    }
  });

  test.each(contentTypes)('under the type %s', (contentType) => {
    checkWire(bytes, { contentType });
  });
});

const line = 'word, '.repeat(Math.ceil(5_000_000 / 6));
const deep = (open: string, times = 100_000): string => open.repeat(times);

test.each([
  [
    'RSS',
    `<rss><channel><item><title>t</title><description>${line}</description></item></channel></rss>`,
  ],
  ['Atom', `<feed><entry><id>1</id><title>t</title><content>${line}</content></entry></feed>`],
  [
    'JSON Feed',
    `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"${line}"}]}`,
  ],
  ['IPTC 7901', `\x01abc0001 3 pl 1\n\x02Head=\n${line}\x03101130 Mar 26\x04`],
  ['ANPA', `\x01a0001\x1fu i\x13BC-A\n\x02\t${line}\x03`],
  ['a page', `<html><body><p>${line}</p></body></html>`],
  ['mail', `From: a@x.example\nSubject: s\n\n${line}`],
  ['dpa', `{"format":"digitalwires@1","urn":"u","headline":"h","article_html":"${line}"}`],
])('five megabytes in one line are read or refused: %s', (_, wire) => {
  checkWire(bytesOf(wire));
});

test.each([
  ['RSS', `<rss>${deep('<a>')}`, 'TOO_DEEP'],
  [
    'Atom content',
    `<feed><entry><id>1</id><content type="html">${deep('&lt;div>')}</content></entry></feed>`,
    'TOO_DEEP',
  ],
  ['JSON Feed', `{"version":"https://jsonfeed.org/version/1.1","items":${deep('[')}`, 'TOO_DEEP'],
  ['a page', `<html><body>${deep('<div>')}`, 'TOO_DEEP'],
  [
    'JSON-LD, which is then none',
    `<html><script type="application/ld+json">${deep('[')}</script>`,
    'BAD_FIELD',
  ],
  ['dpa', `{"format":"digitalwires@1","categories":${deep('{"a":')}`, 'TOO_DEEP'],
])('what nests too deep is refused: %s', (_, wire, code) => {
  const [item] = readItems(bytesOf(wire));
  expect(item && 'error' in item && item.error instanceof WireError && item.error.code).toBe(code);
});

test.each([
  [
    'repeated categories',
    {
      format: 'digitalwires@1',
      urn: 'u',
      headline: 'h',
      categories: Array(50_000).fill({ type: 'dnltype:keyword', name: 'a' }),
    },
  ],
  [
    'repeated properties',
    `<html><body><div itemscope itemtype="https://schema.org/NewsArticle">${'<b itemprop="x">y</b>'.repeat(50_000)}`,
  ],
  ['a reference that never ends', `\x01abc0001 3 pl 1 ${'a#'.repeat(500_000)}\n\x02x\x03`],
  ['a keyword line that never ends', `\x01a0001\x1fu i\x13BC-${'a,'.repeat(500_000)}\n\x02x\x03`],
  [
    'boundaries within a line',
    `From: a@x.example\nSubject: s\nContent-Type: multipart/mixed; boundary=b\n\n${'--b'.repeat(500_000)}`,
  ],
  [
    'paragraphs by mail',
    `From: a@x.example\nSubject: s\nContent-Type: text/html\n\n${'<p>x</p>'.repeat(130_000)}`,
  ],
  [
    'paragraphs of an entry without an id',
    `<rss><channel><item><title>t</title><description><![CDATA[${'<p>x</p>'.repeat(130_000)}]]></description></item></channel></rss>`,
  ],
  [
    'links without end',
    {
      format: 'digitalwires@1',
      urn: 'u',
      headline: 'h',
      linkbox_html: '<a href=x>'.repeat(100_000),
    },
  ],
])('takes time in proportion to its length: %s', (_, wire) => {
  checkWire(bytesOf(wire));
});

test('the first thousand seeds of the fuzzer break no promise', () => {
  for (let seed = 1; seed <= 1000; seed++)
    try {
      checkWire(mutate(bytesOfSamples, randomOf(seed)));
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
});

test('a seed gives the same wire again', () => {
  expect(mutate(bytesOfSamples, randomOf(7))).toEqual(mutate(bytesOfSamples, randomOf(7)));
});
