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
    const error = failure(() => decode(bytes(0x63, 0x61, 0x66, 0xe9, 0x20)));
    expect(error.code).toBe('NOT_TEXT');
    expect(error.detail).toMatch(/^byte 3 is not utf-8; .*charset/);
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
