import { expect, test } from 'vitest';
import { readLinkHeader } from './link-header.ts';

test.each([
  ['', []],
  ['nonsense', []],
  ['<https://a.example/>; rel="hub"', [{ href: 'https://a.example/', rels: ['hub'] }]],
  [
    '<a>;rel=hub,<b> ; title="x, <y>; rel=z" ; REL = "Self Next"',
    [
      { href: 'a', rels: ['hub'] },
      { href: 'b', rels: ['self', 'next'] },
    ],
  ],
  ['<a,b;c>; rel=hub; rel=self', [{ href: 'a,b;c', rels: ['hub'] }]],
  ['<a>; crossorigin; rel="x"', [{ href: 'a', rels: ['x'] }]],
  ['<a>', [{ href: 'a', rels: [] }]],
])('%j has the links %j', (header, links) => {
  expect(readLinkHeader(header)).toEqual(links);
});

test('a header without end takes time in proportion to its length', () => {
  expect(readLinkHeader(`<a>${'; x="'.repeat(5000)}`).length).toBeLessThan(2);
  expect(readLinkHeader('<'.repeat(15_000))).toEqual([]);
});
