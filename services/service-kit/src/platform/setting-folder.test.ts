import { chmodSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError } from './config-error.ts';
import { settingFolder } from './setting-folder.ts';

const scratch = mkdtempSync(join(tmpdir(), 'quickwire-folder-'));
const file = join(scratch, 'file');
writeFileSync(file, '');
const locked = mkdtempSync(join(scratch, 'locked-'));
chmodSync(locked, 0o500);

test('a folder that is missing is made, with those above it', () => {
  const path = join(scratch, 'a', 'b');
  expect(settingFolder('HERE', path)).toBe(path);
  expect(statSync(path).isDirectory()).toBe(true);
  expect(settingFolder('HERE', path)).toBe(path);
});

test.each([
  ['a file', file, 'which is a file, or lies under one'],
  ['a folder under a file', join(file, 'a', 'b'), 'which is a file, or lies under one'],
  ['one where none can be', '/proc/a/b', 'where no folder can be made (ENOENT)'],
])('%s is refused at once, with the setting, its value and what to do', (_, path, reason) => {
  const folder = (): string => settingFolder('HERE', path);
  expect(folder).toThrow(ConfigError);
  expect(folder).toThrow(`HERE is ${path}, ${reason}; set it to a folder that this user may write`);
});

// Root may write anywhere.
test.skipIf(process.getuid?.() === 0)('one that may not be written is refused', () => {
  expect(() => settingFolder('HERE', locked)).toThrow('where this user may not write');
  expect(() => settingFolder('HERE', join(locked, 'a'))).toThrow('where this user may not write');
});
