import { expect, test } from 'vitest';
import { curlLine } from './welcome.ts';

test('the line that pushes a story has the key, or says who has it', () => {
  expect(curlLine('http://here', 'desk', 'its-key')).toContain("'Authorization: Bearer its-key'");
  const line = curlLine('http://here', 'desk', undefined);
  expect(line).toMatch(/Bearer <the key of desk: .*QUICKWIRE_FEEDS.*>'/);
  expect(line).not.toContain('KEY}');
});
