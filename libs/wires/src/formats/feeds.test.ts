import type { FeedName } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { bytesOf, errorOf, read, readItems } from '../../test/read.ts';
import { readWire } from '../read-wire.ts';
import { storyIn } from '../wire-format.ts';

const rss = (item: string, channel = '') =>
  `<rss version="2.0"><channel><title>Post</title>${channel}<item>${item}</item></channel></rss>`;
const atom = (entry: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><entry>${entry}</entry></feed>`;
const hrefOf = (wire: string) => read(wire).associations[0]?.href;

describe('feeds', () => {
  test('the content goes before the description, which becomes the lead', () => {
    const story = read(
      rss(
        '<title>t</title><description>In short.</description><content:encoded>&lt;p&gt;At length.&lt;/p&gt;</content:encoded>',
      ),
    );
    expect([story.text, story.lead]).toEqual(['At length.', 'In short.']);
  });

  test('a description that only begins the content is no lead', () => {
    const story = read(
      rss(
        '<title>t</title><description>At le…</description><content:encoded>At length.</content:encoded>',
      ),
    );
    expect(story.lead).toBeUndefined();
  });

  test.each([
    [
      'the channel’s link',
      rss('<title>t</title><link>b/c</link>', '<link>https://a.example/x/</link>'),
      'https://a.example/x/b/c',
    ],
    [
      'xml:base',
      rss('<title>t</title><link>c</link>', '<link>https://a.example/</link>').replace(
        '<item>',
        '<item xml:base="/b/">',
      ),
      'https://a.example/b/c',
    ],
    [
      'xml:base of the feed and the entry',
      atom(
        '<id>1</id><title>t</title><link xml:base="b/" href="c"/>',
        'xml:base="https://a.example/"',
      ),
      'https://a.example/b/c',
    ],
    [
      'the feed’s own page',
      atom('<id>1</id><title>t</title><link href="/c"/>').replace(
        '<entry>',
        '<link href="https://a.example/b/"/><entry>',
      ),
      'https://a.example/c',
    ],
  ])('a relative link goes by %s', (_, wire, href) => {
    expect(hrefOf(wire)).toBe(href);
  });

  test('without an id the item is its link, without a link its content', () => {
    const linked = rss('<title>t</title><link>https://a.example/1</link>');
    expect(read(linked).itemId).toBe('https://a.example/1');
    const ids = ['a', 'a', 'b'].map(
      (text) => read(rss(`<title>t</title><description>${text}</description>`)).itemId,
    );
    expect(ids[0]).toMatch(/^feed-entry:/);
    expect([ids[0] === ids[1], ids[0] === ids[2]]).toEqual([true, false]);
  });

  test('of items that share a link, or have that of the channel, none takes the place of another', () => {
    const item = (title: string, link: string) =>
      `<item><title>${title}</title><link>${link}</link></item>`;
    const ids = (channel: string, ...items: string[]) =>
      readItems(
        `<rss version="2.0"><channel><link>${channel}</link>${items.join('')}</channel></rss>`,
      ).map((each) => ('error' in each ? '' : storyIn(each)?.itemId));
    const a = 'https://x.example/a';
    const shared = ids('https://x.example/', item('One', a), item('Two', a));
    expect(new Set(shared).size).toBe(2);
    expect(ids('https://x.example/', item('One', a))).toEqual([a]);
    const [first] = ids('https://x.example', item('One', 'https://x.example/'));
    expect(ids('https://x.example', item('Two', 'https://x.example/'))).not.toEqual([first]);
    expect(ids('https://x.example', item('One', 'https://x.example/'))).toEqual([first]);
  });

  test('a date that is none stays for people to see', () => {
    const story = read(rss('<title>t</title><pubDate>soon</pubDate>'));
    expect([story.revision.created, story.extra]).toEqual([undefined, { published: 'soon' }]);
  });

  test.each([
    ['RSS, escaped HTML', rss('<title>&lt;i&gt;A&lt;/i&gt; &amp;amp; B</title>')],
    ['RSS, a bare ampersand', rss('<title>A & B</title>')],
    ['RSS, CDATA', rss('<title><![CDATA[A &amp; <b>B</b>]]></title>')],
    ['Atom, HTML', atom('<id>1</id><title type="html">A &amp;amp; &lt;b>B&lt;/b></title>')],
    ['Atom, text', atom('<id>1</id><title>A &amp; B</title>')],
    [
      'Atom, XHTML',
      atom(
        '<id>1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A &amp; <b>B</b></div></title>',
      ),
    ],
  ])('the title is text: %s', (_, wire) => {
    expect(read(wire).headline).toBe('A & B');
  });

  test('a title of plain Atom text keeps what looks like a tag', () => {
    expect(read(atom('<id>1</id><title>Use &lt;p&gt;</title>')).headline).toBe('Use <p>');
  });

  test('undeclared Windows-1252 and what the XML declares are read', () => {
    const latin = Buffer.from(rss('<title>Não</title>'), 'latin1');
    expect(read(latin).headline).toBe('Não');
    const declared = Buffer.from(
      `<?xml version="1.0" encoding="iso-8859-15"?>${rss('<title>¤5</title>')}`,
      'latin1',
    );
    expect(read(declared).headline).toBe('€5');
  });

  test('an entity that a feed declares is neither fetched nor expanded', () => {
    const wire = `<!DOCTYPE rss [<!ENTITY a "secret"><!ENTITY b SYSTEM "file:///etc/hostname">]>${rss('<title>x &a; &b;</title>')}`;
    expect(read(wire).headline).toBe('x &a; &b;');
  });

  test.each([
    ['a break in a title', '<title>Line<br>break</title>', 'Line break', 'Line break'],
    [
      'open paragraphs, a picture and a rule',
      '<title>t</title><description><p>One <img src="a.png"> <BR>two.<p>Three.<hr></description>',
      't',
      'One two.\n\nThree.',
    ],
    [
      'crossed and open marks',
      '<title>A <b><i>B</b></i> C</title><description>One <b>two.</description>',
      'A B C',
      'One two.',
    ],
    [
      'an open list',
      '<title>t</title><description><ul><li>One.<li>Two.</ul></description>',
      't',
      'One.\n\nTwo.',
    ],
    ['closed breaks', '<title>Line<br/>break<br></br></title>', 'Line break', 'Line break'],
  ])('HTML that a feed forgot to escape is read: %s', (_, fields, headline, text) => {
    const items = readItems(rss(`${fields}</item><item><title>b</title>`));
    expect(
      items.map((item) => ('error' in item ? item.error.code : storyIn(item)?.headline)),
    ).toEqual([headline, 'b']);
    expect(items[0]).toMatchObject({ story: { text } });
  });

  test('the same in Atom, and in what the channel says of itself', () => {
    expect(read(atom('<id>1</id><title type="html">Line<br>break</title>')).headline).toBe(
      'Line break',
    );
    expect(read(rss('<title>t</title>', '<description>Us<br><p>all</description>')).headline).toBe(
      't',
    );
  });

  test('one bad entry takes nothing from the others', () => {
    const items = readItems(
      rss('<title>a</title></item><item><link>x</link></item><item><title>b</title>'),
    );
    expect(
      items.map((item) => ('error' in item ? item.error.errors : storyIn(item)?.headline)),
    ).toEqual([
      'a',
      [
        {
          pointer: '/rss/channel/item[2]',
          detail: 'has neither title nor text; give the entry a title or its content',
        },
      ],
      'b',
    ]);
  });

  test('a deleted Atom entry kills its item', () => {
    const wire = `<feed xmlns="http://www.w3.org/2005/Atom"><at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="urn:1" when="2026-03-11T08:00:00Z"/></feed>`;
    expect(read(wire)).toMatchObject({ itemId: 'urn:1', pubStatus: 'canceled', text: '' });
  });

  test.each([
    [
      'cut short',
      '<rss><channel>\n<item><title>a',
      'BAD_XML',
      'the element <title> at line 2, column 7',
    ],
    ['crossed', '<rss><channel></rss>', 'BAD_XML', 'the element <channel> at line 1, column 6'],
    [
      'an item left open, with HTML in it,',
      '<rss><channel><item><title>a<br>b</title><description><p>c</channel></rss>',
      'BAD_XML',
      'the element <description>',
    ],
    [
      'a paragraph that is no text of an item',
      '<rss><channel><p></channel></rss>',
      'BAD_XML',
      '<p>',
    ],
    ['too deep', `<rss>${'<a>'.repeat(300)}`, 'TOO_DEEP', '256'],
    ['no entries', '<rss><channel/></rss>', 'NO_ITEMS', 'rss'],
    ['over 500 entries', `<rss>${'<item/>'.repeat(501)}</rss>`, 'TOO_MANY_ITEMS', '501'],
    [
      'JSON Feed without items',
      '{"version":"https://jsonfeed.org/version/1.1"}',
      'BAD_FIELD',
      '/items',
    ],
  ])('%s is refused with the place', (_, wire, code, detail) => {
    const error = errorOf(wire);
    expect([error.code, error.detail]).toEqual([code, expect.stringContaining(detail)]);
  });

  test.each([
    ['RSS', `<rss><channel>${'<item><title>a</title></item>'.repeat(600)}</channel></rss>`],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom">${'<entry><id>1</id><title>a</title></entry>'.repeat(600)}</feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: Array(600).fill({ id: '1', content_text: 'a' }),
      }),
    ],
  ])('of %s with over 500 entries the first 500 are read where that is asked for', (_, wire) => {
    const { items } = readWire(bytesOf(wire), { feed: 'desk' as FeedName, firstItems: true });
    expect([items.length, items.every((item) => 'story' in item)]).toEqual([500, true]);
    expect(errorOf(wire).code).toBe('TOO_MANY_ITEMS');
  });

  test('a feed under another type is read as what it is', () => {
    expect(read(bytesOf(rss('<title>t</title>')), 'application/json').format.name).toBe('rss');
  });

  test('the language is told by the feed, else by its commonest words', () => {
    expect(read(rss('<title>t</title>', '<language>nb_NO</language>')).language).toBe('nb-NO');
    expect(read(rss('<title>Der Kran und die Leute von der Werft</title>')).language).toBe('de');
  });
});
