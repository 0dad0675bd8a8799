import { hash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkWire } from '../../fuzz/check.ts';
import { samplesIn } from '../../fuzz/corpus.ts';
import { readItems } from '../../test/read.ts';

const testData = process.env['QUICKWIRE_TEST_DATA'];
const filesIn = (folder: string) => (testData ? samplesIn(join(testData, 'wires', folder)) : []);

/** How many items, how many of them in error, how many blocks, and the start of a hash over all texts. */
const summary = (bytes: Uint8Array): string => {
  const items = readItems(bytes);
  const stories = items.flatMap((item) => ('story' in item ? [item.story] : []));
  const texts = stories.map(({ headline, text, itemId }) => [itemId, headline, text].join('\0'));
  const blocks = stories.reduce((sum, story) => sum + story.blocks.length, 0);
  return `${items.length} ${items.length - stories.length} ${blocks} ${hash('sha256', texts.join('\0\0')).slice(0, 8)}`;
};

const known: Readonly<Record<string, string>> = {
  'feeds/content-encoded.rss': '7 0 194 1d66577e',
  'feeds/encoding.rss': '40 0 40 33128401',
  'feeds/gulp-atom.atom': '10 0 10 f9b50d85',
  'feeds/heraldsun.rss': '2 0 2 593e9f85',
  'feeds/incomplete-fields.atom': '1 1 0 e3b0c442',
  'feeds/missing-fields.atom': '1 1 0 e3b0c442',
  'feeds/reddit-atom.rss': '24 0 24 ab865995',
  'feeds/unrecognized.rss': '1 1 0 e3b0c442',
  'feeds/uolNoticias.rss': '15 0 15 7193e4d6',
  'iptc7901/dw-1.iptc': '1 0 20 10ab1456',
  'iptc7901/nsb-n1.iptc': '1 0 1 3e4edd46',
  'dpa/dw-1.json': '1 0 19 2804d21c',
  'dpa/empty_paragraph.json': '1 0 20 398f67ee',
  'dpa/no_content.json': '1 0 1 9a8f9181',
  'dpa/nsb_n1.json': '1 0 1 b50aedd4',
  'dpa/with_dateline.json': '1 0 15 fd3fd0f0',
};

describe.skipIf(!testData)('feeds and text wires of others (QUICKWIRE_TEST_DATA)', () => {
  for (const folder of ['feeds', 'iptc7901', 'dpa'])
    test.each(filesIn(folder).map(({ name, bytes }) => [name, bytes] as const))(
      `${folder} %s is read as before`,
      (name, bytes) => {
        checkWire(bytes);
        expect(summary(bytes)).toBe(known[`${folder}/${name}`]);
      },
    );

  test('each known file is there', () => {
    const files = ['feeds', 'iptc7901', 'dpa'].flatMap((folder) =>
      filesIn(folder).map(({ name }) => `${folder}/${name}`),
    );
    expect(files).toEqual(expect.arrayContaining(Object.keys(known)));
  });
});
