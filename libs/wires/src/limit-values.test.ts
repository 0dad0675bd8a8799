import { expect, test } from 'vitest';
import { errorOf, item, readItems } from '../test/read.ts';

test.each([
  [
    'paragraphs',
    `headline/ outlet/ OSLO, Norway/ byline/ edition/ lead\n${'a\n\n'.repeat(50_000)}`,
  ],
  ['subjects', item({ subject: Array.from({ length: 80_000 }, (_, n) => ({ name: `s${n}` })) })],
  ['values of its own', item({ own: Array.from({ length: 160_000 }, () => 0) })],
])('a story of far too many %s is refused', (_, wire) => {
  expect(errorOf(wire)).toMatchObject({ code: 'TOO_LARGE' });
});

test('of many items those are taken for which there is room', () => {
  const many = item({ own: Array.from({ length: 30_000 }, () => 0) });
  const ended = readItems(
    [item(), many, many, many].map((one, n) => ({ ...one, uri: `urn:${n}` })),
  );
  expect(ended.map((one) => 'story' in one)).toEqual([true, true, true, true]);
  const more = readItems([...Array(6)].map((_, n) => ({ ...many, uri: `urn:${n}` })));
  expect(more.map((one) => ('error' in one ? one.error.errors[0]?.pointer : 'story'))).toEqual([
    'story',
    'story',
    'story',
    'story',
    '/4',
    '/5',
  ]);
});
