import { expect, test } from 'vitest';
import { memoryByUse } from './memory-by-use.ts';

const DAY = 24 * 60 * 60 * 1000;
const bands = Array.from({ length: 24 }, (_, band) => band);

test('a sender is given its answer again after thousands of other stories, and what they leave stays bounded', async () => {
  const cache = memoryByUse();
  await cache.set('door:key:desk:first', 'the answer', DAY);
  await cache.set('door:event:first', '1', DAY);
  for (let story = 0; story < 5000; story++)
    for (const key of [
      `memo:entities:${story}`,
      `memo:quicklook:${story}`,
      `near:1:story:${story}`,
      ...bands.map((band) => `near:1:band:${band}:${story}`),
      `other:${story}`,
    ])
      await cache.set(key, 'x', DAY);
  expect(await cache.get('door:key:desk:first')).toBe('the answer');
  expect(await cache.get('door:event:first')).toBe('1');
  for (const use of ['memo:entities:', 'near:1:story:', 'other:']) {
    expect(await cache.get(`${use}4999`)).toBe('x');
    expect(await cache.get(`${use}0`)).toBeUndefined();
  }
  // So many stories are found again, as docs/near-duplicates.md says.
  expect(await cache.get('near:1:story:1000')).toBe('x');
  expect(cache.kind).toBe('memory');
  expect(cache.stats()).toEqual({ hits: 6, misses: 3, failures: 0 });
  await cache.close();
  expect(await cache.get('door:event:first')).toBeUndefined();
});
