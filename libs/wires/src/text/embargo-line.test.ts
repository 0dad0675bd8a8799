import { describe, expect, test } from 'vitest';
import { embargoInEdNote, embargoInSlugline, embargoInText } from './embargo-line.ts';

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
  expect(embargoInEdNote('Embargo for Sunday papers')).toEqual({});
  expect(embargoInEdNote('Eds: Embargoed until 0600 GMT March 11, 2026.')).toEqual({
    until: '2026-03-11T06:00:00Z',
  });
  expect(embargoInEdNote('Embargo has been lifted.')).toBeUndefined();
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

const moment = '00:01 GMT 1 January 2027';
const until = { until: '2027-01-01T00:01:00Z' };

describe.each([
  ['a note to editors', embargoInEdNote],
  ['a headline', embargoInText],
])('%s', (_, embargoIn) => {
  test.each([
    `EDS: EMBARGOED UNTIL ${moment}`,
    `Editors: EMBARGOED until ${moment}`,
    `Note to editors: embargoed until ${moment}`,
    `ATTENTION EDITORS - EMBARGOED UNTIL ${moment}`,
    'Attention editors: story is embargoed until 1 January 2027, 00:01 GMT.',
    `Dear editors, this story is embargoed until ${moment}.`,
    `Please note that this story is embargoed until ${moment}.`,
    `***EMBARGO*** ${moment}`,
    `[EMBARGOED UNTIL ${moment}]`,
    'Not to be published before 00:01 GMT on 1 January 2027',
    `NOT TO BE USED BEFORE ${moment}`,
    `This story must not be published before ${moment}`,
    `Do not publish until ${moment}`,
    `Story embargoed to ${moment}`,
    `Please observe embargo of ${moment}`,
    `Please observe the embargo until ${moment}`,
    `STRICT EMBARGO ${moment}`,
    `PRESS EMBARGO: ${moment}`,
    `Held under embargo until ${moment}`,
    `FOR USE AT ${moment}`,
    `Embargo lifts at ${moment}`,
    'Embargo ends: January 1, 2027 at 0001 GMT',
    `Embargo time: ${moment}`,
    `HOLD UNTIL ${moment}`,
    `Transmission of material in this news release is embargoed until ${moment}`,
    `Under embargo until ${moment}`,
    `Online embargoed until ${moment}`,
    `This report is under embargo until ${moment}`,
    `Must not be released before ${moment}`,
    `FOR PUBLICATION ON 1 JANUARY 2027 AT 00:01 GMT`,
  ])('that says %j is under embargo until then', (line) => {
    expect(embargoIn(line)).toEqual(until);
  });

  test.each([
    'Eds: EMBARGOED until further notice',
    'Embargoed until the speech is delivered',
    'Embargoed against delivery',
    'Remarks under embargo against delivery',
    'EMBARGOED COPY - not for use before 6pm',
    'FOR SUNDAY RELEASE',
    'Achtung Redaktionen: Sperrfrist 1. Januar, 00.01 Uhr',
    'Bitte Sperrfrist beachten',
    'Nicht vor 12 Uhr veröffentlichen',
    'Unter Embargo bis 1. Januar',
    'Note aux rédactions : sous embargo jusqu’à 18h00',
    'SOUS EMBARGO JUSQU’AU 1ER JANVIER',
    'À ne pas publier avant vendredi 18h',
    'Publication interdite avant vendredi',
    'Embargado hasta las 00:01 GMT',
    'This report is under embargo',
    'NOT FOR PUBLICATION OR BROADCAST BEFORE THE SPEECH',
    'Must not be published before Friday',
    'FOR PUBLICATION ON 1 MAY',
    'Bajo embargo hasta el viernes',
    'No publicar antes del viernes',
    'Sotto embargo fino alle ore 12',
    'Onder embargo tot vrijdag 6.00 uur',
    'Embargo til fredag kl. 06.00',
  ])('that says %j is under embargo without an end that can be read', (line) => {
    expect(embargoIn(line)).toEqual({});
  });
});

