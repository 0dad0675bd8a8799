import type { Entity, Extraction, Package, Story } from '@quickwire/contracts';
import { MAX_WIRE_BYTES } from '@quickwire/http-guard';
import { describe, expect, it } from 'vitest';
import { testIo } from '../../test/test-io.ts';
import type { Engines } from './engines.ts';
import { look } from './look.ts';

const toy: Engines = {
  verify: () => ({ lines: [], parts: [] }),
  read: (bytes, { fileName }) => {
    const text = new TextDecoder().decode(bytes);
    return text.split('###').map((part, index) =>
      part === ''
        ? { place: `/${index}`, error: new Error('the item is\nempty') }
        : {
            place: `/${index}`,
            story: {
              headline: `${fileName}: ${part}`,
              text: part,
              blocks: [],
              language: 'en',
            } as unknown as Story,
          },
    );
  },
  extract: ({ text }) => {
    const end = text.indexOf(' ');
    const mentions = end < 0 ? [] : [{ start: 0, end }];
    const dam: Entity = {
      name: text.slice(0, Math.max(0, end)),
      type: 'place',
      role: 'a <dam>',
      mentions,
      salience: 0.5,
      geography: { country: 'NO', latitude: 60, longitude: 10 },
      source: 'engine',
    };
    return { entities: [dam] } as unknown as Extraction;
  },
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
      message: 'a.txt: /0 the item is empty',
    });
  });

  it('shows each story of a wire that has several, and tells of the item that is none', async () => {
    const { io, outs } = testIo({ files: { 'a.txt': 'One.######Three.' } });
    await expect(look('a.txt', {}, io, toy)).rejects.toMatchObject({
      exitCode: 1,
      message: 'a.txt: /1 the item is empty',
    });
    expect(outs).toEqual(['a.txt: One.\n\na.txt: Three.']);
  });

  it('prints several packages as a list of JSON', async () => {
    const { io, outs } = testIo({ files: { 'a.txt': 'One.###Two.' } });
    await look('a.txt', { json: true }, io, toy);
    expect(JSON.parse(outs.join(''))).toMatchObject([
      { story: { text: 'One.' } },
      { story: { text: 'Two.' } },
    ]);
  });

  it('tells a missing file in one line', async () => {
    const { io } = testIo();
    await expect(look('a.txt', {}, io, toy)).rejects.toMatchObject({
      exitCode: 1,
      message: 'a.txt: there is no such file',
    });
  });

  it('marks the entities in brackets, with a table of them', async () => {
    const { io, outs } = testIo({ files: { 'a.txt': 'Larksund broke.' } });
    expect(await look('a.txt', { entities: true }, io, toy)).toBe(0);
    const text = outs.join('');
    expect(text).toContain('[Larksund 1] broke.');
    expect(text).toMatch(/name +type +role +mentions +salience +where/);
    expect(text).toMatch(/1 +Larksund +place +a <dam> +1 +0\.50 +NO/);
  });

  it('marks them in colour on a terminal, unless NO_COLOR is set', async () => {
    const files = { 'a.txt': 'Larksund broke.' };
    const coloured = testIo({ files, isTerminal: true });
    await look('a.txt', { entities: true }, coloured.io, toy);
    expect(coloured.outs.join('')).toContain('\u001b[32mLarksund\u001b[0m broke.');
    const bare = testIo({ files, isTerminal: true, env: { NO_COLOR: '1' } });
    await look('a.txt', { entities: true }, bare.io, toy);
    expect(bare.outs.join('')).toContain('[Larksund 1] broke.');
  });

  it('lets no name of the wire steer the terminal', async () => {
    const { io, outs } = testIo({
      files: { 'a.txt': 'Lark\u001b[2Jsund broke.' },
      isTerminal: true,
    });
    await look('a.txt', { entities: true }, io, toy);
    expect(outs.join('')).not.toContain('\u001b[2J');
  });

  it('prints the entities as JSON', async () => {
    const { io, outs } = testIo({ files: { 'a.txt': 'Larksund broke.' } });
    await look('a.txt', { entities: true, json: true }, io, toy);
    expect(JSON.parse(outs.join(''))).toMatchObject({ entities: [{ name: 'Larksund' }] });
  });

  it('writes the entities as a page, with all of the wire escaped', async () => {
    const { io, outs, written } = testIo({
      files: { 'a.txt': '<b>Larksund</b> broke & <i>fell</i>.' },
    });
    await look('a.txt', { html: 'out.html' }, io, toy);
    expect(outs).toEqual(['wrote out.html']);
    expect(written['out.html']).toContain(
      '&lt;b&gt;Larksund&lt;/b&gt;</mark> broke &amp; &lt;i&gt;',
    );
    expect(written['out.html']).toContain('<td ');
    expect(written['out.html']).not.toContain('<b>');
    expect(written['out.html']).not.toMatch(/<script|https?:/);
  });

  it.each([
    [new Error('no\nspace'), 'no space'],
    [Object.assign(new Error('ENOENT: open'), { code: 'ENOENT' }), 'there is no such folder'],
    [
      Object.assign(new Error('EISDIR: open'), { code: 'EISDIR' }),
      'is a folder; name a file in it',
    ],
  ])('tells in one line why a page cannot be written: %s', async (error, message) => {
    const { io } = testIo({
      files: { 'a.txt': 'Larksund broke.' },
      writeFile: () => Promise.reject(error),
    });
    await expect(look('a.txt', { html: 'x/y.html' }, io, toy)).rejects.toMatchObject({
      exitCode: 1,
      message: `x/y.html: ${message}`,
    });
  });

  it('refuses what is too large for the door, unread', async () => {
    const { io, outs } = testIo({ files: { 'a.txt': 'x'.repeat(MAX_WIRE_BYTES + 1) } });
    await expect(look('a.txt', {}, io, toy)).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringMatching(/^a\.txt: a wire may have 1048576 bytes/),
    });
    expect(outs).toEqual([]);
  });
});
