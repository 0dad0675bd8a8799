import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marked } from '../../test/marked.ts';
import { names } from './names.ts';

/** Each entity as its name and the texts of its mentions. */
const entities = (text: string): Record<string, string[]> => {
  const doc = marked(text, [names]);
  return Object.fromEntries(
    doc.entities.map(({ name, mentions }) => [
      name,
      mentions.map(({ start, end }) => doc.text.slice(start, end)),
    ]),
  );
};

describe('the mentions of one person are one entity', () => {
  test.each([
    [
      'surname after full name, possessive, title and surname',
      '[PER Tora Lindqvar] spoke. [PER Lindqvar’s] plan won. Mayor [PER Lindqvar] left.',
      { 'Tora Lindqvar': ['Tora Lindqvar', 'Lindqvar’s', 'Lindqvar'] },
    ],
    [
      'surname before the full name',
      '[PER Lindqvar] won. It was a day for [PER Tora Lindqvar].',
      { 'Tora Lindqvar': ['Lindqvar', 'Tora Lindqvar'] },
    ],
    [
      'a title inside the mention',
      '[PER President Ada Moe] spoke. [PER Mr. Moe] heard it.',
      { 'Ada Moe': ['President Ada Moe', 'Mr. Moe'] },
    ],
    [
      'initial and middle name',
      '[PER J. Mansour] wrote. [PER Jamal K. Mansour] read. [PER Jamal Mansour] slept.',
      { 'Jamal K. Mansour': ['J. Mansour', 'Jamal K. Mansour', 'Jamal Mansour'] },
    ],
    [
      'particles',
      '[PER Anna van Dael] met [PER Omar al-Rashid]. [PER Van Dael] told [PER al-Rashid]. [PER Dael] and [PER Rashid] left.',
      {
        'Anna van Dael': ['Anna van Dael', 'Van Dael', 'Dael'],
        'Omar al-Rashid': ['Omar al-Rashid', 'al-Rashid', 'Rashid'],
      },
    ],
    [
      'family name first',
      '[PER Xi Mingze] met [PER Kim Dae Un]. [PER Xi] and [PER Kim] shook hands.',
      { 'Xi Mingze': ['Xi Mingze', 'Xi'], 'Kim Dae Un': ['Kim Dae Un', 'Kim'] },
    ],
    [
      'two surnames',
      '[PER Marta Ruiz Ovando] won. [PER Ruiz Ovando] wept. [PER Ruiz] will rule.',
      { 'Marta Ruiz Ovando': ['Marta Ruiz Ovando', 'Ruiz Ovando', 'Ruiz'] },
    ],
    [
      'nickname, in the name and alone',
      '[PER Otto “Bear” Halm] boxed. The crowd loved [PER Bear]. [PER Halm] fell.',
      { 'Otto “Bear” Halm': ['Otto “Bear” Halm', 'Bear', 'Halm'] },
    ],
    [
      'first name alone, as of a child',
      '[PER Mila Torsen], 6, was found. [PER Mila] is well.',
      { 'Mila Torsen': ['Mila Torsen', 'Mila'] },
    ],
    [
      'short first name',
      '[PER William Osk] and [PER Bill Osk] are one.',
      { 'William Osk': ['William Osk', 'Bill Osk'] },
    ],
    [
      'capitals and diacritics',
      '[PER BJÖRN ÅSTRAND] won. [PER Bjorn Astrand] and [PER Åstrand] too.',
      { 'Bjorn Astrand': ['BJÖRN ÅSTRAND', 'Bjorn Astrand', 'Åstrand'] },
    ],
    [
      'two spellings out of another script, where the first name is the same',
      '[PER Taras Velenskiy] spoke. [PER Taras Velensky] again. [PER Velensky] left.',
      { 'Taras Velenskiy': ['Taras Velenskiy', 'Taras Velensky', 'Velensky'] },
    ],
    [
      'a numeral and a suffix',
      '[PER Carl Orm Jr.] came. [PER Orm] sat. [PER King Edvin IV] rose. [PER Edvin] spoke.',
      { 'Carl Orm Jr.': ['Carl Orm Jr.', 'Orm'], 'Edvin IV': ['King Edvin IV', 'Edvin'] },
    ],
  ])('%s', (_, text, expected) => {
    expect(entities(text)).toEqual(expected);
  });
});

describe('two people stay two', () => {
  test.each([
    [
      'of one surname: the surname alone is his who alone has been named so far',
      '[PER Bo Orm] sat. [PER Orm] rose. [PER Eva Orm] came. [PER Orm] spoke.',
      { 'Bo Orm': ['Bo Orm', 'Orm'], 'Eva Orm': ['Eva Orm'] },
    ],
    [
      'of one surname: then hers who alone is named in full in the paragraph',
      '[PER Bo Orm] sat by [PER Eva Orm].\n\n[PER Eva Orm] rose. [PER Orm] spoke.',
      { 'Bo Orm': ['Bo Orm'], 'Eva Orm': ['Eva Orm', 'Eva Orm', 'Orm'] },
    ],
    [
      'of one surname: a title tells them apart',
      'Senator [PER Bo Orm] met Judge [PER Eva Orm]. Judge [PER Orm] spoke.',
      { 'Bo Orm': ['Bo Orm'], 'Eva Orm': ['Eva Orm', 'Orm'] },
    ],
    [
      'father and son',
      '[PER Carl Orm Sr.] and [PER Carl Orm Jr.] ate. [PER Carl Orm] paid.',
      { 'Carl Orm Sr.': ['Carl Orm Sr.'], 'Carl Orm Jr.': ['Carl Orm Jr.'] },
    ],
    [
      'of one surname, as a family',
      '[PER Bo Orm] and [PER Eva Orm] wed. The [PER Orms] left.',
      { 'Bo Orm': ['Bo Orm'], 'Eva Orm': ['Eva Orm'] },
    ],
    [
      'whose middle initials differ',
      '[PER Bo A. Orm] and [PER Bo C. Orm] met.',
      { 'Bo A. Orm': ['Bo A. Orm'], 'Bo C. Orm': ['Bo C. Orm'] },
    ],
    [
      'whose surnames differ by a letter',
      '[PER Eva Larsen] met [PER Eva Larson]. [PER Larson] left.',
      { 'Eva Larsen': ['Eva Larsen'], 'Eva Larson': ['Eva Larson', 'Larson'] },
    ],
    [
      'whose spelling differs and whose first name is not given',
      '[PER Taras Velenskiy] met [PER Velensky].',
      { 'Taras Velenskiy': ['Taras Velenskiy'], Velensky: ['Velensky'] },
    ],
    [
      'a pope and one whose first name is the same',
      '[PER Fabian Orm] met Pope [PER Fabian].',
      { 'Fabian Orm': ['Fabian Orm'], Fabian: ['Fabian'] },
    ],
  ])('%s', (_, text, expected) => {
    expect(entities(text)).toEqual(expected);
  });
});

