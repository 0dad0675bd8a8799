import { describe, expect, test } from 'vitest';
import { blocksOf, bytesOf, errorOf, read, readItems } from '../../test/read.ts';
import { storyIn } from '../wire-format.ts';

const message = (
  body: string,
  header = 'abx0412 3 wi 96',
  keywords = 'Hafen/Krane/',
  sent = '101130 Mar 26',
) => `\x01${header}\r\n${keywords}\r\n\x02${body}\r\n\x03${sent}\r\n\x04`;
const story = (...parts: Parameters<typeof message>) => read(bytesOf(message(...parts)));

describe('IPTC 7901', () => {
  test('the item is the sender’s reference, whose version counts', () => {
    const [first, second] = ['ref-00412#1', 'ref-00412#2'].map((reference) =>
      story('Kopf=\r\nText.', `abx0412 3 wi 96 ${reference}`),
    );
    expect([first?.itemId, first?.revision.number, second?.revision.number]).toEqual([
      second?.itemId,
      1,
      2,
    ]);
  });

  test('else service, number and day; else what it is about', () => {
    expect(story('Kopf=\r\nText.').itemId).toBe('iptc7901:abx0412:2026-03-10');
    const [a, b] = ['Kopf eins', 'Kopf zwei'].map(
      (head) => story(`${head}=\r\nText.`, 'abx0000 3 wi 96').itemId,
    );
    expect(a).not.toBe(b);
  });

  test('the head is parted into notes, genre, headline and byline; the paragraph before the dateline leads', () => {
    expect(
      story(
        '(Berichtigung: Zahl\r\nberichtigt.)\r\n(Zusammenfassung)\r\nEin Kran\r\nstürzt um\r\nVon Nils Abrams =\r\n\r\nKurz.\r\n\r\nPort Calder (qw) - Lang.',
      ),
    ).toMatchObject({
      edNote: 'Berichtigung: Zahl berichtigt.',
      genres: [{ name: 'Zusammenfassung' }],
      headline: 'Ein Kran stürzt um',
      byline: 'Von Nils Abrams',
      lead: 'Kurz.',
      dateline: 'Port Calder',
      text: 'Port Calder (qw) - Lang.',
      urgency: 3,
      revision: { created: '2026-03-10T11:30:00Z' },
    });
  });

  test.each([
    '(HOLD - awaiting clearance)\r\nFerry adds crossings =\r\n\r\nText.',
    '(Eds: Withhold: names not confirmed)\r\nFerry adds crossings =\r\n\r\nText.',
    'HOLD - awaiting clearance\r\nFerry adds crossings =\r\n\r\nText.',
    '(EMBARGOED UNTIL 0600 GMT March 11, 2026)\r\n(HOLD - awaiting clearance)\r\nFerry =\r\n\r\nText.',
  ])('an order to hold above the text withholds the story: %j', (body) => {
    expect(story(body).pubStatus).toBe('withheld');
  });

  test('a headline of those who hold talks holds nothing', () => {
    for (const headline of ['Hold talks, mayor urges', 'HOLD TALKS, MAYOR URGES'])
      expect(story(`${headline} =\r\n\r\nText.`)).toMatchObject({ headline, pubStatus: 'usable' });
  });

  test('what is not for publication is not carried, the links and notes of the notepad are', () => {
    const carried = JSON.stringify(
      story(
        'Kopf =\r\n\r\nText.\r\n\r\n# Notizblock\r\n## Redaktionelle Hinweise\r\n- Bild folgt\r\n## Internet\r\n- [Hafen](https://hafen.example/)\r\n* * * *\r\nNicht zur Veröffentlichung\r\n## Redaktionelle Hinweise\r\n- Nils, [0123](https://nils.example/)\r\n## Kontakte\r\n- Nils, 0123\r\nqw na xx',
      ),
    );
    expect(carried).toContain('Bild folgt');
    expect(carried).toContain('https://hafen.example/');
    expect(carried).not.toMatch(/Nils|Kontakte|qw na/);
  });

  test('sub-heads in any language, lists with wrapped lines and tables become blocks', () => {
    expect(
      blocksOf(
        story(
          'Kopf =\r\n\r\nEins\r\nzwei.\r\n\r\nSchiffe weichen aus\r\n\r\nDrei:\r\n- die Merle mit\r\n  Getreide\r\nPlatz    Länge\r\n4        210 m\r\n\r\nEnde gut.',
        ),
      ),
    ).toEqual([
      ['paragraph', 'Eins zwei.'],
      ['heading', 'Schiffe weichen aus'],
      ['paragraph', 'Drei:'],
      ['list-item', 'die Merle mit Getreide'],
      ['table-row', 'Platz | Länge'],
      ['table-row', '4 | 210 m'],
      ['paragraph', 'Ende gut.'],
    ]);
  });

  test.each([
    [
      'by number',
      message('KILL - Meldung abx0405 nicht verwenden =', 'abx0413 2 pl 4'),
      'iptc7901:abx0405:2026-03-10',
    ],
    [
      'by reference',
      message('Streichung =\r\n\r\nKILL ref-00405#1', 'abx0413 2 pl 4', 'KILL'),
      'iptc7901:ref-00405',
    ],
    ['by nothing, itself', message('DISREGARD =', 'abx0413 2 pl 4'), 'iptc7901:abx0413:2026-03-10'],
  ])('a kill takes down the message that it names %s', (_, wire, itemId) => {
    expect(read(bytesOf(wire))).toMatchObject({ itemId, pubStatus: 'canceled', text: '' });
  });

  test.each([
    [
      'a number above its own, of the day before',
      'abx0003',
      'kill abx0405',
      ['abx0405:2026-03-09'],
    ],
    ['a number below its own, of its day', 'abx0413', 'kill abx0405', ['abx0405:2026-03-10']],
    ['several', 'abx0413', 'kill abx0405, abx0407 and abx0409', ['abx0405', 'abx0407', 'abx0409']],
    ['none that replaces it', 'abx0413', 'kill abx0405. Use abx0407', ['abx0405']],
    [
      'none that a day or a time looks like',
      'abx0413',
      'MANDATORY KILL of March 2026, sent at 1055: abx0405',
      ['abx0405'],
    ],
  ])('a kill names %s', (_, number, note, killed) => {
    const items = readItems(bytesOf(message(`(Editors: ${note}) =`, `${number} 2 pl 4`)));
    const ids = items.map((item) => storyIn(item)?.itemId);
    expect(items.every((item) => storyIn(item)?.pubStatus === 'canceled')).toBe(true);
    expect(ids).toEqual(killed.map((id) => expect.stringContaining(`iptc7901:${id}`)));
  });

  test('messages are numbered by the day of the sender’s clock, whatever the day is in UTC', () => {
    const early = story('Kopf=\r\nText.', undefined, undefined, '110130MEZ Mar 26');
    expect(early.itemId).toBe('iptc7901:abx0412:2026-03-11');
    expect(early.revision.created).toBe('2026-03-11T00:30:00Z');
    const earlier = story('Kopf=\r\nText.', undefined, undefined, '110030MEZ Mar 26');
    expect(earlier.itemId).toBe('iptc7901:abx0412:2026-03-11');
    expect(earlier.revision.created).toBe('2026-03-10T23:30:00Z');
  });

  test('an embargo that stands alone before the text holds the story', () => {
    const lines =
      'Kopf =\r\n\r\n   NOT FOR PUBLICATION BEFORE 1800 GMT\r\n\r\n   Port Calder (qw) - Lang.';
    expect(story(lines).pubStatus).toBe('withheld');
  });

  test('leads and takes under numbers of their own share the key of their keyword, service, category and day', () => {
    const placed = (number: string, keywords: string, header = '3 wi 96', sent?: string) =>
      story('Kopf=\r\nText.', `abx${number} ${header}`, keywords, sent);
    const first = placed('0412', 'Calder-Bridge');
    const lead = placed('0431', 'Calder-Bridge, 2nd Ld-Writethru');
    const add = placed('0440', 'Calder-Bridge, ADD 1');
    const key = first.familyPlace?.key;
    expect(first.familyPlace).toEqual({ key });
    expect(lead).toMatchObject({ familyPlace: { key, generation: 2 }, revisionKind: 'writethru' });
    expect(add).toMatchObject({ familyPlace: { key, part: 2 }, revisionKind: 'add' });
    const others = [
      placed('0450', 'Calder-Tunnel, 2nd Lead'),
      placed('0450', 'Calder-Bridge, 2nd Lead', '3 pl 96'),
      placed('0450', 'Calder-Bridge, 2nd Lead', undefined, '111130 Mar 26'),
    ];
    for (const other of others) expect(other.familyPlace?.key).not.toBe(key);
    expect(placed('0450', 'Hafen/Krane/')).not.toHaveProperty('familyPlace');
  });

  test('messages follow one another in a file; one cut short is refused with its place', () => {
    const items = readItems(
      bytesOf(message('Kopf=\r\nText.') + message('Kopf=\r\nText.').split('\x03')[0]),
    );
    expect(
      items.map((item) =>
        'error' in item ? item.error.errors[0]?.pointer : storyIn(item)?.headline,
      ),
    ).toEqual(['Kopf', '/message[2]/body']);
    expect(errorOf(bytesOf('\x01abx0412 3 wi 96\r\n')).errors[0]?.pointer).toBe(
      '/message[1]/header',
    );
  });

  test('it is read in Latin-1 too', () => {
    expect(read(Buffer.from(message('Kräne über Bord=\r\nText.'), 'latin1')).headline).toBe(
      'Kräne über Bord',
    );
  });
});
