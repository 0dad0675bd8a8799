import { ProblemError } from '@quickwire/http-guard';
import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

const json = 'application/json; charset=utf-8';

test.each([
  ['plain text', 'Ada Moe spoke.', 'text/plain'],
  ['bytes of plain text', Buffer.from('Ada Moe spoke.'), undefined],
  ['JSON as bytes', Buffer.from('{"text":"Ada Moe spoke."}'), json],
  ['JSON already parsed', { text: 'Ada Moe spoke.' }, json],
])('%s is a story with that text', (_, body, type) => {
  expect(readText(body, type)).toMatchObject({ text: 'Ada Moe spoke.', pubStatus: 'usable' });
});

test('what a wire would say of the text is taken along', () => {
  const created = '2026-02-17T10:00:00Z';
  const story = readText({ text: 'x', headline: 'H', dateline: 'OSLO', created }, json);
  expect(story).toMatchObject({ headline: 'H', dateline: 'OSLO', revision: { created } });
});

test.each([
  ['no text', {}, /text/],
  ['an empty text', '', /text/],
  ['a date that is none', { text: 'x', created: 'Tuesday' }, /created/],
  ['a field that is not known', { text: 'x', titel: 'y' }, /titel/],
  ['JSON that ends too early', Buffer.from('{"text":'), /not JSON/],
  ['a text that is too long', 'x'.repeat(1024 * 1024 + 1), /text/],
])('%s is refused by name', (_, body, message) => {
  expect(() => readText(body, typeof body === 'string' ? 'text/plain' : json)).toThrow(
    ProblemError,
  );
  expect(() => readText(body, typeof body === 'string' ? 'text/plain' : json)).toThrow(message);
});

test('a lone surrogate is made well-formed', () => {
  expect(readText('a \ud800 b').text).toBe('a \ufffd b');
});
