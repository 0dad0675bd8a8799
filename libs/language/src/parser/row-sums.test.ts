import { expect, test } from 'vitest';
import { createRowSums, TOGETHER } from './row-sums.ts';

const WIDTH = 6;
const ROWS = 20;

/** Rows of numbers up to `most` either way, the same each time. */
const rowsUpTo = (most: number): readonly Int16Array[] =>
  Array.from({ length: ROWS }, (_, row) =>
    Int16Array.from({ length: WIDTH }, (__, at) => most * Math.sin((row * WIDTH + at) ** 2)),
  );

test.each([
  ['small ones', 900],
  ['ones whose sums outgrow 16 bits', 32_767],
])('sums of rows are exact: %s', (_, most) => {
  const rows = rowsUpTo(most);
  const start = Int32Array.of(5, -7, 300, -300, 0, 1);
  const table = createRowSums(ROWS, start);
  for (const [row, numbers] of rows.entries()) table.write(row, numbers);
  const asked = Int32Array.from({ length: 2 * TOGETHER }, (__, at) => (at * 7) % ROWS);
  const sums = new Int32Array(WIDTH);
  table.add(asked, sums);
  const plain = Array.from(start, (first, at) =>
    asked.reduce((sum, row) => sum + rows[row]![at]!, first),
  );
  expect([...sums]).toEqual(plain);
  if (most > 900) expect(Math.max(...plain.map(Math.abs))).toBeGreaterThan(32_767);
});
