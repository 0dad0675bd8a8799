import { describe, expect, test } from 'vitest';
import { isEnglish } from './english.ts';

const ENGLISH =
  'The mayor said on Tuesday that the port would be closed to ships from the north until the storm has passed.';
const GERMAN =
  'Die Bürgermeisterin sagte am Dienstag, der Hafen werde für Schiffe aus dem Norden gesperrt, und das bis der Sturm vorbei ist.';
const RESULTS = 'Larksund 2 Norvane 1 Halmvik 0 Orrin 0 Brix 3 Tarn 3 Lowe 1 Pell 4 Moss 2 Dunn 1';

describe('a text is told by its frequent words', () => {
  test.each([
    [ENGLISH, 'en', true],
    [ENGLISH, 'de', true],
    [GERMAN, 'en', false],
    [GERMAN, '', false],
    [
      'La alcaldesa dijo el martes que el puerto de la ciudad se cerrará por el temporal en la costa.',
      'en',
      false,
    ],
    [
      'La maire a dit mardi que le port de la ville serait fermé aux navires pour la durée de la tempête.',
      '',
      false,
    ],
    ['Мэр города сообщил во вторник, что порт закрыт', 'en', false],
    ['市長は火曜日に港が閉鎖されると述べた', 'en', false],
  ])('%s, declared %j: %s', (text, declared, expected) => {
    expect(isEnglish(text, declared)).toBe(expected);
  });
});

test.each([
  ['', true],
  ['en', true],
  ['en-GB', true],
  ['EN', true],
  ['und', true],
  ['de', false],
  ['pt-BR', false],
  ['enm', false],
])('a table of results is of the language declared: %j', (declared, expected) => {
  expect(isEnglish(RESULTS, declared)).toBe(expected);
  expect(isEnglish('Storm', declared)).toBe(expected);
  expect(isEnglish('', declared)).toBe(expected);
});
