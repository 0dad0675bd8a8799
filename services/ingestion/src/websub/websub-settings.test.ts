import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, readConfig } from '@quickwire/service-kit';
import { expect, test } from 'vitest';
import { newDirectory } from '../../test/running-door.ts';
import { WebSubVariables, webSubSettings } from './websub-settings.ts';

const url = { QUICKWIRE_PUBLIC_URL: 'https://news.example' };
const [master, former] = ['m'.repeat(32), 'f'.repeat(32)];
const settingsOf = (env: NodeJS.ProcessEnv) => webSubSettings(readConfig(WebSubVariables, env));

test('without a master secret nothing can be subscribed', () => {
  expect(settingsOf({})).toBeUndefined();
  expect(settingsOf(url)).toBeUndefined();
});

test('a master secret, or the new and the former one, from the environment or a file', () => {
  expect(settingsOf({ ...url, QUICKWIRE_WEBSUB_SECRET: master })?.masters).toEqual([master]);
  const file = join(newDirectory(), 'secret');
  writeFileSync(file, `${master}\n${former}\n`);
  expect(settingsOf({ ...url, QUICKWIRE_WEBSUB_SECRET_FILE: file })).toEqual({
    publicUrl: 'https://news.example',
    masters: [master, former],
  });
});

test.each([
  [{ QUICKWIRE_WEBSUB_SECRET: master }, 'QUICKWIRE_PUBLIC_URL: is needed'],
  [{ ...url, QUICKWIRE_WEBSUB_SECRET: 'short' }, 'at least 32 characters'],
  [{ ...url, QUICKWIRE_WEBSUB_SECRET: `${master},${former},${master}` }, 'the new and the former'],
  [
    { QUICKWIRE_PUBLIC_URL: 'news.example' },
    'QUICKWIRE_PUBLIC_URL is news.example; set it to the http://',
  ],
])('%j: says what to set', (env, message) => {
  expect(() => settingsOf(env)).toThrow(ConfigError);
  expect(() => settingsOf(env)).toThrow(message);
  expect(() => settingsOf(env)).not.toThrow(master);
});