describe('the mentions of one organisation or place are one entity', () => {
  test.each([
    [
      'acronym by its letters',
      'The [ORG Larksund Port Authority] met. The [ORG LPA] and [ORG L.P.A.] agreed.',
      { 'Larksund Port Authority': ['Larksund Port Authority', 'LPA', 'L.P.A.'] },
    ],
    [
      'acronym in brackets',
      'The [ORG Fisheries Survey Bureau] ([ORG Fisbu]) met. The [ORG Norden Trawler Exchange] ([ORG NOREX]) too. [ORG NOREX] fell.',
      {
        'Fisheries Survey Bureau': ['Fisheries Survey Bureau'],
        Fisbu: ['Fisbu'],
        'Norden Trawler Exchange': ['Norden Trawler Exchange', 'NOREX', 'NOREX'],
      },
    ],
    [
      'short form',
      '[ORG Halm Motor Company] fell. [ORG Halm] rose. [ORG Larksund Rovers] lost; the [ORG Rovers] wept.',
      {
        'Halm Motor Company': ['Halm Motor Company', 'Halm'],
        'Larksund Rovers': ['Larksund Rovers', 'Rovers'],
      },
    ],
    [
      'no short form of a word that any may have',
      'The [ORG White Harbour House] and the [ORG House] met.',
      { 'White Harbour House': ['White Harbour House'], House: ['House'] },
    ],
    [
      'country by its names and, where it is named, its adjective',
      'The [LOC United States] and [LOC U.S.] and [MISC American] and [LOC US] and [MISC French].',
      { 'United States': ['United States', 'U.S.', 'American', 'US'], French: ['French'] },
    ],
    [
      'possessive, article, capitals, mistaken type',
      '[LOC OSLO] woke. [LOC Oslo’s] mayor. [ORG Oslo] said. The [LOC Netherlands] too.',
      { Oslo: ['OSLO', 'Oslo’s', 'Oslo'], Netherlands: ['Netherlands'] },
    ],
  ])('%s', (_, text, expected) => {
    expect(entities(text)).toEqual(expected);
  });
});

test('who made the story is not in it', () => {
  const text = [
    'By [PER Ada Moe]',
    '[LOC GENEVA] ([ORG AP]) — [PER Bo Orm] spoke.',
    '(Reporting by [PER Eva Lind])',
    '[ORG Larksund Wire] writer [PER Nils Fal] contributed to this report.',
  ].join('\n\n');
  expect(Object.keys(entities(text))).toEqual(['GENEVA', 'Bo Orm']);
});

test('a line of capitalised words bears out no name by itself', () => {
  const text = [
    'The [ORG Centre of Dispute] and [LOC Oslo]',
    'Rain fell on [LOC Oslo], and the streets were under water again.',
  ].join('\n\n');
  expect(Object.keys(entities(text))).toEqual(['Oslo']);
});

describe('whatever the mentions', () => {
  const word = fc.constantFrom(
    'Bo',
    'Orm',
    'B.',
    'Eva',
    'Jr.',
    'the',
    'U.S.',
    'American',
    'LPA',
    'van',
    'Orms',
    'al-Orm',
    '“Bear”',
    'Xi',
    '’s',
    '\ud800',
    ' ',
  );
  const mention = fc.record({
    type: fc.constantFrom('PER', 'ORG', 'LOC', 'MISC'),
    words: fc.array(fc.oneof({ weight: 5, arbitrary: word }, fc.string({ minLength: 1 })), {
      minLength: 1,
      maxLength: 4,
    }),
  });

  test('each belongs to one entity at most, the same each time', () => {
    fc.assert(
      fc.property(fc.array(mention, { maxLength: 30 }), (mentions) => {
        const text = mentions
          .map(({ type, words }) => `[${type} ${words.join(' ').replace(/[[\]]/g, '') || 'x'}]`)
          .join(' saw ');
        const doc = marked(text, [names]);
        const given = doc.entities.flatMap((entity) => entity.mentions);
        expect(new Set(given).size).toBe(given.length);
        for (const each of given) expect(doc.mentions).toContain(each);
        for (const { name, mentions } of doc.entities) {
          expect(mentions.length).toBeGreaterThan(0);
          expect(name).not.toBe('');
        }
        expect(marked(text, [names]).entities).toEqual(doc.entities);
      }),
    );
  });

  test('ten thousand names in one sentence are taken', () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `[PER Bo${at} Orm${at}]`).join(', ');
    expect(marked(text, [names]).entities).toHaveLength(10_000);
  });
});
