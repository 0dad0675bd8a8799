import { describe, expect, test } from 'vitest';
import { stage } from '../../test/fold-stage.ts';
import { TEXT_KEPT_MS } from './keep-published.ts';

const OTHER = { version: '2', text: 'The bridge is shut.' };
const changesOf = ({ packages }: ReturnType<typeof stage>): readonly string[] => {
  const pkg = packages.at(-1);
  return pkg?.pubStatus === 'usable' ? pkg.changes.map(({ field }) => field) : [];
};

describe('the text of a version', () => {
  test('is remembered for 30 days, so that the next one tells what it changed', () => {
    const s = stage('link');
    s.send('alpha');
    s.wait(TEXT_KEPT_MS - 1);
    s.send('alpha', OTHER);
    expect(changesOf(s)).toEqual(['paragraphs']);
    s.wait(TEXT_KEPT_MS - 1);
    s.send('alpha', { version: '3' });
    expect(changesOf(s)).toEqual(['paragraphs']);
  });

  test('is forgotten then; that it is another, the history and the channels are still told', () => {
    const s = stage('link');
    s.send('alpha', { channels: ['sea'] });
    s.wait(TEXT_KEPT_MS);
    s.send('alpha', OTHER);
    expect(changesOf(s)).toEqual(['text']);
    expect(s.packages.at(-1)).toMatchObject({
      supersedes: '1',
      firstPublishedAt: '2026-02-17T12:00:00.000Z',
      channels: ['sea'],
      history: [{ version: '1' }, { version: '2' }],
    });
  });
});
