import fc from 'fast-check';
import { expect, test } from 'vitest';
import { item, read } from '../test/read.ts';
import { WireError } from './errors.ts';

const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<p>',
    '</p>',
    '<h2>',
    '</h2>',
    '<li>',
    '<table><tr><td>',
    '</td><td>',
    '<br>',
    '<br/><br/>',
    '\n',
    '\n\n',
    ' ',
    '😀',
    '&amp;',
    '<div>',
    '</tr></table>',
    '<script>',
  ),
);
const body = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

test('the blocks cover the text but for one blank line between them, in order', () => {
  fc.assert(
    fc.property(body, fc.constantFrom('body_text', 'body_xhtml'), (value, field) => {
      const { text, blocks } = read(item({ [field]: value }));
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
      let at = 0;
      for (const { start, end } of blocks) {
        expect(start).toBe(at);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).not.toMatch(/\n|^\s|\s$/);
        at = end + 2;
      }
      expect(text.isWellFormed()).toBe(true);
    }),
    { numRuns: 500 },
  );
});

/** Fails on any error but a WireError. */
const readOrRefuse = (wire: object | Uint8Array): void => {
  try {
    read(wire);
  } catch (error) {
    expect(error).toBeInstanceOf(WireError);
  }
};

test('any JSON object is read or refused with a WireError', () => {
  const keys = fc.constantFrom(
    'uri',
    'headline',
    'headlines',
    'bodies',
    'by',
    'person',
    'associations',
    'version',
    'urgency',
    'standard',
    'pubStatus',
    'embargoed',
    '__proto__',
  );
  fc.assert(fc.property(fc.dictionary(keys, fc.jsonValue()), readOrRefuse), { numRuns: 300 });
});

test('any bytes are read or refused with a WireError', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), readOrRefuse), { numRuns: 300 });
});
