import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cleanText, decode } from './decode.ts';
import { WireError } from './errors.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const failure = (act: () => unknown): WireError => {
  try {
    act();
  } catch (error) {
    if (error instanceof WireError) return error;
    throw error;
  }
  throw new Error('expected a WireError');
};

describe('decode', () => {
  test('reads UTF-8 with and without a byte order mark', () => {
    expect(decode(utf8('Łódź'))).toBe('Łódź');
    expect(decode(utf8('\uFEFFŁódź'))).toBe('Łódź');
  });

  test('reads UTF-16 of either order by its byte order mark, whatever is declared', () => {
    expect(decode(bytes(0xff, 0xfe, 0x41, 0, 0x42, 1), 'text/plain; charset=utf-8')).toBe('Ał');
    expect(decode(bytes(0xfe, 0xff, 0, 0x41, 1, 0x42))).toBe('Ał');
  });

  test('reads the charset that the content type declares', () => {
    const wire = bytes(0x93, 0x63, 0x61, 0x66, 0xe9, 0x94);
    expect(decode(wire, 'text/plain; charset=windows-1252')).toBe('“café”');
    expect(decode(wire.subarray(1, 5), 'text/plain; charset="ISO-8859-1"')).toBe('café');
  });

  test('names the first byte that is not UTF-8 and says what to do', () => {
    const error = failure(() =>
      decode(bytes(0x63, 0x61, 0x66, 0xe9, 0x20), 'text/plain; charset=utf-8'),
    );
    expect(error.code).toBe('NOT_TEXT');
    expect(error.detail).toMatch(/^byte 3 is not utf-8; .*charset/);
  });

  test('reads UTF-16 without a mark by its shape', () => {
    expect(
      decode(Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a>ł</a>', 'utf16le')),
    ).toMatch(/<a>ł/);
    expect(decode(Buffer.from('{"a":"ł"}', 'utf16le').swap16())).toBe('{"a":"ł"}');
  });

  test.each([
    ['ISO-8859-1', bytes(0x63, 0x61, 0x66, 0xe9), 'café'],
    ['windows-1252', bytes(0x93, 0x61, 0x94), '“a”'],
    ['macintosh', bytes(0x63, 0x61, 0x66, 0x8e), 'café'],
    ['UTF-16', utf8('café'), 'café'],
    ['us-ascii', utf8('café'), 'café'],
  ])('reads what an XML declaration names: %s', (encoding, body, text) => {
    const wire = Buffer.concat([utf8(`<?xml version="1.0" encoding="${encoding}"?><a>`), body]);
    expect(decode(wire)).toBe(`<?xml version="1.0" encoding="${encoding}"?><a>${text}`);
    expect(decode(wire, 'text/xml')).toContain(text);
  });

  test('believes the XML declaration where the bytes are not what the content type says', () => {
    const wire = Buffer.concat([utf8('<?xml version="1.0" encoding="ISO-8859-1"?>'), bytes(0xe9)]);
    expect(decode(wire, 'text/xml; charset=utf-8')).toMatch(/é$/);
  });

  test.each([
    'text/xml; charset=ISO-8859-1',
    'text/xml; charset=windows-1252',
    'text/xml; charset=macintosh',
  ])('reads what can only be UTF-8 as that, although %s is declared', (contentType) => {
    expect(decode(utf8('Café in Łódź'), contentType)).toBe('Café in Łódź');
  });

  test('finds out what bytes are in that are not the UTF-8 of their XML declaration', () => {
    const wire = Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>Café</a>', 'latin1');
    expect(decode(wire, 'application/rss+xml')).toMatch(/Café/);
    expect(failure(() => decode(wire, 'application/rss+xml; charset=utf-8')).code).toBe('NOT_TEXT');
  });

  test('finds out what undeclared bytes are in: windows-1252 or MacRoman', () => {
    expect(decode(bytes(0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x96, 0x20, 0xe0))).toBe(
      '“Café” – à',
    );
    expect(decode(bytes(0xd2, 0x43, 0x61, 0x66, 0x8e, 0xd3, 0x20, 0xd0, 0x20, 0x88))).toBe(
      '“Café” – à',
    );
  });

  test('takes damaged UTF-8 for what it is, and not for another encoding', () => {
    const damaged = Buffer.concat([utf8('Łódź '), bytes(0xff), utf8(' Łódź')]);
    expect(failure(() => decode(damaged)).detail).toMatch(/^byte 8 is not utf-8/);
    expect(failure(() => decode(bytes(0x1f, 0x8b, 8, 0, 0, 0xff, 1, 2, 0xfe))).code).toBe(
      'NOT_TEXT',
    );
  });

  test('says what to do, whether the bytes came as a push or as a file', () => {
    expect(failure(() => decode(gzipSync('{"uri":"urn:a"}'), 'application/json')).detail).toBe(
      "byte 1 is not utf-8; this is packed with gzip; unpack it first (only a push may be packed, with 'Content-Encoding: gzip')",
    );
    expect(failure(() => decode(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff))).detail).toBe(
      'byte 0 is not utf-8; this is no text but a picture, an archive or the like; give the wire itself',
    );
    expect(failure(() => decode(bytes(0x63, 0xc3), 'text/plain; charset=utf-8')).detail).toBe(
      "byte 1 is not utf-8; write it in UTF-8 (only a push may name another charset, as in 'Content-Type: text/plain; charset=windows-1252')",
    );
  });

  test('calls empty only what has no bytes', () => {
    expect(failure(() => decode(bytes())).detail).toBe('the wire is empty; give one item');
    const nothing = failure(() => decode(new Uint8Array(100)));
    expect([nothing.code, nothing.detail]).toEqual([
      'EMPTY',
      'the wire is 100 bytes without a character that can be read; give one item',
    ]);
  });

  test.each([
    ['MacRoman', 0x8e],
    ['x-mac-roman', 0x8e],
    ['mac_roman', 0x8e],
    ['latin-1', 0xe9],
    ['CP-1252', 0xe9],
  ])('knows encodings by the names of other systems too: %s', (charset, byte) => {
    expect(decode(bytes(0x63, 0x61, 0x66, byte), `text/plain; charset=${charset}`)).toBe('café');
  });

  test('refuses a charset nobody knows, and an empty wire', () => {
    expect(failure(() => decode(utf8('a'), 'text/plain; charset=klingon')).code).toBe(
      'UNKNOWN_CHARSET',
    );
    expect(failure(() => decode(utf8(' \n\0'))).code).toBe('EMPTY');
    expect(failure(() => decode(bytes())).code).toBe('EMPTY');
  });

  test('takes out NULs and other control characters, and makes lone surrogates well-formed', () => {
    expect(cleanText('a\0b\u0007c\u0085d\te\r\nf\rg')).toBe('abcd\te\nf\ng');
    expect(cleanText('a\ud800b')).toBe('a\ufffdb');
    expect(cleanText('😀')).toBe('😀');
  });
});
