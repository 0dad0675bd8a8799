import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { putFigures } from './put-figures.ts';

const [begin, end] = ['<!-- figures -->\n', '<!-- /figures -->\n'];

describe('putFigures', () => {
  it('puts them anew between the marks and leaves the rest, time and again', () => {
    const put = putFigures(`Before\n${begin}old\n${end}After\n`, 'new');
    expect(put).toBe(`Before\n${begin}new\n${end}After\n`);
    expect(putFigures(put, 'new')).toBe(put);
  });

  it.each([
    ['the first', `Before\n${end}`, /put a line <!-- figures -->/],
    ['the last', `Before\n${begin}old\n`, /put a line <!-- \/figures --> .* behind/],
    ['the last behind the first', `${end}${begin}`, /put a line <!-- \/figures --> .* behind/],
  ])('says which mark is missing: %s', (_, document, said) => {
    expect(() => putFigures(document, 'new')).toThrow(said);
  });

  it('finds both in the document that it writes', () => {
    const document = readFileSync(
      new URL('../../../docs/near-duplicates.md', import.meta.url),
      'utf8',
    );
    expect(putFigures(document, 'new')).toMatch(/<!-- figures -->\nnew\n<!-- \/figures -->\n$/);
  });
});
