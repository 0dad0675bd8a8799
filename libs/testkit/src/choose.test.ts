import { describe, expect, it } from 'vitest';
import { firstOf, orThrow, type Source } from './choose.ts';

const fails = (name: 'docker' | 'local', why: string): Source<{ at: string }> => ({
  name,
  start: () => Promise.reject(new Error(why)),
});
const gives = (name: 'docker' | 'local'): Source<{ at: string }> => ({
  name,
  start: async () => ({ at: name }),
});

describe('firstOf', () => {
  it('takes the first source that works', async () => {
    expect(await firstOf([fails('docker', 'no engine'), gives('local')], 'auto')).toEqual({
      at: 'local',
    });
    expect(await firstOf([gives('docker'), gives('local')], 'auto')).toEqual({ at: 'docker' });
  });

  it('tries only what it is told to', async () => {
    expect(await firstOf([gives('docker'), gives('local')], 'local')).toEqual({ at: 'local' });
    expect(await firstOf([gives('docker'), gives('local')], 'none')).toHaveProperty('missing');
  });

  it('gives every reason where none works', async () => {
    const found = await firstOf([fails('docker', 'no engine'), fails('local', 'no java')], 'auto');
    expect(found).toEqual({ missing: 'docker: no engine. local: no java.' });
    expect(() => orThrow(found)).toThrow('no engine');
  });
});
