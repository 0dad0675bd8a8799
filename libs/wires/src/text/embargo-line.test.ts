import { describe, expect, test } from 'vitest';
import { embargoInEdNote, embargoInText, embargoOf } from './embargo-line.ts';

describe('a headline or a first paragraph', () => {
  test.each([
    'EMBARGOED',
    'EMBARGOED Weir report',
    'EMBARGO: Weir report',
    'Embargo: Weir report',
    'EMBARGOED - Weir report',
    'EMBARGOED UNTIL FURTHER WORD',
    'EMBARGOED FOR RELEASE AT NOON',
    'Embargoed until 6 p.m. Saturday',
    'Embargoed for use at 18:00 GMT',
    'Embargoed for release until Friday',
    'STRICTLY EMBARGOED UNTIL 0600 GMT',
    'Under embargo until 10 March',
    'FOR RELEASE 0600 GMT MARCH 11',
    'For release: Friday papers',
    'For release Sunday, March 15',
    'HOLD FOR RELEASE until the vote',
    'Not for publication before the speech',
    'Sperrfrist: 10. März, 12 Uhr',
    'Embargo: until the minister has spoken',
    'Embargo: noon, Friday',
    'Embargo: when the speech begins',
    'Embargo: what the minister says is not for publication before she speaks',
    'Embargo: the report is held',
    'Embargo: annual report of the water board',
    'Embargo : rapport annuel de la banque',
    'EMBARGO: what Cuba lost',
    'Embargoed: what Cuba lost',
    'Embargo:',
    'SPERRFRIST 12.00 Uhr',
    'Sperrfrist bis Montag',
    'SOUS EMBARGO jusqu’au 10 mars',
  ])('that says %j is an embargo', (line) => {
    expect(embargoInText(line)).toBeDefined();
  });

  test.each([
    'Embargo on Cuban sugar to end in March',
    'EMBARGO ON CUBAN SUGAR TO END IN MARCH',
    'EMBARGO on Cuban sugar to end in March',
    'Embargo on Cuban rum is lifted',
    'Embargo: what Cuba lost',
    'Embargo: What Cuba lost',
    'Embargo - how an island lives without oil',
    'Embargo against Norland costs ports dear',
    'Embargo-busting firms are fined',
    'Embargo 60 years on, Havana waits',
    'Embargoed Russian oil flows to Larksund',
    'Embargoed goods are seized at the weir',
    'EMBARGOED OIL FLOWS AGAIN',
    'Embargo ends after 12 years',
    'EMBARGO LIFTED: Weir report',
    'For release of hostages, mediators offer a truce',
    'FOR RELEASE OF HOSTAGES, MEDIATORS OFFER A TRUCE',
    'For release from jail he paid 4,000 crowns',
    'Not for the first time the weir has failed',
    'Sperrfrist für Gutachten ist umstritten',
    'Sous embargo depuis 1962, Cuba attend',
  ])('that says %j is news', (line) => {
    expect(embargoInText(line)).toBeUndefined();
  });
});

test('a line to editors need only open with the word, unless it says that the embargo has ended', () => {
  expect(embargoOf('Embargo for Sunday papers')).toEqual({});
  expect(embargoOf('Eds: Embargoed until 0600 GMT March 11, 2026.')).toEqual({
    until: '2026-03-11T06:00:00Z',
  });
  expect(embargoOf('Embargo has been lifted.')).toBeUndefined();
});

test.each([
  ['Do not use this story before 6 p.m. GMT Saturday.', {}],
  [
    'With picture. Do not publish until 0600 GMT March 11, 2026.',
    { until: '2026-03-11T06:00:00Z' },
  ],
  ['EMBARGOED until 0600 GMT March 11, 2026', { until: '2026-03-11T06:00:00Z' }],
  ['With pictures. Embargoed until 0600 GMT March 11, 2026.', { until: '2026-03-11T06:00:00Z' }],
  ['Eds: Adds figures / EMBARGOED until noon', {}],
  ['This story is embargoed until 6 p.m. GMT.', {}],
  ['Eds: The report is under strict embargo.', {}],
  ['Not for broadcast, print or online use before 0001 GMT.', {}],
  ['NOT FOR USE BEFORE 1800 GMT', {}],
  ['This story is no longer embargoed.', undefined],
  ['Updates throughout. Embargo has been lifted.', undefined],
  ['Adds quotes. Embargo on sugar stays.', undefined],
  ['Not for use in print.', undefined],
  ['Do not use this story online.', undefined],
  ['Do not use before checking the names.', undefined],
  ['Police: residents do not use the bridge until noon.', undefined],
  ['Updates with the embargo on sugar.', undefined],
])('the note to editors %j gives %j', (note, embargo) => {
  expect(embargoInEdNote(note)).toEqual(embargo);
});
