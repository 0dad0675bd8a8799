import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Story } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { blocksOf, readItems } from '../test/read.ts';
import { storyIn } from './wire-format.ts';

const testData = process.env['QUICKWIRE_TEST_DATA'];
const folder = join(testData ?? '', 'wires');
const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

/** What each file says, without a word of it: language, version, headline's hash, kinds of the blocks, text's hash. */
const stories = [
  [
    'newsml-g2/LISTING_1_A_NewsML-G2_News_Item.xml',
    'en-GB',
    '11',
    'c639d8020c53',
    'p',
    'c639d8020c53',
  ],
  [
    'newsml-g2/LISTING_6_Simple_NewsML-G2_Package.xml',
    'en',
    '11',
    'e7d529decf2e',
    'p',
    'e7d529decf2e',
  ],
  ['newsml-g2/dpa-dw-1.xml', 'de', '2', 'f607ac52aeac', 'pphpphppphpphpphppp', '500ec186bc13'],
  [
    'newsml-g2/dpa-empty_paragraph.xml',
    'es',
    '1',
    'e1240e0d9821',
    'pppppppppppppppppppp',
    '7d7d2df7fddc',
  ],
  ['newsml-g2/dpa-no_content.xml', 'es', '1', '6369b170334b', 'p', 'e5faa59ff311'],
  ['newsml-g2/dpa-nsb_n1.xml', 'de', '1', '11405d2b7072', 'p', '67ffb2161877'],
  ['newsml-g2/dpa-with_dateline.xml', 'de', '2', 'a48942104a61', 'pphpphpphpphphp', '71631166aa2d'],
  [
    'newsml-1.2/afp.xml',
    'en',
    '1',
    '04f57edfddb2',
    'pppppppppphpppppppppppphppppppphpppppppppp',
    'ea3227f98f33',
  ],
  ['nitf/ntb.xml', 'nb-NO', '1', '848e56a476c7', 'pppphpppphppphppphpppp', '570c9db8c7a8'],
] as const;

/** A catalog, and a part of an item. */
const refused = [
  ['newsml-g2/LISTING_13_Complete_Catalog_Item.xml', 'UNSUPPORTED_ITEM'],
  ['newsml-g2/LISTING_25_An_NITF_marked-up_article_conveyed_in_inlineXML.xml', 'BAD_FIELD'],
] as const;

describe.skipIf(!testData)('XML wires of others (QUICKWIRE_TEST_DATA)', () => {
  test.each(stories)('%s', (file, language, version, headline, kinds, text) => {
    const [item, ...others] = readItems(readFileSync(join(folder, file)));
    expect(others).toEqual([]);
    if (!item || 'error' in item) throw item?.error;
    const story = Story.parse(storyIn(item));
    expect([story.language, story.version]).toEqual([language, version]);
    expect(
      blocksOf(story)
        .map(([kind]) => kind[0])
        .join(''),
    ).toBe(kinds);
    expect([hashOf(story.headline), hashOf(story.text)]).toEqual([headline, text]);
  });

  test.each(refused)('%s is refused: %s', (file, code) => {
    expect(readItems(readFileSync(join(folder, file)))).toMatchObject([{ error: { code } }]);
  });

  test('no file is left out', () => {
    const there = ['newsml-g2', 'newsml-1.2', 'nitf'].flatMap((name) =>
      readdirSync(join(folder, name)).map((file) => `${name}/${file}`),
    );
    expect(there.sort()).toEqual([...stories, ...refused].map(([file]) => file).sort());
  });
});
