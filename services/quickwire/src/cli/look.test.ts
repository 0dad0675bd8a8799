import type { Package, Story } from '@quickwire/contracts';
import { describe, expect, it } from 'vitest';
import { testIo } from '../../test/test-io.ts';
import type { Engines } from './engines.ts';
import { look } from './look.ts';

class Refusal extends Error {}

const toy: Engines = {
  read: (bytes, { fileName }) => {
    const text = new TextDecoder().decode(bytes);
    if (text === '') throw new Refusal('the file is\nempty');
    return { story: { headline: `${fileName}: ${text}` } as Story };
  },
  isRefusal: (error): error is Error => error instanceof Refusal,
  preview: (story) => ({ pubStatus: 'usable', story }) as Package,
  render: (pkg) => (pkg.pubStatus === 'usable' ? `${pkg.story.headline}\n` : ''),
};

describe('look', () => {
  it('prints the package as text', async () => {
    const { io, outs } = testIo({ files: { 'in/a.txt': 'A dam broke.' } });
    expect(await look('in/a.txt', {}, io, toy)).toBe(0);
    expect(outs).toEqual(['a.txt: A dam broke.']);
  });

  it('prints the package as JSON', async () => {
    const { io, outs } = testIo({ files: { 'a.txt': 'A dam broke.' } });
    await look('a.txt', { json: true }, io, toy);
    expect(JSON.parse(outs.join(''))).toMatchObject({ pubStatus: 'usable' });
  });

  it('reads standard input', async () => {
    const { io, outs } = testIo();
    await look('-', {}, io, toy);
    expect(outs.join('')).toContain('from standard input');
  });

  it('lets nothing of the wire steer the terminal', async () => {
    const { io, outs } = testIo({ files: { 'a.txt': 'A \u001b[2Jdam\u009b31m broke.' } });
    await look('a.txt', {}, io, toy);
    expect(outs.join('')).toBe('a.txt: A  [2Jdam 31m broke.');
  });

  it('tells a refusal in one line', async () => {
    const { io } = testIo({ files: { 'a.txt': '' } });
    await expect(look('a.txt', {}, io, toy)).rejects.toMatchObject({
      exitCode: 1,
      message: 'a.txt: the file is empty',
    });
  });

  it('tells a missing file in one line', async () => {
    const { io } = testIo();
    await expect(look('a.txt', {}, io, toy)).rejects.toMatchObject({
      exitCode: 1,
      message: 'a.txt: there is no such file',
    });
  });
});
