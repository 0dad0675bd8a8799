import { describe, expect, test } from 'vitest';
import { blocksOf, errorOf, read } from '../../test/read.ts';

const page = (head: string, body = '') =>
  `<!doctype html><html lang="en"><head><title>Page</title>${head}</head><body>${body}</body></html>`;
const ld = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`;
const article = (rest: object = {}) => ({
  '@type': 'NewsArticle',
  headline: 'Head',
  articleBody: 'One.\n\nTwo.',
  ...rest,
});

describe('news pages', () => {
  test('JSON-LD is read alone, in a list, in a graph and as the main entity', () => {
    for (const node of [
      article(),
      [{ '@type': 'WebSite' }, article()],
      { '@graph': [article()] },
      { '@type': 'WebPage', mainEntity: article() },
    ])
      expect(read(page(ld(node)))).toMatchObject({ headline: 'Head', text: 'One.\n\nTwo.' });
  });

  test('a broken block takes nothing from the others', () => {
    expect(
      read(page(`<script type="application/ld+json">{"@type":</script>${ld(article())}`)).headline,
    ).toBe('Head');
  });

  test('references within the page are followed', () => {
    const graph = {
      '@graph': [{ '@id': '#p', name: 'The Post' }, article({ publisher: { '@id': '#p' } })],
    };
    expect(read(page(ld(graph))).outlet).toBe('The Post');
  });

  test('microdata gives the markup of its text', () => {
    const body =
      '<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Head</h1><div itemprop="articleBody"><p>One.</p><h2>Sub</h2><p>Two.</p></div></div>';
    expect(blocksOf(read(page('', body)))).toEqual([
      ['paragraph', 'One.'],
      ['heading', 'Sub'],
      ['paragraph', 'Two.'],
    ]);
  });

  test('items in items under many names are read once each, not once for each name of each', () => {
    const names = Array.from({ length: 40 }, (_, at) => `n${at}`).join(' ');
    const nested = `<div itemscope itemprop="${names}">`.repeat(60);
    const body = `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Head</h1>${nested}<p>Deep.</p>${'</div>'.repeat(60)}<div itemprop="articleBody"><p>One.</p></div></div>`;
    expect(read(page('', body)).headline).toBe('Head');
  });

  test('a retracted article is a kill of the page', () => {
    expect(
      read(
        page(
          `<link rel="canonical" href="https://x.example/1">${ld(article({ creativeWorkStatus: 'Retracted' }))}`,
        ),
      ),
    ).toMatchObject({ itemId: 'https://x.example/1', pubStatus: 'canceled', text: '' });
  });

  test('a page without schema.org is read where an article stands out, without what is around it', () => {
    const text =
      'The quarry, which closed in 1988, will be filled with water, the council said on Monday, and open to swimmers in May. '.repeat(
        3,
      );
    const story = read(
      page(
        '',
        `<nav><a href="/">Home</a></nav><div class="article">${`<p>${text}</p>`.repeat(4)}</div><footer>Imprint</footer>`,
      ),
    );
    expect(story.blocks).toHaveLength(4);
    expect(story.text).not.toMatch(/Home|Imprint/);
  });

  test.each([
    ['a notice', page('', '<h1>Moved</h1><p>This page has moved.</p>')],
    ['an empty page', page('')],
    ['a page too heavy to search', page('', '<p>a, b</p>'.repeat(30_000))],
  ])('%s is refused', (_, wire) => {
    expect(errorOf(wire)).toMatchObject({
      code: 'BAD_FIELD',
      detail: expect.stringContaining('NewsArticle'),
    });
  });
});