describe('a headline', () => {
  test.each([
    'Dam report (EMBARGOED until Friday)',
    'Dam report **EMBARGOED**',
    'Dam report - embargoed until the speech',
    'PORT CALDER, Norland (QW) - EMBARGOED UNTIL NOON',
    'UPDATE 1-EMBARGOED UNTIL NOON: Dam report',
    'PRESS RELEASE: EMBARGOED UNTIL NOON',
    'Editors: Do not use before the speech',
  ])('is held wherever it says so: %j', (line) => {
    expect(embargoInText(line)).toBeDefined();
  });

  test.each([
    'Embargo on Russian oil until January',
    'EMBARGO ON RUSSIAN OIL UNTIL JANUARY',
    'Embargo on Russian oil until 1 January',
    'The UN lifted its arms embargo',
    'EU ministers agree embargo before 1 May summit',
    'Norland extends embargo until 1 May',
    'Embargo ends Friday',
    'Total embargo on Norland',
    'Media embargo on trial is lifted',
    'Oil is up - embargo on Friday',
    'Ministers agree: embargo until Friday',
    'The goods — embargoed until 1990 — were seized in the port',
    'The report is embargoed by the court, sources say',
    'This embargo is a mistake, minister says',
    'Subject to embargo since 1990, Norland builds ships',
    'Not to be outdone, Norland bans oil',
    'Do not use the bridge before Friday, residents are told',
    'Respect embargo, UN tells Norland',
    'Editors protest against embargo',
    'For use of force, Norland is fined',
    'Gesperrt bis Freitag: Brücke',
    'With embargo to end, Cuba prepares for a flood of tourists',
    'With the embargo to be lifted, Iran oil heads for Europe',
    'Under embargo till 1990, South Africa built its own arms',
    'Bajo embargo hasta 2030, Cuba espera',
    'Under embargo to protect witnesses, trial begins',
    'Photos embargoed to protect family',
    'This report is under embargo, says court',
    'Must not be released before trial, court rules on photos',
    'Not for use by children before 2025',
    'For publication on 5 May 1821, Napoleon',
    'Nicht vor Montag: Schnee kommt später',
  ])('of ordinary words holds nothing: %j', (line) => {
    expect(embargoInText(line)).toBeUndefined();
  });
});

