import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCursor, parseCursor } from './cursor.ts';
import { formatPosition, parsePosition } from './position.ts';

test('a position is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 64 }), (offsets) => {
      expect(parsePosition(formatPosition(offsets), offsets.length)).toEqual(offsets);
    }),
  );
});

test('a cursor is read back as it was, and no other text is a cursor', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.string({ maxLength: 24 }), (at, id) => {
      const cursor = formatCursor([at, id]);
      expect(parseCursor(cursor)).toEqual([at, id]);
      expect(() => parseCursor(`${cursor}=`)).toThrow('send the value of `next` unchanged');
    }),
  );
});
