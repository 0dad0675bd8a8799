import { describe, expect, test } from 'vitest';
import { blocksOf, errorOf, read, readItems } from '../../test/read.ts';

/** The smallest news item, with what a test adds to its parts. */
const item = ({
  root = '',
  rights = '',
  meta = '',
  content = '',
  body = '<p>It sails.</p>',
  status = '<pubStatus qcode="stat:usable"/>',
  name = 'newsItem',
  set = '',
} = {}) =>
  `<${name} xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:test:1" version="3" standardversion="2.34" ${root}>${rights}` +
  `<itemMeta><versionCreated>2026-03-01T10:00:00+02:00</versionCreated>${status}${meta}</itemMeta>` +
  `<contentMeta><headline>Ferry adds crossings</headline>${content}</contentMeta>${set}` +
  `<contentSet><inlineXML><html><body>${body}</body></html></inlineXML></contentSet></${name}>`;

const pointerOf = (wire: string): string | undefined => errorOf(wire).errors[0]?.pointer;

describe('NewsML-G2', () => {
  test('is found by its root, whatever the namespace prefix', () => {
    const prefixed = item()
      .replaceAll(/<(\/?)/g, '<$1nar:')
      .replace('xmlns=', 'xmlns:nar=');
    expect(read(prefixed)).toMatchObject({ headline: 'Ferry adds crossings', text: 'It sails.' });
  });

  test('takes identity and revision from guid, version and versionCreated', () => {
    expect(read(item())).toMatchObject({
      itemId: 'urn:test:1',
      revision: { number: 3, created: '2026-03-01T08:00:00Z' },
      format: { name: 'newsml-g2', version: '2.34' },
    });
  });

  test.each([
    ['<pubStatus qcode="stat:usable"/>', 'usable', undefined],
    ['', 'usable', undefined],
    ['<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>', 'canceled', undefined],
    ['<pubStatus qcode="stat:withheld"/>', 'withheld', undefined],
    [
      '<embargoed>2026-04-01T00:00:00+02:00</embargoed><pubStatus qcode="stat:usable"/>',
      'usable',
      '2026-03-31T22:00:00Z',
    ],
    ['<embargoed/><pubStatus qcode="stat:usable"/>', 'withheld', undefined],
    ['<embargoed/><pubStatus qcode="stat:canceled"/>', 'canceled', undefined],
  ])('reads the status %s as %s', (status, pubStatus, embargoedUntil) => {
    const story = read(item({ status }));
    expect([story.pubStatus, story.embargoedUntil]).toEqual([pubStatus, embargoedUntil]);
  });

  test.each([
    [{ status: '<embargoed>2026-04-01T00:00:00</embargoed>' }, '/newsItem/itemMeta/embargoed'],
    [{ status: '<pubStatus qcode="stat:perhaps"/>' }, '/newsItem/itemMeta/pubStatus/@qcode'],
    [{ content: '<urgency>urgent</urgency>' }, '/newsItem/contentMeta/urgency'],
    [{ content: '<language tag="??"/>' }, '/newsItem/contentMeta/language/@tag'],
  ])('%j is a fault at %s', (parts, pointer) => expect(pointerOf(item(parts))).toBe(pointer));

  test.each([
    ['<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>', 'canceled'],
    ['<pubStatus literal="withheld"/>', 'withheld'],
    ['<pubStatus>withheld</pubStatus>', 'withheld'],
  ])('hears a status however it is written: %s', (status, pubStatus) => {
    expect(read(item({ status })).pubStatus).toBe(pubStatus);
  });

  test('refuses a status that says nothing: what is not heard may be a kill', () => {
    expect(pointerOf(item({ status: '<pubStatus/>' }))).toBe('/newsItem/itemMeta/pubStatus/@qcode');
  });

  test('reads markup that was put into CDATA', () => {
    const wire = item().replace(/<html>.*<\/html>/, '<![CDATA[<p>It sails.</p><p>Late.</p>]]>');
    expect(read(wire).text).toBe('It sails.\n\nLate.');
  });

  test('takes the text in the language of the item, where it has several', () => {
    const inLanguage = (language: string, text: string) =>
      `<inlineXML xml:lang="${language}"><html><body><p>${text}</p></body></html></inlineXML>`;
    const wire = item({ content: '<language tag="de"/>' }).replace(
      /<contentSet>.*<\/contentSet>/,
      `<contentSet>${inLanguage('en', 'It sails.')}${inLanguage('de', 'Sie fährt.')}</contentSet>`,
    );
    expect(read(wire)).toMatchObject({ language: 'de', text: 'Sie fährt.' });
  });

  test('tells all faults of an item at once, a missing guid among them', () => {
    const wire = item({ content: '<urgency>0</urgency>' }).replace('guid="urn:test:1"', '');
    expect(errorOf(wire).errors.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/newsItem/@guid', '/newsItem/contentMeta/urgency']),
    );
  });

  test('resolves QCodes by the item’s own catalog, then the message’s, then the IPTC’s aliases', () => {
    const catalog = (uri: string) => `<catalog><scheme alias="x" uri="${uri}"/></catalog>`;
    const subjects =
      '<subject qcode="x:1"/><subject qcode="medtop:2"/><subject qcode="other:3:4"/>';
    const read1 = read(item({ rights: catalog('urn:own/'), content: subjects })).subjects;
    expect(read1).toEqual([
      { name: '1', uri: 'urn:own/1' },
      { name: '2', uri: 'http://cv.iptc.org/newscodes/mediatopic/2' },
      { name: '4', scheme: 'other', code: '3:4' },
    ]);
    const message = `<newsMessage><header>${catalog('urn:message/')}</header><itemSet>${item({ content: subjects })}</itemSet></newsMessage>`;
    expect(read(message).subjects[0]).toEqual({ name: '1', uri: 'urn:message/1' });
    const nearer = message.replace('<itemMeta>', `${catalog('urn:own/')}<itemMeta>`);
    expect(read(nearer).subjects[0]).toEqual({ name: '1', uri: 'urn:own/1' });
  });

  test('parts people, organisations, places and points of interest from other subjects', () => {
    const subject = (type: string, name: string) =>
      `<subject ${type} qcode="x:${name}"><name>${name}</name></subject>`;
    const content = [
      subject('type="cpnat:person"', 'Una'),
      subject('typeuri="http://cv.iptc.org/newscodes/cpnature/organisation"', 'Skarn Line'),
      subject('type="cpnat:geoArea"', 'Skarn'),
      subject('type="cpnat:poi"', 'Pier 4'),
      subject('type="cpnat:constructor"', 'odd'),
    ].join('');
    const story = read(item({ content }));
    expect(
      [story.people, story.organisations, story.places, story.subjects].map((list) =>
        list.map(({ name }) => name),
      ),
    ).toEqual([['Una'], ['Skarn Line'], ['Skarn', 'Pier 4'], ['odd']]);
  });

  test('keeps notes that are not public, and pages of notes, out of the story', () => {
    const meta =
      '<edNote>Adds a quote.</edNote><edNote pubconstraint="c:nonpublic">Call 112.</edNote><edNote><section xmlns="x"><p>Call 113.</p></section></edNote><edNote>Ends.</edNote>';
    const story = read(item({ meta }));
    expect(story.edNote).toBe('Adds a quote. Ends.');
    expect(JSON.stringify(story)).not.toMatch(/11[23]/);
  });

  test('takes what only repeats the head of the item out of the text', () => {
    const body =
      '<header><h1>Ferry adds crossings</h1><p>March 1</p></header><h1>Ferry adds crossings</h1><p>By A. Writer</p><p>A summary.</p><p>It sails.</p><p>A summary.</p>';
    const content = '<by>By A. Writer</by><description>A summary.</description>';
    expect(blocksOf(read(item({ body, content })))).toEqual([
      ['paragraph', 'It sails.'],
      ['paragraph', 'A summary.'],
    ]);
  });

  test('keeps a header that says something else', () => {
    expect(
      read(item({ body: '<header><p>First things first.</p></header><p>It sails.</p>' })).text,
    ).toBe('First things first.\n\nIt sails.');
  });

  test.each([
    ['CDATA', '<p><![CDATA[Fish & chips <b>]]></p>', 'Fish & chips <b>'],
    ['a line break', '<p>One<br/>two</p>', 'One two'],
    ['an empty paragraph', '<p/><p>One</p><p> </p>', 'One'],
  ])('reads %s', (_, body, text) => expect(read(item({ body })).text).toBe(text));

  test('reads plain, HTML and base64 inlineData', () => {
    const withData = (attributes: string, data: string) =>
      read(
        item().replace(
          /<inlineXML>.*<\/inlineXML>/,
          `<inlineData ${attributes}>${data}</inlineData>`,
        ),
      ).text;
    expect(withData('contenttype="text/plain"', 'One.\n\nTwo.')).toBe('One.\n\nTwo.');
    expect(
      withData('contenttype="text/html"', '&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;'),
    ).toBe('One.\n\nTwo.');
    const encoded = Buffer.from('Fjørd.').toString('base64');
    expect(withData('contenttype="text/plain" encoding="base64"', encoded)).toBe('Fjørd.');
  });

  test('chooses the headline by role, rank and language, and keeps the others', () => {
    const wire = item({ root: 'xml:lang="en"' }).replace(
      '<headline>Ferry adds crossings</headline>',
      '<headline rank="2">Second</headline><headline rank="1" xml:lang="de">Erste</headline><headline rank="1" xml:lang="en-GB">First</headline>',
    );
    const story = read(wire);
    expect(story.headline).toBe('First');
    expect(story.extra?.['headlines']).toEqual([
      { rank: '1', value: 'Erste' },
      { rank: '2', value: 'Second' },
    ]);
  });

  test.each(['knowledgeItem', 'conceptItem', 'catalogItem', 'planningItem'])(
    'refuses a %s with the reason',
    (name) => {
      const error = errorOf(`<${name} xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:k"/>`);
      expect([error.code, error.errors[0]?.pointer]).toEqual(['UNSUPPORTED_ITEM', `/${name}`]);
      expect(error.detail).toMatch(/carries no story.*send a newsItem/);
    },
  );

  test('a message gives each item its own outcome, by its place', () => {
    const wire = `<newsMessage><itemSet>${item()}<knowledgeItem/>${item({ content: '<urgency>x</urgency>' })}${item()}</itemSet></newsMessage>`;
    expect(readItems(wire)).toMatchObject([
      { place: '/newsMessage/itemSet/newsItem[1]', story: { text: 'It sails.' } },
      { place: '/newsMessage/itemSet/knowledgeItem[1]', error: { code: 'UNSUPPORTED_ITEM' } },
      {
        place: '/newsMessage/itemSet/newsItem[2]',
        error: { errors: [{ pointer: '/newsMessage/itemSet/newsItem[2]/contentMeta/urgency' }] },
      },
      { place: '/newsMessage/itemSet/newsItem[3]', story: {} },
    ]);
    expect(errorOf('<newsMessage><itemSet/></newsMessage>').code).toBe('NO_ITEMS');
    expect(errorOf('<contentSet/>').detail).toMatch(/send the newsItem around it/);
  });
});
