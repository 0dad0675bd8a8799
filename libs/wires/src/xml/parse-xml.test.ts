import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WireError } from '../errors.ts';
import { elementAt, pathOf, textOf } from './element.ts';
import { maxElementDepth, parseXml } from './parse-xml.ts';
import { rootNameOf } from './root-name.ts';

const failure = (text: string): WireError => {
  try {
    parseXml(text);
  } catch (error) {
    if (error instanceof WireError) return error;
    throw error;
  }
  throw new Error('expected a WireError');
};

describe('parseXml', () => {
  test('gives names without prefixes, text with characters decoded, CDATA and paths', () => {
    const root = parseXml(
      '<n:a xmlns:n="x"><b>1</b><b k="v &amp; w">&lt;<![CDATA[<&>]]>&#233;</b></n:a>',
    );
    const second = root.children[1];
    if (typeof second !== 'object') throw new Error('no element');
    expect([root.name, second.attributes, textOf(second)]).toEqual(['a', { k: 'v & w' }, '<<&>é']);
    expect([pathOf(second), pathOf(second, root)]).toEqual(['/a/b[2]', '/b[2]']);
    expect(textOf(elementAt(root, 'b'))).toBe('1');
  });

  test('knows HTML’s named characters without reading the DTD that declares them', () => {
    const text =
      '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf.dtd"><nitf>caf&eacute; &mdash; &amp;amp;</nitf>';
    expect(textOf(parseXml(text))).toBe('café — &amp;');
  });

  test.each([
    [
      'an external entity',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
      '&x;',
    ],
    [
      'entities that multiply',
      '<!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;">]><a>&m;</a>',
      '&m;',
    ],
    ['a parameter entity’s name', '<a>&toString;</a>', '&toString;'],
  ])('expands no %s', (_, text, entity) => {
    const error = failure(text);
    expect(error.code).toBe('BAD_XML');
    expect(error.detail).toContain(`${entity} at line 1`);
    expect(error.errors[0]?.pointer).toBe('/a');
  });

  test('says at which line, column and element the XML is at fault', () => {
    expect(failure('<a>\n<b></c></a>').errors).toEqual([
      {
        pointer: '/a',
        detail:
          'this is not well-formed XML at line 2, column 8: unexpected close tag; check what made it',
      },
    ]);
    expect(failure('<a><b>cut').detail).toMatch(/ends too early, at line 1, column 10/);
    expect(failure('<!-- nothing -->').code).toBe('BAD_XML');
  });

  test('bounds depth and attributes before they cost anything', () => {
    expect(failure('<a>'.repeat(10_000)).code).toBe('TOO_DEEP');
    expect(parseXml('<a>'.repeat(maxElementDepth) + '</a>'.repeat(maxElementDepth)).name).toBe('a');
    const attributes = Array.from({ length: 200_000 }, (_, index) => ` a${index}=""`).join('');
    expect(failure(`<a${attributes}/>`).code).toBe('TOO_LARGE');
    expect(failure(`<a>${' '.repeat(4_000_000)}</a>`).code).toBe('TOO_LARGE');
  });

  test('parses or tells a fault, whatever the text', () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...'<a> </a> <a/> <!DOCTYPE a [ ]> <![CDATA[ ]]> &amp; &x; &#0; &#xd800; <?p ?> <!-- --> xml:lang="'.split(
          ' ',
        ),
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        try {
          parseXml(parts.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(WireError);
        }
      }),
    );
  });
});

describe('rootNameOf', () => {
  test.each([
    [
      '<?xml version="1.0"?>\n<!-- <b> --><!DOCTYPE nitf SYSTEM "x" [<!ENTITY a ">">]>\n<n:nitf/>',
      'nitf',
    ],
    ['  <newsItem guid="x">', 'newsItem'],
    ['<!DOCTYPE html><html>', 'html'],
    ['<?xml never closed', undefined],
    ['<!-- never closed', undefined],
    ['<!DOCTYPE a [<!ENTITY b "c"><nitf>', undefined],
    ['{"a": "<b>"}', undefined],
    ['', undefined],
  ])('%s', (text, name) => expect(rootNameOf(text)).toBe(name));
});
