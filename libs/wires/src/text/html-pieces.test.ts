import { describe, expect, test } from 'vitest';
import { WireError } from '../errors.ts';
import { htmlPieces } from './html-pieces.ts';

const short = (html: string): string[] =>
  htmlPieces(html).map(({ kind, text }) => `${kind}: ${text}`);

describe('htmlPieces', () => {
  test('gives paragraphs, headings, list items, captions and table rows in order', () => {
    expect(
      short(
        '<section><h2>Head</h2><p>One <b>bold</b>\n word.</p><ul><li><p>First</p></li><li>Second</li></ul>' +
          '<table><caption>Sums</caption><tr><th>a</th><th>b</th></tr><tr><td><p>1</p></td><td>2</td></tr></table>' +
          '<figure><img src="x"><figcaption>A bridge</figcaption></figure></section>',
      ),
    ).toEqual([
      'heading: Head',
      'paragraph: One bold word.',
      'list-item: First',
      'list-item: Second',
      'caption: Sums',
      'table-row: a | b',
      'table-row: 1 | 2',
      'caption: A bridge',
    ]);
  });

  test('decodes entities, and keeps a doubly escaped one as text', () => {
    expect(short('<p>AT&amp;T&nbsp;&lt;b&gt; &#8220;x&#x201D; &amp;amp;</p>')).toEqual([
      'paragraph: AT&T <b> “x” &amp;',
    ]);
  });

  test('drops scripts, styles and what is in them', () => {
    expect(short('<p>a</p><script>if (a < b) "</p>"</script><style>p{}</style><p>b</p>')).toEqual([
      'paragraph: a',
      'paragraph: b',
    ]);
  });

  test('takes loose text, unclosed tags and doubled line breaks', () => {
    expect(short('loose <a href="x">link</a><p>one<br/><br/>two<br>three<p>four</ br>')).toEqual([
      'paragraph: loose link',
      'paragraph: one',
      'paragraph: two three',
      'paragraph: four',
    ]);
  });

  test('keeps an empty cell in its column and drops an empty row', () => {
    expect(
      short('<table><tr><td>a</td><td></td><td>c</td></tr><tr><td></td><td> </td></tr></table>'),
    ).toEqual(['table-row: a | | c']);
  });

  test('refuses markup too deep or too long, at once', () => {
    expect(() => htmlPieces('<div>'.repeat(100_000))).toThrow(WireError);
    expect(() => htmlPieces('x'.repeat(2_000_001))).toThrow(/send less/);
  });
});
