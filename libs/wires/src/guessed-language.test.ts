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

const languageIn = (text: string): string | undefined => {
  const [item] = readWire(Buffer.from(text), { feed: 'desk' as FeedName }).items;
  return item && 'story' in item ? item.story.language : undefined;
};

test.each([
  ['ar', 'فتح الجسر في المدينة يوم الثلاثاء'],
  ['he', 'הגשר בעיר נפתח ביום שלישי'],
  ['ru', 'Мост в городе открыт во вторник'],
  ['uk', 'Міст у місті відкрили у вівторок, його будували п’ять років, є й дорога'],
  ['uk', 'У Києві відкрили міст; її голова — Ґалина'],
  ['und', 'Мостът в града беше открит във вторник'],
  ['und', 'Мост је отворен у уторак у граду'],
  ['und', 'Мост у горадзе адкрыты ў аўторак'],
  ['und', 'Порт закрыт после шторма, як кажуть: її'],
  ['fa', 'پل شهر روز سه‌شنبه باز شد و گفتند'],
  ['ur', 'شہر کا پل منگل کو کھول دیا گیا ہے'],
  ['und', 'دوو مردی کورد لە شارەکە'],
  ['ja', '町の橋が火曜日に開いた'],
  ['zh', '城市大桥周二开放'],
  ['en', 'The bridge הגשר is open'],
])('where no language is stated its script tells %s, in every format', (language, text) => {
  expect(languageIn(ninjs({ headline: text, body_text: `${text}.` }))).toBe(language);
  expect(languageIn(`${text}/ Desk/ LORNE/ Ada/ Morning/ ${text}.`)).toBe(language);
});

test('a language that is stated stays', () => {
  expect(languageIn(ninjs({ language: 'fa', body_text: 'پل شهر روز سه‌شنبه باز شد' }))).toBe('fa');
});
