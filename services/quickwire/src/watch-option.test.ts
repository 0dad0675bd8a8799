import { expect, test } from 'vitest';
import { watchOption } from './watch-option.ts';

test('--watch names the folder to watch, and may be left out', () => {
  expect(watchOption(['--watch', 'in'])).toBe('in');
  expect(watchOption([])).toBeUndefined();
});

test.each([
  ['no folder', ['--watch', ''], '--watch is empty; name a folder'],
  ['several', ['--watch', 'a', '--watch', 'b'], '--watch names one folder; further ones are feeds'],
])('--watch with %s is refused, with what to do', (_, args, message) => {
  expect(() => watchOption(args)).toThrow(message);
});
