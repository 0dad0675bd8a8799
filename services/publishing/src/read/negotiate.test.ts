import { expect, test } from 'vitest';
import { negotiate } from './negotiate.ts';

const offers = ['application/json', 'text/plain', 'text/html'] as const;

test.each([
  [undefined, 'application/json'],
  ['', 'application/json'],
  ['TEXT/HTML', 'text/html'],
  ['text/plain;q=0.3, text/html;q=0.7', 'text/html'],
  ['text/*;q=0.5, application/json;q=0.4', 'text/plain'],
  ['*/*, text/html;q=0', 'application/json'],
  ['application/json;q=2', undefined],
  ['image/png', undefined],
  ['nonsense', undefined],
])('Accept %j gives %s', (accept, offer) => {
  expect(negotiate(accept, offers)).toBe(offer);
});
