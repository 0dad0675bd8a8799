import { describe, expect, test } from 'vitest';
import { isToEditors, withoutAddress } from './addressed.ts';

describe('whom a note is for', () => {
  test.each([
    'EDS: ',
    'Eds.: ',
    'Editors, ',
    'ATTENTION EDITORS - ',
    '*** ATTN EDS: ',
    'Note to editors: ',
    'To all news editors – ',
    'Editor’s note: ',
    'EDITORS ONLY: ',
    'Dear editors, please note: ',
    'Achtung Redaktionen: ',
    'Hinweis an die Redaktionen: ',
    'Note aux rédactions : ',
    'Nota a los redactores: ',
  ])('is no part of what it says, and tells that it is to editors: %j', (address) => {
    expect(withoutAddress(`${address}KILL`)).toBe('KILL');
    expect(isToEditors(`${address}KILL`)).toBe(true);
  });

  test.each(['Editors protest', 'To kill', 'Noted', 'Edson wins', 'Änderung'])(
    'is not what %j begins with',
    (line) => {
      expect(isToEditors(line)).toBe(false);
      expect(withoutAddress(line)).toMatch(/^(?:protest|To kill|Noted|Edson wins|Änderung)$/);
    },
  );

  test.each(['NOTE TO EDITORS ', 'eds ', 'to all the ', 'please note ', '- '])(
    'is found at once in a line of nothing but %j',
    (words) => {
      const started = performance.now();
      withoutAddress(words.repeat(5000));
      isToEditors(words.repeat(5000));
      expect(performance.now() - started).toBeLessThan(500);
    },
  );
});
