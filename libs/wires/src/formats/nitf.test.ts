import { describe, expect, test } from 'vitest';
import { blocksOf, errorOf, read, readItems } from '../../test/read.ts';

/** The smallest document, with what a test adds to its parts. */
const nitf = ({
  root = '',
  docdata = '',
  attributes = '',
  head = '',
  body = '<p>It sails.</p>',
} = {}) =>
  `<nitf version="-//IPTC//DTD NITF 3.4//EN" ${root}><head><docdata ${attributes}><doc-id id-string="ferry-1"/>${docdata}</docdata></head>` +
  `<body><body.head><hedline><hl1>Ferry adds crossings</hl1></hedline>${head}</body.head><body.content>${body}</body.content></body></nitf>`;

const pointersOf = (wire: string): string[] => errorOf(wire).errors.map(({ pointer }) => pointer);

describe('NITF', () => {
  test('takes identity and revision from doc-id, du-key and date.issue', () => {
    const docdata = '<date.issue norm="20260301T101500Z"/><du-key key="ferry" version="4"/>';
    expect(read(nitf({ docdata }))).toMatchObject({
      itemId: 'ferry-1',
      slugline: 'ferry',
      revision: { number: 4, created: '2026-03-01T10:15:00Z' },
      format: { name: 'nitf', version: '3.4' },
    });
  });

  test('documents under ids of their own share the key of their du-key and day, where they count themselves', () => {
    const placed = (duKey: string, issued = '20260301T101500Z') =>
      read(nitf({ docdata: `<date.issue norm="${issued}"/><du-key ${duKey}/>` })).familyPlace;
    const first = placed('key="ferry" generation="1"');
    const key = first?.key;
    expect(first).toEqual({ key, generation: 1 });
    expect(placed('key="ferry" generation="2" part="3"')).toEqual({ key, generation: 2, part: 3 });
    expect(placed('key="ferry" generation="2"', '20260302T101500Z')?.key).not.toBe(key);
    expect(placed('key="ferry" version="2"')).toBeUndefined();
    expect(placed('generation="2"')).toBeUndefined();
  });

  test('names the document that it is an update to, unless it takes that one down', () => {
    const related = (attributes: string) => readItems(nitf({ attributes })).at(-1);
    expect(related('management-doc-idref="ferry-0"')).toMatchObject({
      story: { family: [{ rel: 'replaces', itemId: 'ferry-0' }] },
    });
    const kill = related('management-doc-idref="ferry-0" management-idref-status="canceled"');
    expect(kill).not.toHaveProperty('story.family');
  });

  test('is known by its uno where it has neither doc-id nor du-key', () => {
    const wire = nitf({ root: 'uno="uno-1"' }).replace('<doc-id id-string="ferry-1"/>', '');
    expect(read(wire).itemId).toBe('uno-1');
  });

  test('an embargo in words that no machine reads is refused, not overlooked', () => {
    const docdata = '<date.release>March 1, 2036</date.release>';
    expect(pointersOf(nitf({ docdata }))).toEqual(['/head/docdata/date.release/@norm']);
    expect(read(nitf({ docdata: '<date.release norm=""/>' })).pubStatus).toBe('usable');
  });

  test('reads markup that was put into CDATA', () => {
    expect(read(nitf({ body: '<![CDATA[<p>It sails.</p><p>Late.</p>]]>' })).text).toBe(
      'It sails.\n\nLate.',
    );
  });

  test('a part under the du-key alone takes nothing of the whole from its place', () => {
    const bare = (duKey: string) =>
      read(
        nitf({ docdata: `<date.issue norm="20260301T101500Z"/><du-key ${duKey}/>` }).replace(
          '<doc-id id-string="ferry-1"/>',
          '',
        ),
      );
    const whole = bare('key="ferry" generation="2"');
    expect(whole).toMatchObject({ itemId: 'ferry', revision: { number: 2 } });
    expect(bare('key="ferry" part="2"')).toMatchObject({
      itemId: 'ferry:part-2',
      revisionKind: 'add',
      family: [{ rel: 'continues', itemId: 'ferry', part: 2 }],
    });
  });

  test('is one item through its versions where a meta has the id without the count at its end', () => {
    const wire = (count: number) =>
      nitf()
        .replace('<docdata', '<meta name="id" content="ferry"/><docdata')
        .replace('ferry-1', `ferry_0${count}`);
    expect([read(wire(1)).itemId, read(wire(2)).itemId]).toEqual(['ferry', 'ferry']);
    expect(read(nitf().replace('ferry-1', 'ferry_01')).itemId).toBe('ferry_01');
  });

  test.each([
    ['usable', '', 'usable', undefined],
    ['embargoed', '', 'withheld', undefined],
    [
      'embargoed',
      '<date.release norm="2026-04-01T06:00:00+02:00"/>',
      'usable',
      '2026-04-01T04:00:00Z',
    ],
    ['withheld', '', 'withheld', undefined],
    ['canceled', '', 'canceled', undefined],
  ])('management-status %s with %j is %s', (status, docdata, pubStatus, embargoedUntil) => {
    const story = read(nitf({ docdata, attributes: `management-status="${status}"` }));
    expect([story.pubStatus, story.embargoedUntil]).toEqual([pubStatus, embargoedUntil]);
  });

  test('a release without an offset is refused, unless it is over at the date of issue', () => {
    const dates = (issue: string, release: string) =>
      nitf({ docdata: `<date.issue norm="${issue}"/><date.release norm="${release}"/>` });
    expect(read(dates('20260301T100000', '20260301T100000')).embargoedUntil).toBeUndefined();
    expect(pointersOf(dates('20260301T100000', '20260301T180000'))).toEqual([
      '/head/docdata/date.release/@norm',
    ]);
  });

  test('a document that cancels another gives a kill of it beside its own story', () => {
    const attributes = 'management-doc-idref="ferry-0" management-idref-status="canceled"';
    expect(readItems(nitf({ attributes }))).toMatchObject([
      { story: { itemId: 'ferry-0', pubStatus: 'canceled' } },
      { story: { itemId: 'ferry-1', pubStatus: 'usable' } },
    ]);
  });

  test('reads paragraphs, sub-heads, lists, quotes and tables in order, and no picture', () => {
    const body =
      '<block><p>One <em>two</em>.</p><hl2>- A Head -</hl2></block><ol><li>first</li></ol><bq>Said.<credit>She</credit></bq>' +
      '<nitf-table><table><tr><td>a</td><td>b</td></tr></table></nitf-table>' +
      '<media media-type="image"><media-caption>Seen</media-caption></media><fn>A note.</fn>';
    expect(blocksOf(read(nitf({ body })))).toEqual([
      ['paragraph', 'One two.'],
      ['heading', 'A Head'],
      ['list-item', 'first'],
      ['paragraph', 'Said.'],
      ['paragraph', 'She'],
      ['table-row', 'a | b'],
      ['paragraph', 'A note.'],
    ]);
  });

  test('joins bylines with their titles, notes and messages', () => {
    const story = read(
      nitf({
        head: '<byline>By <person>Una</person><byttl>reporter</byttl></byline><byline>Bram</byline><note>Mind the names.</note><note noteclass="cpyrt">© Wire</note>',
        docdata: '<ed-msg info="Picture follows."/><correction info="Corrects the sum."/>',
      }),
    );
    expect(story.byline).toBe('By Una, reporter, Bram');
    expect(story.edNote).toBe('Picture follows. Corrects the sum. Mind the names.');
    expect(story.copyrightNotice).toBe('© Wire');
  });

  test.each([
    [{ attributes: 'management-status="maybe"' }, '/head/docdata/@management-status'],
    [{ docdata: '<urgency ed-urg="high"/>' }, '/head/docdata/urgency/@ed-urg'],
    [{ docdata: '<date.issue norm="20260230"/>' }, '/head/docdata/date.issue/@norm'],
    [{ root: 'baselang="??"' }, '/@baselang'],
  ])('%j is a fault at %s', (parts, pointer) =>
    expect(pointersOf(nitf(parts))).toContain(`${pointer}`),
  );

  test('wants an id and something to say', () => {
    const error = errorOf('<nitf><body/></nitf>');
    expect(error.code).toBe('BAD_FIELD');
    expect(error.detail).toMatch(/doc-id with an id-string.*neither text nor headline/);
  });
});
