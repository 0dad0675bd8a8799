import type { HistoryEntry, UsablePackage } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { usable } from '../../../delivery/test/samples.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

const [first, other] = [usable('a', 1), usable('b', 2)];
const entry = ({ version, publishedAt }: UsablePackage): HistoryEntry => ({
  version,
  publishedAt,
  pubStatus: 'usable',
  kind: 'update',
});

test('a corrected package shows what changed and where its versions are', () => {
  const pkg: UsablePackage = {
    ...first,
    version: '2',
    supersedes: '1',
    history: [entry(first), { ...entry(first), version: '2' }],
    changes: [{ field: 'headline', was: 'Dam <holds>', is: 'Dam breaks' }],
  };
  const html = renderHtml(pkg);
  expect(html).toContain('Changed since version 1');
  expect(html).toContain('Headline: was “Dam &lt;holds&gt;”');
  expect(html).toContain(`<a href="${pkg.id}/versions">2 versions</a>`);
  expect(renderText(pkg)).toContain('(Headline: was “Dam <holds>”)');
});

test('a story that replaces another, and the one that is replaced, lead to each other', () => {
  const family = [{ rel: 'corrects' as const, itemId: 'a', id: first.id }];
  const by = { ...other, story: { ...other.story, family } };
  const replaced = { ...first, replacedBy: [{ id: by.id, rel: 'corrects' as const }] };
  expect(renderHtml(by)).toContain(`Corrects <a href="${first.id}">`);
  expect(renderHtml(replaced)).toContain(`Replaced by <a href="${by.id}">`);
  expect(renderText(replaced)).toContain(`(Replaced by ${by.id})`);
});
