import { readFileSync } from 'node:fs';
import { type FeedName, type Story, storyIdOf } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { item, read, readItems } from '../test/read.ts';

const sample = (file: string): string =>
  readFileSync(new URL(`../../../samples/${file}`, import.meta.url), 'latin1');
const bytes = (wire: string): Uint8Array => Buffer.from(wire, 'latin1');

const storiesOf = (wire: string): readonly Story[] =>
  readItems(bytes(wire)).flatMap((each) => ('story' in each ? [each.story] : []));

/** Every sample whose format has a note to editors, and how the note is put into its first item. */
const noted: readonly (readonly [string, string, (wire: string, note: string) => string])[] = [
  ['ninjs 3', 'harbour-bridge.json', (w, n) => w.replace(/"edNote": "[^"]*"/, `"edNote": "${n}"`)],
  ['ninjs 1', 'tidal-turbine.json', (w, n) => w.replace(/"ednote": "[^"]*"/, `"ednote": "${n}"`)],
  [
    'NewsML-G2',
    'canal-lock.g2.xml',
    (w, n) => w.replace(/<edNote>[^<]*<\/edNote>/, `<edNote>${n}</edNote>`),
  ],
  ['NewsML 1.2', 'ferry-inquiry.newsml.xml', (w, n) => w.replace('ADDS reaction of the line', n)],
  ['NITF', 'orchard-frost.nitf.xml', (w, n) => w.replace('Picture follows.', n)],
  [
    'AP',
    'formats/ferry-strike.ap.json',
    (w, n) => w.replace('UPDATES: Adds result of the vote.', n),
  ],
  ['PA', 'formats/lighthouse.pa.json', (w, n) => w.replace('Updates throughout', n)],
  ['dpa', 'formats/wind-farm.dpa.json', (w, n) => w.replace('Zahl der Anlagen berichtigt.', n)],
  [
    'ANPA',
    'formats/harbor-crane.anpa',
    (w, n) => w.replace(/Eds: Adds the reopening[^<]*/, `Eds: ${n}`),
  ],
];

describe.each(noted)('the note to editors of %s', (_, file, put) => {
  const wire = sample(file);

  test.each([
    'KILL: the figures are wrong.',
    'MANDATORY KILL',
    'ELIMINATE: sent in error.',
    'EDITORS: DISREGARD this story.',
    'Please kill this story, which was sent in error.',
    'This is a mandatory kill.',
  ])('that says %j kills the item', (note) => {
    const [story] = storiesOf(put(wire, note));
    expect(story).toMatchObject({ pubStatus: 'canceled', revisionKind: 'kill', text: '' });
  });

  test.each([
    'Adds that the story kills 12 rumours.',
    'KILLS 12: adds toll of the storm.',
    'KILL BILL STARS IN TOWN, WITH PHOTOS',
    'Kill Bill, the film, is spelt with two words.',
    'Do not kill this story: it stands.',
    'This is no mandatory kill.',
    'ELIMINATES third graf.',
    'Disregard the previous version.',
    'KILL LIFTED: the story stands.',
  ])('that says %j kills nothing', (note) => {
    const stories = storiesOf(put(wire, note));
    expect(stories[0]?.pubStatus).not.toBe('canceled');
    expect(stories[0]?.text).not.toBe('');
  });
});

describe.each(noted.filter(([format]) => format !== 'ANPA'))(
  'the note to editors of %s, with items named by an id',
  (_, file, put) => {
    const wire = sample(file);

    test('that names several items kills each of them', () => {
      const kills = storiesOf(put(wire, 'KILL urn:example:dam and urn:example:weir')).filter(
        ({ itemId }) => itemId.startsWith('urn:example:'),
      );
      expect(kills.map(({ itemId }) => itemId)).toEqual(['urn:example:dam', 'urn:example:weir']);
      for (const kill of kills) {
        expect(kill).toMatchObject({ pubStatus: 'canceled', revisionKind: 'kill', text: '' });
        expect(kill.id).toBe(storyIdOf('desk' as FeedName, kill.itemId));
        expect(kill.revision.number).toBeUndefined();
        expect(kill.edNote).toContain('urn:example:weir');
      }
    });
  },
);

describe('a headline', () => {
  const mail = (subject: string): string =>
    `From: a@x.example\r\nSubject: ${subject}\r\nMessage-ID: <2@desk.example>\r\n\r\nThe weir holds.`;
  const telex = (headline: string): string =>
    `\x01abx0413 2 pl 4\r\n\x02${headline} =\r\n\r\n   Port Calder (QW) - A ferry was added.\r\n\x03101207 Mar 26\x04`;
  const statusOf = (wire: string): string | undefined => storiesOf(wire)[0]?.pubStatus;

  test.each(['KILL: Weir holds', 'KILL STORY SLUGGED WEIR', 'MANDATORY KILL', 'ELIMINATE - Weir'])(
    'that says %j is a kill',
    (headline) => {
      expect([statusOf(mail(headline)), statusOf(telex(headline))]).toEqual([
        'canceled',
        'canceled',
      ]);
    },
  );

  test.each([
    'KILL BILL STAR COMES TO TOWN',
    'Kill Bill star comes to town',
    'Storm kills 12 in Norland',
    'KILL THE BILL protest in Calder',
    'ELIMINATE tariffs, Norland says',
    'WITHDRAW from Gull Sound, council says',
    'WITHDRAW TROOPS, COUNCIL TELLS SIDES',
    'Embargo on Norland sugar is lifted',
    'For release of hostages, mediators offer a truce',
    'DO NOT KILL THE WEIR, ANGLERS SAY',
  ])('that says %j is news', (headline) => {
    expect([statusOf(mail(headline)), statusOf(telex(headline))]).toEqual(['usable', 'usable']);
  });
});

test('a note that says until when not to use a story holds it, unless a field does', () => {
  const ednote = 'Do not use this story before 6 p.m. GMT Saturday.';
  const embargoed = '2026-03-02T05:00:00Z';
  expect(read(item({ pubstatus: 'usable', ednote })).pubStatus).toBe('withheld');
  expect(read(item({ pubstatus: 'usable', ednote, embargoed }))).toMatchObject({
    pubStatus: 'usable',
    embargoedUntil: embargoed,
  });
  expect(read(item({ ednote: 'EMBARGOED until 0600 GMT March 11, 2026' }))).toMatchObject({
    pubStatus: 'usable',
    embargoedUntil: '2026-03-11T06:00:00Z',
  });
  expect(read(item({ pubstatus: 'usable', ednote: 'Do not use online.' })).pubStatus).toBe(
    'usable',
  );
});

test.each([
  ['headline', { headline: 'EMBARGOED UNTIL MONDAY 6AM: Dam report' }],
  ['lead', { description_text: 'EMBARGOED UNTIL 6 A.M. MONDAY', body_text: 'The dam gave way.' }],
  ['text', { body_text: 'EMBARGOED UNTIL 6 A.M. MONDAY\n\nThe dam gave way.' }],
])('an embargo at the start of the %s holds a story, unless a field does', (_, rest) => {
  expect(read(item({ pubstatus: 'usable', ...rest })).pubStatus).toBe('withheld');
  const embargoed = '2026-03-02T05:00:00Z';
  expect(read(item({ ...rest, embargoed }))).toMatchObject({
    pubStatus: 'usable',
    embargoedUntil: embargoed,
  });
});

describe.each(noted)('the note to editors of %s that orders to hold', (_, file, put) => {
  const wire = sample(file)
    .replace(/"embargoed[^,]*,|<embargoed>[^<]*<\/embargoed>|<date\.release[^>]*>/g, '')
    .replace(/<StatusWillChange>.*<\/StatusWillChange>/, '')
    .replace('"Embargoed"', '"Usable"');

  test.each(['HOLD - awaiting clearance', 'HOLD FOR RELEASE', 'WITHHOLD', 'Hold: not confirmed.'])(
    'withholds the story: %s',
    (note) => {
      expect(storiesOf(put(wire, note))[0]?.pubStatus).toBe('withheld');
    },
  );

  test.each(['Adds that sides hold talks.', 'Hold talks, says mayor.', 'HOLD LIFTED'])(
    'and none that does not: %s',
    (note) => {
      expect(storiesOf(put(wire, note))[0]?.pubStatus).toBe('usable');
    },
  );
});

describe.each(noted)('the note to editors of %s, behind whom it is for,', (_, file, put) => {
  const wire = sample(file)
    .replace(/"embargoed[^,]*,|<embargoed>[^<]*<\/embargoed>|<date\.release[^>]*>/g, '')
    .replace(/<StatusWillChange>.*<\/StatusWillChange>/, '')
    .replace('"Embargoed"', '"Usable"');

  test.each(['EDS: ', 'Editors: ', 'Note to editors: ', 'ATTENTION EDITORS - '])(
    'holds and kills as without: %s',
    (address) => {
      const [held] = storiesOf(put(wire, `${address}EMBARGOED UNTIL 00:01 GMT 1 January 2027`));
      expect(held).toMatchObject({ embargoedUntil: '2027-01-01T00:01:00Z' });
      const [killed] = storiesOf(put(wire, `${address}KILL: the figures are wrong.`));
      expect(killed).toMatchObject({ pubStatus: 'canceled', text: '' });
    },
  );
});

test.each([
  ['NITF', 'orchard-frost.nitf.xml', 'Picture follows.', '&#10;'],
  ['ninjs', 'harbour-bridge.json', /(?<="edNote": ")[^"]*/, '\\n'],
])('a note to editors of %s that is wrapped ends its embargo', (_, file, note, lineEnd) => {
  const wire = sample(file)
    .replace(/"embargoed[^,]*,|<date\.release[^>]*>/g, '')
    .replace(note, `Embargoed until 10:00 GMT${lineEnd}3 March 2026`);
  expect(storiesOf(wire)[0]).toMatchObject({
    pubStatus: 'usable',
    embargoedUntil: '2026-03-03T10:00:00Z',
  });
});

test('an embargo in a slug line holds a story, and one without a time ends with the one that has it', () => {
  expect(read(item({ slugline: 'EMBARGOED-DAM' })).pubStatus).toBe('withheld');
  const moment = 'Embargoed until 00:01 GMT 1 January 2027';
  const until = { pubStatus: 'usable', embargoedUntil: '2027-01-01T00:01:00Z' };
  expect(read(item({ headline: 'EMBARGOED: Dam report', ednote: moment }))).toMatchObject(until);
  expect(read(item({ headline: moment, ednote: 'EMBARGOED' }))).toMatchObject(until);
});

test('a hold without a bound outlasts an embargo that a field states, one with a bound does not', () => {
  const embargoed = '2026-03-02T05:00:00Z';
  const status = (ednote: string) => read(item({ embargoed, ednote })).pubStatus;
  expect(status('HOLD - awaiting clearance')).toBe('withheld');
  expect(status('HOLD until 6 a.m.')).toBe('usable');
});

test('what is said of an embargo in a feed that everybody reads is news', () => {
  const rss =
    '<rss version="2.0"><channel><title>x</title><item><guid>1</guid><title>EMBARGO: Dam report is late</title></item></channel></rss>';
  expect(read(rss).pubStatus).toBe('usable');
});

describe('of several notes to editors any may hold or kill', () => {
  const second = (note: string): readonly (readonly [string, string])[] => [
    [
      'NewsML-G2',
      sample('canal-lock.g2.xml').replace('</edNote>', `</edNote><edNote>${note}</edNote>`),
    ],
    [
      'NewsML-G2, not public',
      sample('canal-lock.g2.xml').replace(
        '</edNote>',
        `</edNote><edNote pubconstraint="x:nonpublic">${note}</edNote>`,
      ),
    ],
    [
      'NewsML 1.2',
      sample('ferry-inquiry.newsml.xml')
        .replace(
          '</NewsLines>',
          `<NewsLine><NewsLineType FormalName="EdNote"/><NewsLineText>${note}</NewsLineText></NewsLine></NewsLines>`,
        )
        .replace(/<StatusWillChange>.*<\/StatusWillChange>/, '')
        .replace('"Embargoed"', '"Usable"'),
    ],
    [
      'NITF',
      sample('orchard-frost.nitf.xml').replace(
        '<ed-msg',
        `<ed-msg info="Picture follows."/><ed-msg info="${note}"/><ed-msg`,
      ),
    ],
  ];

  const withoutField = (wire: string): string =>
    wire.replace(/<embargoed>[^<]*<\/embargoed>|<date\.release[^>]*>/g, '');

  test.each(second('Embargoed until 6 p.m. Saturday.'))('%s holds', (_, wire) => {
    expect(storiesOf(withoutField(wire))[0]?.pubStatus).toBe('withheld');
  });

  test.each(second('MANDATORY KILL'))('%s kills', (_, wire) => {
    expect(storiesOf(wire)[0]?.pubStatus).toBe('canceled');
  });
});

test('a kill in a note takes down the item that the note names', () => {
  const kill = read(item({ version: '9', ednote: 'KILL urn:example:dam. It was sent in error.' }));
  expect(kill).toMatchObject({ itemId: 'urn:example:dam', pubStatus: 'canceled', text: '' });
  expect(kill.revision.number).toBeUndefined();
});

test('a note of an item that is killed itself kills those it orders killed as well', () => {
  const killed = (ednote: string) =>
    readItems(item({ pubstatus: 'canceled', ednote })).map((each) =>
      'story' in each ? each.story.itemId : undefined,
    );
  expect(killed('KILL urn:example:dam and urn:example:weir')).toEqual([
    'urn:test:1',
    'urn:example:dam',
    'urn:example:weir',
  ]);
  expect(killed('KILL: replaced by urn:example:weir')).toEqual(['urn:test:1']);
});

test('a note that nobody may read kills each item that it names', () => {
  const dpa = JSON.parse(sample('formats/wind-farm.dpa.json'));
  dpa.ednotes.push({ ednote: 'KILL urn:example:dam, urn:example:weir', is_publishable: false });
  const ids = storiesOf(JSON.stringify(dpa)).map(({ itemId }) => itemId);
  expect(ids).toEqual(expect.arrayContaining(['urn:example:dam', 'urn:example:weir']));
});

test('what a note kills stands behind its item, among the others of the wire', () => {
  const wire = [item({ ednote: 'KILL urn:ex:101 and urn:ex:102' }), item({ uri: 'urn:ex:103' })];
  expect(readItems(wire)).toMatchObject([
    { place: '/0', story: { itemId: 'urn:ex:101' } },
    { place: '/0', story: { itemId: 'urn:ex:102' } },
    { place: '/1', story: { itemId: 'urn:ex:103', pubStatus: 'usable' } },
  ]);
});

test('a kill that names a revision of a NewsML 1 item takes down the item', () => {
  const note = 'KILL: urn:newsml:wire.example:20260301:dam:2U was sent in error';
  expect(read(item({ ednote: note })).itemId).toBe('urn:newsml:wire.example:20260301:dam');
});

test('a note that lifts a kill says so of the item', () => {
  expect(read(item({ ednote: 'KILL LIFTED: the story stands.' }))).toMatchObject({
    pubStatus: 'usable',
    liftsKill: true,
  });
  expect(read(item({ ednote: 'The kill has not been lifted.' }))).not.toHaveProperty('liftsKill');
  expect(read(item({ ednote: 'Police lifted the ban; the kill stands.' }))).not.toHaveProperty(
    'liftsKill',
  );
});

test('a status is stated only where the wire gives it', () => {
  expect(read(item({ pubstatus: 'usable' })).statesPubStatus).toBe(true);
  expect(read(item())).not.toHaveProperty('statesPubStatus');
  expect(read(bytes(sample('formats/harbor-crane.anpa')))).not.toHaveProperty('statesPubStatus');
});

describe('the kind of a revision', () => {
  test.each([
    ['a writethru by its keyword line', sample('formats/harbor-crane.anpa'), 'writethru'],
    [
      'an update by the lead it is',
      sample('formats/harbor-crane.anpa').replaceAll(/1st Ld-Writethru/g, '2nd Ld'),
      'update',
    ],
    [
      'a correction by its keyword line',
      sample('formats/harbor-crane.anpa').replaceAll(/1st Ld-Writethru/g, 'Correct'),
      'correction',
    ],
    [
      'a take by its keyword line',
      sample('formats/harbor-crane.anpa').replaceAll(/1st Ld-Writethru/g, '2nd Take'),
      'add',
    ],
    [
      'an advisory by its category',
      sample('formats/harbor-crane.anpa').replace('u i', 'u v'),
      'advisory',
    ],
    ['a correction by its signal', sample('formats/wind-farm.dpa.json'), 'correction'],
    ['a correction by its element', sample('orchard-frost.nitf.xml'), 'correction'],
  ])('is told: %s', (_, wire, kind) => {
    expect(storiesOf(wire)[0]?.revisionKind).toBe(kind);
  });

  test.each([
    ['Corrects the toll to 3.', 'correction'],
    ['Correction: the toll is 3.', 'correction'],
    ['Berichtigung: Zahl der Anlagen.', 'correction'],
    ['Eds: UPDATES with vote.', 'update'],
    ['Adds details.', 'update'],
    ['1st Writethru: recasts the lead.', 'writethru'],
    ['With table.', undefined],
    ['Picture updates follow.', undefined],
  ])('by the first words of the note: %s', (ednote, kind) => {
    expect(read(item({ ednote })).revisionKind).toBe(kind);
  });

  test.each([
    ['CORRECTED-Ferry adds crossings', 'correction'],
    ['UPDATE 2-Ferry adds crossings', 'update'],
    ['Correction officers strike', undefined],
    ['Updates to the timetable anger riders', undefined],
  ])('by how the headline opens: %s', (headline, kind) => {
    expect(read(item({ headline })).revisionKind).toBe(kind);
  });

  test('a story about a travel advisory is no advisory', () => {
    const wire = sample('formats/harbor-crane.anpa').replaceAll('Harbor Crane', 'Travel Advisory');
    expect(storiesOf(wire)[0]?.revisionKind).toBe('writethru');
  });
});

describe('the family of a story', () => {
  const relative = (rel: string, itemId: string, rest: object = {}) => ({
    rel,
    itemId,
    id: storyIdOf('desk' as FeedName, itemId),
    ...rest,
  });

  test.each([
    ['ninjs evolvedFrom', { evolvedFrom: 'urn:x:old' }],
    ['ninjs 1 evolvedfrom', { evolvedfrom: 'urn:x:old' }],
    [
      'a ninjs 1 association',
      { associations: { evolvedfrom: { uri: 'urn:x:old', type: 'text' } } },
    ],
    ['a ninjs 3 association', { associations: [{ name: 'replaces', uri: 'urn:x:old' }] }],
  ])('is named by %s', (_, rest) => {
    expect(read(item(rest)).family).toEqual([relative('replaces', 'urn:x:old')]);
  });

  test.each([
    ['irel:evolvedFrom', 'replaces'],
    ['irel:corrects', 'corrects'],
  ])('is named by a NewsML-G2 link %s', (rel, kind) => {
    const wire = sample('canal-lock.g2.xml').replace(
      '</itemMeta>',
      `<link rel="${rel}" residref="urn:x:old"/></itemMeta>`,
    );
    expect(storiesOf(wire)[0]?.family).toContainEqual(relative(kind, 'urn:x:old'));
  });

  test('is named by a NewsML 1 association, without the revision of its identifier', () => {
    const wire = sample('ferry-inquiry.newsml.xml').replace(
      '</NewsManagement>',
      '<AssociatedWith FormalName="Corrects" NewsItem="urn:newsml:wire.example:20260301:old:2U"/></NewsManagement>',
    );
    expect(storiesOf(wire)[0]?.family).toContainEqual(
      relative('corrects', 'urn:newsml:wire.example:20260301:old'),
    );
  });

  test('is named by the NITF document that is corrected, unless that is an earlier version of its own', () => {
    const own = sample('orchard-frost.nitf.xml');
    expect(storiesOf(own)[0]).not.toHaveProperty('family');
    const other = own.replace(/(<correction[^>]*id-string=")[^"]*/, '$1nw-other_1');
    expect(storiesOf(other)[0]?.family).toEqual([relative('corrects', 'nw-other_1')]);
  });

  test('is named by the note of a correction', () => {
    const ednote = 'der Meldung mit der Kennung urn:newsml:x.example:2026:old („Titel“) vom 1.3.';
    expect(read(item({ ednote })).family).toEqual([
      relative('corrects', 'urn:newsml:x.example:2026:old'),
    ]);
    expect(read(item({ ednote: 'Adds urn:x:other.' }))).not.toHaveProperty('family');
  });

  test('of a take is the story that it continues, with which take it is', () => {
    const whole = sample('formats/harbor-crane.anpa');
    const main = storiesOf(whole)[0]?.itemId ?? '';
    const [take] = storiesOf(whole.replaceAll(/1st Ld-Writethru/g, '2nd Take'));
    expect(take?.family).toEqual([relative('continues', main, { part: 2 })]);
  });

  test('of an answer by mail is the one it corrects, and none where it only answers', () => {
    const mail = (subject: string): string =>
      `From: a@x.example\r\nSubject: ${subject}\r\nIn-Reply-To: <1@desk.example>\r\nMessage-ID: <2@desk.example>\r\n\r\nThe weir holds.`;
    expect(storiesOf(mail('CORRECTION: Weir'))[0]?.family).toEqual([
      relative('corrects', 'mid:1@desk.example'),
    ]);
    expect(storiesOf(mail('Re: Weir'))[0]).not.toHaveProperty('family');
  });

  test('of an IPTC 7901 correction is the message that it names', () => {
    const message =
      '\x01abx0413 2 pl 4\r\n\x02KORR-Meldung: Berichtigung zu abx0405 =\r\nFerry adds crossings\r\n\r\n   Port Calder (QW) - A ferry was added.\r\n\x03101207 Mar 26\x04';
    expect(storiesOf(message)[0]).toMatchObject({
      revisionKind: 'correction',
      family: [relative('corrects', 'iptc7901:abx0405:2026-03-10')],
    });
  });

  test('never is the story itself', () => {
    expect(read(item({ evolvedfrom: 'urn:test:1' }))).not.toHaveProperty('family');
  });
});
