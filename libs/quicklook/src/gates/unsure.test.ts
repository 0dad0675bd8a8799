import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { unsure } from './unsure.ts';

test.each([['The mayor opened the bridge.', 'The mayor opened the bridge']])(
  'a line that loses nothing needs no parser: %s passes as %j',
  (text, line) => {
    expect(verdict(unsure, text, line)).toBeUndefined();
  },
);