describe('a note to editors', () => {
  test.each([
    'Updates figures -- EMBARGOED',
    'Adds table (embargoed until Friday)',
    'Recasts, embargoed for 0001 GMT Friday',
    'All figures embargoed until Friday.',
    'Pictures available. Please respect the embargo.',
    'You are reminded that this is embargoed until Friday.',
    'We ask you to observe the embargo.',
    'There is an embargo on this story until 6 p.m. Friday.',
    'The embargo is until 6 p.m.',
    'Embargo is lifted at 6 p.m. Friday',
    'Embargo for print: Friday.',
    'Sent in advance under embargo',
    'This is an embargoed story.',
    'May be used from 6 p.m. Friday',
    'Publish after 6pm only',
    'Publish from 6 p.m. GMT Friday, please',
    'Only use on Sunday',
    'Run on Sunday or later',
    'Broadcast after 6 p.m. local time only',
    'Run after 6 p.m. Replaces story of Friday.',
    'Release on 5 May: the figures',
    'Release at 10:30 GMT on 5 May 2026.',
    'Release date: Friday',
    'No use of this story before Friday',
    'No release before Friday',
    'For Sunday.',
    'Embargo stories until noon',
    'Under embargo until the speech',
    'Adds table; not to be published before the vote',
    'Adds table - this report is under embargo, please',
    'Must not be released before trial',
    'Not for use by clients before 6 p.m.',
    'For publication on 5 May',
    'Release date: 1 January',
    'No publication or broadcast until 0001 GMT',
    'Strictly not for publication before 6pm',
    'Cleared for use from 6 p.m.',
    'Not before 6pm',
    'Moved in advance for Sunday use',
    'For Sunday, Jan. 3',
    'Sunday advance',
    'ADV 03',
    'New embargo time: 6pm',
    'Embargo has been moved to 6 p.m.',
    'Veröffentlichung nicht vor 18 Uhr',
    'Freigabe: 18 Uhr',
    'Diffusion autorisée à partir de vendredi 6h',
    'Text ist bis Freitag gesperrt.',
    'Frei ab Montag, 6 Uhr',
    'Es gilt eine Sperrfrist bis Freitag.',
    'Merci de respecter l’embargo.',
    'Cette dépêche est sous embargo jusqu’à vendredi.',
  ])('holds in its own words too: %j', (note) => {
    expect(embargoInEdNote(note)).toBeDefined();
  });

  test.each([
    'EMBARGO LIFTED',
    'Embargo lifted at 6 p.m.',
    'The embargo on this story has been lifted.',
    'Replaces story that was embargoed until noon.',
    'Not embargoed.',
    'FOR IMMEDIATE RELEASE',
    'Adds that the embargo on sugar is until Friday.',
    'Note to editors: the embargo on Cuban sugar began in 1962.',
    'UN arms embargo: table follows on Friday.',
    'Adds that the drug must not be used before surgery.',
    'The minister reported on Friday that oil is up.',
    'Final results to be released at 1800 GMT.',
    'Photo of embargoed goods follows.',
    'No change before the vote.',
    'For Sunday’s vote see the table.',
    'Advances on the story of Friday.',
    'Available on request.',
    'Veröffentlichung der Liste folgt.',
    'Run at 10 a.m. added to para 3',
    'Run after 5 p.m. game photo',
    'Use on Sunday photos',
    'Post at 10:30 GMT press conference to follow.',
    'Adds quotes. Release on 5 May of the hostages added',
    'Release date: the film comes out in May.',
    'No release of hostages before Friday',
    'No use of force before vote',
    'For Sunday, see package.',
    'Embargo vote: adds quotes',
    'Embargo story: adds quotes',
  ])('of ordinary words holds nothing: %j', (note) => {
    expect(embargoInEdNote(note)).toBeUndefined();
  });

  test.each([
    [`EMBARGOED until ${moment}. Replaces story of 10:00 GMT 1 March 2026.`, until],
    ['EMBARGOED until noon Friday. Replaces story of 10:00 GMT 1 March 2026.', {}],
    ['EMBARGOED until 6 a.m. Replaces story of 10:00 GMT 1 March 2026.', {}],
    [`Print: EMBARGOED until 10:00 GMT 1 March 2026. Online: embargoed until ${moment}.`, until],
    [`EMBARGOED until ${moment}. HOLD - awaiting clearance`, {}],
  ])('is never read as ending before it says: %j', (note, embargo) => {
    expect(embargoInEdNote(note)).toEqual(embargo);
  });

  const early = '10:00 GMT 3 March 2026';

  test.each([
    [`EMBARGOED until 23:00 Friday. Web embargo until ${early}.`, {}],
    [`Embargoed until ${early}; broadcast embargo until 18:00 local time`, {}],
    [`Embargoed until ${early} online. In print not before Friday.`, {}],
    [`Embargoed until ${early} online, in print until Friday.`, {}],
    [`Embargoed until the speech. Web embargo until ${early}.`, {}],
    [`Sunday advance. Embargoed until ${early}.`, {}],
    [
      `Embargoed for ${early}. Do not use before 12:00 GMT 4 March 2026`,
      { until: '2026-03-04T12:00:00Z' },
    ],
    [`EMBARGO. Not for use before ${early}.`, { until: '2026-03-03T10:00:00Z' }],
    [
      `Please respect the embargo. It is until ${early}. EMBARGOED until ${early}.`,
      { until: '2026-03-03T10:00:00Z' },
    ],
    [`Embargoed until Tuesday, ${early}.`, { until: '2026-03-03T10:00:00Z' }],
  ])(
    'ends with the last of several embargoes, and with none where one has no end that can be read: %j',
    (note, embargo) => {
      expect(embargoInEdNote(note)).toEqual(embargo);
    },
  );
});

