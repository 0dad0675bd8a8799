import type { FeedName } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { isLanguageGuessed, readWire } from './index.ts';

const guessedIn = (text: string): boolean | undefined => {
  const [item] = readWire(Buffer.from(text), { feed: 'desk' as FeedName }).items;
  if (!item || !('story' in item)) throw new Error(JSON.stringify(item));
  return isLanguageGuessed(item.story);
};

const ninjs = (rest: object) =>
  JSON.stringify({
    uri: 'urn:test:1',
    headline: 'Ferry adds crossings',
    body_text: 'Two.',
    ...rest,
  });
const g2 = (
  language: string,
) => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a" version="1" standard="NewsML-G2">
  <itemMeta><provider literal="x"/><versionCreated>2026-02-17T10:00:00Z</versionCreated></itemMeta>
  <contentMeta>${language}<headline>Ferry adds crossings</headline></contentMeta></newsItem>`;
const rss = (language: string) =>
  `<rss version="2.0"><channel><title>t</title>${language}<item><guid>a</guid><title>Ferry adds crossings</title></item></channel></rss>`;

test.each([
  ['ninjs', ninjs({ language: 'nb' }), ninjs({})],
  ['NewsML-G2', g2('<language tag="nb"/>'), g2('')],
  ['RSS', rss('<language>nb</language>'), rss('')],
])('%s tells whether its language is stated or guessed', (_, stated, open) => {
  expect(guessedIn(stated)).toBe(false);
  expect(guessedIn(open)).toBe(true);
});

test('a format without a word for the language has it guessed', () => {
  expect(guessedIn('Ferry/ Desk/ LORNE/ Ada/ Morning/ The ferry adds two crossings.')).toBe(true);
});
