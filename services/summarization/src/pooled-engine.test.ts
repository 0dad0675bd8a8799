import { expect, test } from 'vitest';
import { contentKey } from './pooled-engine.ts';
import type { WritingTask } from './quicklook-engine.ts';

const keyWith = (story: object): string =>
  contentKey({
    story: { language: 'en', revision: { contentHash: 'ferry' }, ...story },
    extraction: { provenance: { engine: 'test', version: '1' } },
    former: [],
  } as unknown as WritingTask);

test('a Quick Look is kept by content and by the language that the story is said to be in', () => {
  expect(keyWith({ version: '2' })).toBe(keyWith({}));
  expect(keyWith({ language: 'nb' })).not.toBe(keyWith({}));
});