describe.each([
  ['a note to editors', embargoInEdNote],
  ['a headline', embargoInText],
])('%s that is wrapped', (_, embargoIn) => {
  test.each([
    'Embargoed until 10:00 GMT\n3 March 2026. Adds quotes.',
    'NOT FOR PUBLICATION OR BROADCAST BEFORE\n10:00 GMT 3 March 2026',
    'Embargoed until\nTuesday, March 3, 2026\nat 10:00 GMT',
    'EMBARGOED UNTIL:\n1000\nGMT 3 March 2026',
    'EMBARGOED UNTIL 10:00 GMT 3 March 2026\nReplaces story sent at 09:15',
    'EMBARGOED UNTIL March 3, 2026, 10:00 GMT\n\nSent at 09:15',
  ])('is under embargo until the moment that its lines give: %j', (text) => {
    expect(embargoIn(text)).toEqual({ until: '2026-03-03T10:00:00Z' });
  });

  test.each([
    'Embargoed until 10:00 GMT 3 March 2026\nor 18:00 in print',
    'EMBARGOED until 6 p.m.\nReplaces story of 10:00 GMT 1 March 2026.',
  ])('does not end where one of its lines does: %j', (text) => {
    expect(embargoIn(text)).toEqual({});
  });
});

test.each([
  ['Adds quotes\nEmbargo: noon, Friday', {}],
  ['Adds quotes\nHOLD - awaiting clearance', {}],
  ['Adds quotes\nEDS: Not before\n10:00 GMT 3 March 2026', { until: '2026-03-03T10:00:00Z' }],
])('a line of a note to editors may be an order of its own: %j', (note, embargo) => {
  expect(embargoInEdNote(note)).toEqual(embargo);
});

test.each([
  'Embargo lifted for print, online embargoed until 10:00 GMT 3 March 2026',
  'EDS: embargo lifted in print - broadcast embargo until 10:00 GMT 3 March 2026',
  'EMBARGO CANCELLED - NEW EMBARGO 10:00 GMT 3 March 2026',
  'EMBARGO CANCELLED - NEW EMBARGO 3 March 2026 at 10:00 GMT',
  'Embargo lifted for print but online embargo until 10:00 GMT 3 March 2026',
  'Embargo lifted at 09:00, web embargo lifted, print embargo until 10:00 GMT 3 March 2026',
])('an embargo that has ended hides no other in its sentence: %j', (line) => {
  expect(embargoInEdNote(line)).toEqual({ until: '2026-03-03T10:00:00Z' });
  expect(embargoInText(line)).toEqual({ until: '2026-03-03T10:00:00Z' });
});

test.each([
  'EMBARGO LIFTED - adds quotes, pictures',
  'Embargo has been lifted, story was embargoed until noon',
  'EMBARGO CANCELLED: Norland ends embargo on oil',
])('with an embargo that has ended alone a story is free: %j', (line) => {
  expect(embargoInEdNote(line)).toBeUndefined();
  expect(embargoInText(line)).toBeUndefined();
});

test('a slug line that shouts an embargo holds, one about an embargo does not', () => {
  expect(embargoInSlugline('EMBARGOED-DAM-REPORT')).toEqual({});
  expect(embargoInSlugline('DAM/EMBARGOED')).toEqual({});
  expect(['OIL-EMBARGO/', 'Embargo/Kuba', 'Embargoed-Oil'].map(embargoInSlugline)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test.each([
  ' - ',
  'embargo until ',
  'under embargo ',
  'the this story ',
  'not for use, ',
  '(',
  '1. ',
  'a\n',
  '2026\n',
  'embargo lifted,\n',
  'print ',
  '1000 GMT ',
])('a line of nothing but %j is read at once', (words) => {
  const started = performance.now();
  embargoInEdNote(words.repeat(1000));
  embargoInText(words.repeat(1000));
  for (const form of ['Run on ', 'Not for use ', 'Under embargo '])
    embargoInEdNote(form + words.repeat(1000));
  expect(performance.now() - started).toBeLessThan(500);
});
