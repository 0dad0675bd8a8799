import { describe, expect, test } from 'vitest';
import { blocksOf, bytesOf, errorOf, read, readItems } from '../../test/read.ts';
import { storyIn } from '../wire-format.ts';

const message = (header: string, body: string, sent = 'QW-PC-03-10-26 1207GMT') =>
  `\x16\x16\x01a0432\x1fu i\x13\x11${header}\r\n\x02${body}\r\n\x03${sent}\r\n\x04`;
const story = (keywords: string, body = '^Head<\r\n\tText.', sent?: string) =>
  read(bytesOf(message(keywords, body, sent)));
const statuses = (wire: string) =>
  readItems(bytesOf(wire)).map((item) =>
    'error' in item ? item.error.code : [storyIn(item)?.itemId, storyIn(item)?.pubStatus],
  );

describe('ANPA 1312', () => {
  test('leads of a keyword are revisions of one item, by their number', () => {
    const stories = [
      'BC-Crane,0100',
      'BC-Crane,1st Ld,0100',
      'AM-Crane, 2nd Ld-Writethru,0100',
    ].map((line) => story(line));
    expect(new Set(stories.map(({ itemId }) => itemId)).size).toBe(1);
    expect(stories.map(({ revision }) => revision.number)).toEqual([undefined, 1, 2]);
  });

  test('the same keyword on another day, or on another service, is another item', () => {
    const ids = [story('BC-Crane'), story('BC-Crane', undefined, 'QW-PC-03-11-26 0700GMT')].map(
      ({ itemId }) => itemId,
    );
    expect(new Set(ids).size).toBe(2);
  });

  test('an add is an item of its own that names the story it belongs to', () => {
    const main = story('BC-Crane');
    const add = story('BC-Crane,2nd Add,0050');
    expect(add.itemId).not.toBe(main.itemId);
    expect(add.associations).toEqual([{ name: 'main', type: 'text', uri: main.itemId }]);
  });

  test.each([
    ['in the version', message('BC-Crane,KILL,0020', '^Eds: Kill BC-Crane.<')],
    [
      'in the keyword',
      message('BC-KILL-Crane', '^KILL<\r\n\tKill the story slugged BC-Crane, sent at 1207.'),
    ],
    [
      'mandatory, in a note',
      message('BC-Crane', '^MANDATORY KILL<\r\n^Eds: The figures are wrong.<\r\n\tText.'),
    ],
    ['eliminated', message('BC-Crane', '^ELIMINATE<\r\n\tThe story was sent in error.')],
    [
      'disregarded by an advisory',
      message('BC-Advisory', '\tEditors: disregard the story BC-Crane, of today.').replace(
        'u i',
        'v v',
      ),
    ],
  ])('a kill takes down the item it names, of today and yesterday: %s', (_, wire) => {
    expect(statuses(wire)).toEqual([
      ['anpa:a:crane:2026-03-10', 'canceled'],
      ['anpa:a:crane:2026-03-09', 'canceled'],
    ]);
  });

  test.each([
    ['Kill BC-Crane and BC-Weir, both sent today.', ['crane', 'weir']],
    ['Kill the stories “BC-Crane”, “BC-Weir” and “BC-Dam”.', ['crane', 'weir', 'dam']],
    ['Kill BC-Crane. BC-Weir stands.', ['crane']],
    ['Kill BC-Crane and use BC-Weir.', ['crane']],
    ['Kill the BC-Ships and Cranes story; it was sent in error.', ['ships and cranes']],
  ])('each keyword that a kill names is killed, and no other: %s', (note, keywords) => {
    const killed = readItems(bytesOf(message('BC-KILL', `^KILL<\r\n\t${note}`))).map((item) =>
      'error' in item ? item.error.code : storyIn(item)?.itemId,
    );
    expect(killed).toEqual(
      keywords.flatMap((keyword) => [
        `anpa:a:${keyword}:2026-03-10`,
        `anpa:a:${keyword}:2026-03-09`,
      ]),
    );
  });

  const numbered = (number: string, keywords: string, body?: string) =>
    message(keywords, body ?? `^Head ${number}<\r\n\tText ${number}.`).replace('a0432', number);
  const idsOf = (wire: string) =>
    readItems(bytesOf(wire)).map((item) =>
      'error' in item ? item.error.code : storyIn(item)?.itemId,
    );

  test.each([
    'BC-APNewsAlert',
    'BC-AP Newsbrief',
    'AM-NewsAlert',
    'BC-Briefs,0120',
    'BC-Digest',
    'BC-AP News Digest',
    'BC-US--Briefs',
    'BC-Advisory',
    'BC-APNewsAlert,1st Ld',
    'BC-APNewsAlert,2nd Take',
  ])('messages of one day under a keyword that names no story are each an item: %s', (keywords) => {
    expect(idsOf(numbered('a0432', keywords) + numbered('a0441', keywords))).toEqual([
      'anpa:a:#0432:2026-03-10',
      'anpa:a:#0441:2026-03-10',
    ]);
    expect(
      new Set(idsOf(numbered('a0432', keywords, '^A<\r\n\tA.') + numbered('a0432', keywords))),
    ).toEqual(new Set(['anpa:a:#0432:2026-03-10']));
    const zero = idsOf(numbered('a0000', keywords) + numbered('a0000', keywords, '^A<\r\n\tA.'));
    expect(new Set(zero).size).toBe(2);
  });

  test('a keyword that only begins with such a word names its story', () => {
    for (const keyword of [
      'BC-Digest Sale',
      'BC-Brief Strike',
      'BC-Bulletin Board',
      'BC-US--Harbor Alert',
    ])
      expect(story(keyword).itemId).toBe(`anpa:a:${keyword.slice(3).toLowerCase()}:2026-03-10`);
  });

  test.each([
    ['Kill BC-APNewsAlert, a0432.', ['anpa:a:#0432:2026-03-10']],
    ['Kill BC-APNewsAlert a0432, sent at 1207.', ['anpa:a:#0432:2026-03-10']],
    ['Kill BC-APNewsAlert (a0432).', ['anpa:a:#0432:2026-03-10']],
    ['Kill a0432 and a0433.', ['anpa:a:#0432:2026-03-10', 'anpa:a:#0433:2026-03-10']],
    ['Kill a0990, which was sent in error.', ['anpa:a:#0990:2026-03-09']],
    [
      'Kill BC-Crane and BC-APNewsAlert, a0432.',
      ['anpa:a:crane:2026-03-10', 'anpa:a:crane:2026-03-09', 'anpa:a:#0432:2026-03-10'],
    ],
    ['Kill BC-APNewsAlert, sent at 1207.', ['BAD_FIELD']],
  ])('a kill finds a message whose keyword names no story by its number: %s', (note, ids) => {
    expect(idsOf(numbered('a0500', 'BC-APNewsAlert,KILL', `^Eds: ${note}<`))).toEqual(ids);
  });

  test('a kill of a story that also gives a number kills the story', () => {
    expect(idsOf(numbered('a0500', 'BC-Crane,KILL', '^Eds: Kill a0432.<'))).toEqual([
      'anpa:a:crane:2026-03-10',
      'anpa:a:crane:2026-03-09',
      'anpa:a:#0432:2026-03-10',
    ]);
  });

  test('a take under a keyword that names no story continues none', () => {
    const take = story('BC-APNewsAlert,2nd Take,0050');
    expect(take).toMatchObject({ revisionKind: 'add', associations: [] });
    expect(take).not.toHaveProperty('family');
  });

  test('a new version that asks to disregard the one before kills nothing', () => {
    for (const note of ['Eds: Disregard the previous version.', 'Eds: ELIMINATES third graf.'])
      expect(story('BC-A,2nd Ld-Writethru', `^Head<\r\n^${note}<\r\n\tText.`).pubStatus).toBe(
        'usable',
      );
  });

  test('an advance waits, and is the item that its keyword names', () => {
    const advance = story(
      'BC-Crane,ADV15,1st Ld,0150',
      '^$adv 15<\r\n^For use Sunday, March 15, and thereafter<\r\n^A crane turns 100<\r\n\tText.',
    );
    expect(advance).toMatchObject({
      itemId: story('BC-Crane').itemId,
      pubStatus: 'withheld',
      headline: 'A crane turns 100',
      revision: { number: 1 },
    });
    expect(story('BC-Crane,Advocates gather').pubStatus).toBe('usable');
  });

  test('a story about a kill is no kill', () => {
    expect(
      story(
        'BC-Kill Devil Hills',
        '^Kill Devil Hills gets a library<\r\n\tKill Devil Hills will build it.',
      ).pubStatus,
    ).toBe('usable');
  });

  test('a first take whose note tells of a toll kills nothing', () => {
    const note = '^Eds: Adds that bombs kill 12, previous toll was nine.<';
    expect(story('BC-Blast', `^Blast<\r\n${note}\r\n\tText.`).pubStatus).toBe('usable');
    const anew = '^Eds: DISREGARD PREVIOUS VERSION.<';
    expect(story('BC-Blast,1st Ld', `^Blast<\r\n${anew}\r\n\tText.`).pubStatus).toBe('usable');
  });

  test.each([
    'Embargo on Norland sugar to end in March',
    'EMBARGOED OIL FLOWS AGAIN',
    'For release of hostages, mediators offer a truce',
    'Kill the Bill marchers fill the bridge',
    'Not for the first time the weir has failed',
  ])('the headline %j is news, not a note', (headline) => {
    expect(story('BC-Sugar', `^${headline}<\r\n\t${headline} today.`)).toMatchObject({
      headline,
      pubStatus: 'usable',
    });
  });

  test('an embargo with a time holds until then, one without is withheld', () => {
    const note = (line: string) => story('BC-A', `^Head<\r\n^${line}<\r\n\tText.`);
    expect(note('EMBARGOED UNTIL 0600 GMT March 11, 2026')).toMatchObject({
      pubStatus: 'usable',
      embargoedUntil: '2026-03-11T06:00:00Z',
    });
    expect(note('HOLD FOR RELEASE until Wednesday morning').pubStatus).toBe('withheld');
  });

  test.each([
    'Eds: HOLD - awaiting clearance',
    'HOLD - awaiting clearance',
    'HOLD FOR RELEASE',
    'WITHHOLD',
    'Eds: Withhold: names not confirmed.',
  ])('an order to hold in the editors’ line withholds the story: %s', (line) => {
    const held = story('BC-A', `^${line}<\r\n^Head<\r\n\tText.`);
    expect(held).toMatchObject({ pubStatus: 'withheld', headline: 'Head', edNote: line });
    const both = `^EMBARGOED UNTIL 0600 GMT March 11, 2026<\r\n^${line}<\r\n^Head<\r\n\tText.`;
    if (line !== 'HOLD FOR RELEASE') expect(story('BC-A', both).pubStatus).toBe('withheld');
  });

  test.each(['Hold talks, mayor urges', 'HOLD TALKS, MAYOR URGES', 'Hold: what a dam takes'])(
    'the headline %j holds nothing',
    (headline) => {
      expect(story('BC-A', `^${headline}<\r\n\tText.`)).toMatchObject({
        headline,
        pubStatus: 'usable',
      });
    },
  );

  test('advisories are told apart, and categories named', () => {
    const advisory = read(bytesOf(message('BC-Budget', '^Head<\r\n\tText.').replace('u i', 'r v')));
    expect(advisory).toMatchObject({
      urgency: 4,
      genres: [{ name: 'advisory' }],
      subjects: [{ name: 'advisories', scheme: 'anpa-category', code: 'v' }],
    });
  });

  test('typewriter quotes and dashes, sub-heads, lists and tables become text', () => {
    const text = story(
      'BC-A',
      "^Head<\r\n\tA ``quote'' _ said.\r\n^Sub Head<\r\n\tTwo.\r\n- one\r\n- two\r\nA   B\r\n1   2\r\n\tMORE",
    );
    expect(blocksOf(text)).toEqual([
      ['paragraph', 'A “quote” — said.'],
      ['heading', 'Sub Head'],
      ['paragraph', 'Two.'],
      ['list-item', 'one'],
      ['list-item', 'two'],
      ['table-row', 'A | B'],
      ['table-row', '1 | 2'],
    ]);
  });

  test('several messages are each an item, and a bad one takes nothing from the others', () => {
    const wire = message('BC-A', '^H<\r\n\tT.') + message('', '') + message('BC-B', '^H<\r\n\tT.');
    expect(statuses(wire)).toEqual([
      ['anpa:a:a:2026-03-10', 'usable'],
      'BAD_FIELD',
      ['anpa:a:b:2026-03-10', 'usable'],
    ]);
  });

  test.each([
    ['before STX', '\x01a0432\x1fu i\x13BC-A', '/message[1]/header'],
    ['before ETX', '\x01a0432\x1fu i\x13BC-A\r\n\x02^Head<\r\n\tTe', '/message[1]/body'],
  ])('a message cut short %s is refused with the place', (_, wire, pointer) => {
    expect(errorOf(bytesOf(wire)).errors[0]?.pointer).toBe(pointer);
  });
});
