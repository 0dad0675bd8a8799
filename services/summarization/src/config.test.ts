import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLanguageModel } from './config.ts';

const url = 'https://models.example/v1';

describe('the settings of the language model', () => {
  test('without an address there is none, whatever else is set', () => {
    expect(readLanguageModel({ QUICKWIRE_LLM_MODEL: 'tiny', QUICKWIRE_LLM_KEY: 'k' })).toBe(
      undefined,
    );
    expect(readLanguageModel({ QUICKWIRE_LLM_URL: '' })).toBe(undefined);
  });

  test('an address and a model suffice; an answer may take two seconds, sixty are asked for a minute', () => {
    expect(readLanguageModel({ QUICKWIRE_LLM_URL: url, QUICKWIRE_LLM_MODEL: 'tiny' })).toEqual({
      url,
      model: 'tiny',
      key: undefined,
      timeoutMs: 2000,
      perMinute: 60,
    });
  });

  test('the key comes from a file as well', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'quickwire-key-')), 'key');
    writeFileSync(file, 'its-key\n');
    const env = {
      QUICKWIRE_LLM_URL: url,
      QUICKWIRE_LLM_MODEL: 'tiny',
      QUICKWIRE_LLM_KEY_FILE: file,
    };
    expect(readLanguageModel(env)?.key).toBe('its-key');
  });

  test.each([
    [{ QUICKWIRE_LLM_URL: url }, /QUICKWIRE_LLM_MODEL is missing; set it/],
    [
      { QUICKWIRE_LLM_URL: 'file:///etc/passwd' },
      /QUICKWIRE_LLM_URL is file:.*; set it to an http/,
    ],
    [
      { QUICKWIRE_LLM_URL: url, QUICKWIRE_LLM_MODEL: 'tiny', QUICKWIRE_DEADLINE_MS: '3000' },
      /QUICKWIRE_LLM_TIMEOUT_MS is more than half of QUICKWIRE_DEADLINE_MS/,
    ],
    [
      { QUICKWIRE_LLM_URL: url, QUICKWIRE_LLM_MODEL: 'tiny', QUICKWIRE_LLM_PER_MINUTE: '0' },
      /QUICKWIRE_LLM_PER_MINUTE is 0; set it to a whole number from 1/,
    ],
  ])('what is wrong is named: %j', (env, message) => {
    expect(() => readLanguageModel(env)).toThrow(message);
  });
});
