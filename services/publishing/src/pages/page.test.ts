import { type FeedName, storyIdOf } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { killed, usable, withheld } from '../../../../libs/delivery/test/samples.ts';
import { renderPage } from './page.ts';

const options = { origin: 'http://here', feed: 'demo', curl: 'curl' };
const page = (...packages: Parameters<typeof renderPage>[0]['packages'][number][]): string =>
  renderPage({ packages, position: '1.2', options });

test('a package has its headline, time, bullets and address', () => {
  const pkg = usable('a', 5, 'Council votes');
  const html = page(pkg);
  expect(html).toContain(`<a href="v1/packages/${pkg.id}">Council votes</a>`);
  expect(html).toContain('<time datetime="2026-02-17T10:05:00.000Z">2026-02-17 10:05 UTC</time>');
  expect(html).toContain('<li dir="auto">A council voted</li>');
  expect(html).toContain('<p id="empty" hidden>');
});

test('a package says from whom the same story came as well', () => {
  const other = (item: string, feed: string) => ({
    id: storyIdOf(feed, item),
    feed: feed as FeedName,
    similarity: 0.9,
    relation: 'same-story' as const,
  });
  const sameAs = [other('1', 'alpha'), other('2', 'beta'), other('3', 'alpha')];
  expect(page({ ...usable('a', 5), sameAs })).toContain(' · demo · also from alpha, beta</p>');
  const sources = ['demo', 'gamma'] as FeedName[];
  expect(page({ ...usable('a', 5), sources })).toContain(' · demo · also from gamma</p>');
  expect(page(usable('a', 5))).not.toContain('also from </p>');
});

test('a corrected package says what changed', () => {
  const changes = [
    { field: 'headline', was: 'a', is: 'b' },
    { field: 'quickLook', was: 'a', is: 'b' },
  ] as const;
  expect(page({ ...usable('a', 5), supersedes: '1', changes })).toContain(
    ' · corrected: headline, Quick Look',
  );
});

test('a line that no gate has proved is marked', () => {
  const pkg = usable('a', 5);
  const [bullet] = pkg.quickLook.bullets;
  const shown = (change: object) =>
    page({ ...pkg, quickLook: { ...pkg.quickLook, bullets: [{ ...bullet!, ...change }] } });
  const mark = (words: string) =>
    `<li dir="auto">A council voted <bdi class="mark" lang="en">(${words})</bdi></li>`;
  expect(shown({ by: 'editor' })).toContain(mark('the editor’s line'));
  expect(shown({ grade: 'lead' })).toContain(mark('the story’s first sentence'));
  expect(page(pkg)).toContain('<li dir="auto">A council voted</li>');
});

test('no text turns the order of the page, in its script as well', () => {
  expect(page(usable('a', 5, 'Council\u202e votes\u2067'))).toContain('>Council votes</a>');
  expect(page()).toContain('/[\\u202a-\\u202e\\u2066-\\u2069]/g');
});

test('a killed package says so and why', () => {
  expect(page(killed('a', 5))).toContain('Killed: take it down. Kill: the vote was not held.');
});

test('a withheld package says so', () => {
  expect(page(withheld('a', 5))).toContain('Withheld: take it down until it is released.');
});

test('nothing is loaded from elsewhere and nothing sets markup', () => {
  const html = page(usable('a', 5));
  expect(html).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|@import|url\(|<img|src=/);
});
