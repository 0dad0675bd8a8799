import { expect, test } from 'vitest';
import { keywordPlace } from './keyword-place.ts';

test.each([
  ['Calder-Bridge', {}],
  ['BC-Calder-Bridge', {}],
  ['Calder-Bridge, Lead', { generation: 1, kind: 'update' }],
  ['Calder-Bridge, 1st Lead', { generation: 1, kind: 'update' }],
  ['Calder-Bridge,2ndlead', { generation: 2, kind: 'update' }],
  ['Calder-Bridge, second lead', { generation: 2, kind: 'update' }],
  ['Calder-Bridge, UPDATE 3', { generation: 3, kind: 'update' }],
  ['Calder-Bridge, 2nd Ld-Writethru, 0345', { generation: 2, kind: 'writethru' }],
  ['Calder-Bridge, Writethru', { generation: 1, kind: 'writethru' }],
  ['Calder-Bridge, take 2', { part: 2, kind: 'add' }],
  ['Calder-Bridge, 3rd take', { part: 3, kind: 'add' }],
  ['Calder-Bridge, take 1', {}],
  ['Calder-Bridge, ADD 1', { part: 2, kind: 'add' }],
  ['Calder-Bridge, 2nd Ld, take 2', { generation: 2, part: 2, kind: 'add' }],
])('%s is told from the keyword', (line, place) => {
  expect(keywordPlace(line)).toEqual({ slug: 'calder-bridge', ...place });
});

test.each([
  ['Calder, Bridge', 'calder, bridge'],
  ['Lead prices', 'lead prices'],
  ['Metals, Lead prices', 'metals, lead prices'],
  ['Bridge, take two', 'bridge, take two'],
])('%s is a keyword, and counts nothing', (line, slug) => {
  expect(keywordPlace(line)).toEqual({ slug });
});

test('a list of subjects is no keyword: stories share it that have nothing else in common', () => {
  expect(keywordPlace('Hafen/Krane/')).toBeUndefined();
});
